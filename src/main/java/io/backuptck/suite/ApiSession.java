package io.backuptck.suite;

import io.backuptck.cases.CasePlan;
import io.backuptck.cases.RequestCase;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.lifecycle.Trace;
import io.backuptck.lifecycle.TraceVerdict;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.TimeSource;
import io.backuptck.validation.Exchange;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One API of a run: its contract, the target that is judged, and everything that scenarios share to spare the target,
 * such as a backup that one scenario started and the next one follows.
 */
public final class ApiSession {

    private final Contract contract;
    private final HttpTarget target;
    private final Fixtures fixtures;
    private final SuiteSettings settings;
    private final Recorder recorder;
    private final CasePlan cases;
    private final AnswerJudge judge;
    private final TargetCaller caller;
    private final Checker checker;
    private final Poller poller;
    private final List<Authentication> identities;
    private final Map<String, Object> shared = new HashMap<>();
    private final OwnCredentials own;
    private boolean opened;
    private String scenarioId = "";
    private final Map<Class<?>, Object> scenarioStates = new HashMap<>();
    private Seen lastSeen;

    ApiSession(Contract contract, HttpTarget target, Fixtures fixtures, SuiteSettings settings, Recorder recorder,
            List<Authentication> identities) {
        this.contract = contract;
        this.target = target;
        this.fixtures = fixtures;
        this.settings = settings;
        this.recorder = recorder;
        this.cases = CasePlan.of(contract, settings.seed()).about(settings.casesOf()).atMost(settings.casesPerRule());
        this.judge = new AnswerJudge(contract, recorder);
        this.caller = new TargetCaller(contract, target, fixtures, settings, () -> recorder.current().id());
        this.checker = new Checker(contract, recorder);
        this.poller = new Poller(target.time(), settings, soFar ->
                recorder.waits(lastSeen == null ? "an answer" : WaitedFor.words(lastSeen), soFar));
        this.identities = List.copyOf(identities);
        this.own = new OwnCredentials(contract, target, this.identities);
    }

    /** A session that sends nothing: others do, and it judges what they were answered. */
    static ApiSession ofTraffic(Contract contract, SuiteSettings settings, Recorder recorder) {
        ApiSession session = new ApiSession(contract, HttpTarget.silent(), Fixtures.of(contract.api(), Map.of()), settings, recorder, List.of());
        session.opened = true; // what the server says it is, is learnt when somebody asks it
        return session;
    }

    public ApiId api() {
        return contract.api();
    }

    public Contract contract() {
        return contract;
    }

    public SuiteSettings settings() {
        return settings;
    }

    public TimeSource time() {
        return target.time();
    }

    /** A call of an operation, to be completed. */
    public ApiCall call(String operation) {
        return ApiCall.of(contract.operation(operation));
    }

    /** The fixture of that key; the scenario is skipped when the user named none. */
    public String fixture(String key) {
        return fixtures.find(key).orElseThrow(() ->
                Skip.because("fixture " + key + " is not given; name one with --fixture " + key + "=..."));
    }

    public Optional<String> findFixture(String key) {
        return fixtures.find(key);
    }

    /** The run's credentials of that kind; empty when the user gave none. */
    public <T extends Authentication> Optional<T> identity(Class<T> kind) {
        return identities.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** All of them, one for each way in which callers may prove who they are; none when the target can not be expected to ask for any. */
    public List<Authentication> identities() {
        return identities;
    }

    /** Sends a call and judges the answer, unless that is a denial. Skips where the target has no such operation, or no more work may be started. */
    public Seen send(ApiCall call) {
        own.require();
        Exchange exchange = exchange(call, target.authentication());
        if (!call.operation().open() && own.areDenied(exchange.response())) {
            recorder.exchanged(api(), call.operation().id(), exchange, Optional.empty());
            throw own.denial();
        }
        own.accepted(exchange.response().isSuccess() && !call.operation().open());
        return judged(call.operation(), exchange);
    }

    /** Sends a call that no scenario is about, such as one that puts something back; empty when it was not answered. */
    public Optional<Exchange> sendUnjudged(ApiCall call) {
        return settings.readOnly() && call.operation().changesState() ? Optional.empty() : caller.look(call, target.authentication());
    }

    /** All answers to the run so far, in their order. */
    public List<Seen> answers() {
        return checker.answers();
    }

    /** Who the run says it is. */
    public Authentication authentication() {
        return target.authentication();
    }

    /** Takes care that a value is never shown, such as a password that a step makes up. */
    public String secret(String value) {
        recorder.secret(value);
        return value;
    }

    /** True when an answer repeats a secret that the run has or has made up. */
    public boolean repeatsSecret(Seen answer) {
        return answer.tells(recorder::repeatsSecret);
    }

    /** Sends a call with other credentials than the target's own. */
    public Seen send(ApiCall call, Authentication credentials) {
        return judged(call.operation(), exchange(call, credentials));
    }

    /** Sends a call that is meant to start work. The last start of the run is kept for the requests that must be refused. */
    public Seen sendStart(ApiCall call) {
        caller.budget().requireBeforeRefusals();
        return send(call);
    }

    private Exchange exchange(ApiCall call, Authentication credentials) {
        open();
        Exchange exchange = caller.call(call, credentials, (putOff, own) -> judge.judgePutOff(this, call.operation(), putOff, own));
        recorder.answered(api(), call.operation().id(), exchange.response().status());
        return exchange;
    }

    /** What binds the server depends on what it says it is, so that is asked first. */
    private void open() {
        if (!opened) {
            opened = true;
            recorder.claimed(api(), ProductQuestion.ask(contract, call -> caller.look(call, Authentication.NONE)));
        }
    }

    private Seen judged(Operation operation, Exchange exchange) {
        caller.requireOffered(operation, exchange, contract.product().isEmpty() || product().vendors());
        return judge.judgeInRun(this, keep(held(operation, exchange)));
    }

    /** Keeps an answer that the life of a resource rests on. */
    public Seen keep(Seen answer) {
        checker.saw(answer);
        return answer;
    }

    /** Judges an exchange, whoever has sent the request. */
    Seen held(Operation operation, Exchange exchange) {
        return lastSeen = judge.judge(this, operation, exchange);
    }

    /**
     * Holds an answer against a requirement that the schema cannot express.
     *
     * @param pointer  JSON pointer into the answer; empty for the answer as a whole
     * @param expected in words
     * @param actual   in words, or the value
     * @return whether it holds
     */
    public boolean check(String requirement, Seen answer, String pointer, boolean holds, String expected, Object actual) {
        return checker.check(requirement, answer, pointer, holds, expected, actual);
    }

    /** The same for an answer that must be a refusal. All refusals that come as server errors are one defect. */
    public boolean checkRefused(String requirement, Seen answer, boolean holds, String expected, Object actual) {
        return checker.checkRefused(requirement, answer, holds, expected, actual);
    }

    /** The cases that are derived from the contract for this run. */
    public CasePlan cases() {
        return cases;
    }

    /** Holds the answer to a derived case against what the contract expects of it. All cases that break the same rule make one defect. */
    public void checkCase(RequestCase one, Seen answer, boolean holds, String expected, Object actual) {
        checker.checkCase(one, answer, holds, expected, actual);
    }

    /** Notes that a case was not sent, and why. */
    void notSent(RequestCase one, String reason) {
        recorder.tried(new CaseRecord(api(), one, CaseRecord.Status.NOT_SENT, reason));
    }

    /** Judges everything that was seen of one resource, and keeps it for the report. */
    public TraceVerdict check(Trace trace, String resource, String pointer) {
        return checker.check(trace, resource, pointer);
    }

    public void created(String kind, String id, Seen answer, boolean left) {
        created(kind, id, answer.operation(), left);
    }

    /** The same for what no answer tells of. */
    public void created(String kind, String id, Operation by, boolean left) {
        recorder.created(new Created(api(), kind, id, by.id(), left));
    }

    /** Notes something that the verdict must not be read without, as one clause. */
    public void limited(String clause) {
        recorder.limited(api(), clause);
    }

    /** What the server says it is. */
    public ProductClaim product() {
        open();
        return recorder.claim(api());
    }

    /** Why nothing can be said of the target: it never answered like a server of the API; empty when it did. */
    Optional<String> unrecognized() {
        return caller.unrecognized();
    }

    /** What an earlier scenario made under that key, or what is made now and kept for the next ones. */
    @SuppressWarnings("unchecked")
    public <T> T shared(String key, Supplier<T> make) {
        if (!shared.containsKey(key)) {
            shared.put(key, make.get());
        }
        return (T) shared.get(key);
    }

    /** True when something was made under that key. */
    public boolean isShared(String key) {
        return shared.containsKey(key);
    }

    /** What the steps of the running scenario share; the next scenario gets its own. */
    public <T> T scenario(Class<T> type, Supplier<T> make) {
        if (!scenarioId.equals(recorder.current().id())) {
            scenarioId = recorder.current().id();
            scenarioStates.clear();
        }
        return type.cast(scenarioStates.computeIfAbsent(type, any -> make.get()));
    }

    /** The requirements that the running scenario is tagged with, as far as the contract knows them. */
    public List<String> scenarioRequirements() {
        return RunListener.requirements(recorder.current().tags()).stream()
                .filter(id -> contract.requirements().find(id).isPresent()).toList();
    }

    /** Looks again and again until it is enough or the completion timeout is over; the last look decides. */
    public <T> Optional<T> poll(Supplier<T> look, Function<T, Boolean> enough) {
        return poll(look, enough, settings.completionTimeout());
    }

    /** Lets that much of the run's time pass. */
    public void pause(Duration length) {
        Poller.pause(time(), length);
    }

    /** Looks again and again until it is enough, but no longer than this and than the completion timeout. */
    public <T> Optional<T> poll(Supplier<T> look, Function<T, Boolean> enough, Duration atMost) {
        return poller.poll(look, enough, atMost);
    }
}

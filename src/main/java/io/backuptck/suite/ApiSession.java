package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.cases.CasePlan;
import io.backuptck.cases.RequestCase;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import io.backuptck.lifecycle.Breach;
import io.backuptck.lifecycle.Trace;
import io.backuptck.lifecycle.TraceChecker;
import io.backuptck.lifecycle.TraceVerdict;
import io.backuptck.suite.rules.ExchangeRule;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.TargetException;
import io.backuptck.target.TimeSource;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.ExchangeJudge;
import io.backuptck.validation.Finding;
import io.backuptck.validation.Judgement;
import io.backuptck.validation.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One API of a run: its contract, the target that is judged, and everything that scenarios share to spare the target,
 * such as a backup that one scenario started and the next one follows.
 */
public final class ApiSession {

    /** After so many requests in a row without an answer the target is given up, so that a run comes to its end. */
    private static final int MOST_UNANSWERED = 3;
    /** After so many refusals of the run's own credentials in a row none is sent any more: more could lock an account. */
    private static final int MOST_DENIED = 2;

    private final Contract contract;
    private final HttpTarget target;
    private final Fixtures fixtures;
    private final SuiteSettings settings;
    private final Recorder recorder;
    private final CasePlan cases;
    private final ExchangeJudge judge;
    private final RouteOffers routes;
    private final List<Authentication> identities;
    private final Map<String, Object> shared = new HashMap<>();
    private final Map<Integer, Seen> seen = new HashMap<>();
    private int starts;
    private int unanswered;
    private int denied;
    private Inconclusive denial;
    private String scenarioId = "";
    private Object scenarioState;
    private String productVersion;

    ApiSession(Contract contract, HttpTarget target, Fixtures fixtures, SuiteSettings settings, Recorder recorder,
            List<Authentication> identities) {
        this.contract = contract;
        this.target = target;
        this.fixtures = fixtures;
        this.settings = settings;
        this.recorder = recorder;
        this.cases = CasePlan.of(contract, settings.seed()).about(settings.casesOf()).atMost(settings.casesPerRule());
        this.judge = new ExchangeJudge(contract);
        this.routes = new RouteOffers(contract.api());
        this.identities = List.copyOf(identities);
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

    /** True when the run has any credentials, so that the target can be expected to ask for them. */
    public boolean hasIdentity() {
        return !identities.isEmpty();
    }

    /** Sends a call and judges the answer. The scenario is skipped when the target has no such supporting operation. */
    public Seen send(ApiCall call) {
        if (denied >= MOST_DENIED) {
            throw denial;
        }
        Seen answer = exchange(call, () -> target.send(call));
        Response response = answer.exchange().response();
        if (AccessDenied.isDenied(api(), response)) {
            denied++;
            denial = new Inconclusive(AccessDenied.reason(api(), response, identities));
            throw denial;
        }
        denied = 0;
        return answer;
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

    /** Sends a call with other credentials than the target's own. */
    public Seen send(ApiCall call, Authentication credentials) {
        return exchange(call, () -> target.send(call, credentials));
    }

    private Seen exchange(ApiCall call, Supplier<Exchange> send) {
        if (settings.readOnly() && call.operation().changesState()) {
            throw Skip.because("a read-only run sends nothing that changes state");
        }
        if (unanswered >= MOST_UNANSWERED) {
            throw new Inconclusive("the target stopped answering, so nothing further was sent");
        }
        Exchange exchange;
        try {
            exchange = send.get();
            unanswered = 0;
        } catch (TargetException e) {
            unanswered++;
            throw new Inconclusive(e.getMessage());
        }
        return judged(call.operation(), exchange);
    }

    /**
     * Sends a call that may start real work. The scenario is skipped when the run is not allowed any further start.
     */
    public Seen sendStart(ApiCall call) {
        return sendStart(call, answer -> answer.status() >= 400 && answer.status() < 500);
    }

    /**
     * The same for an API that can also refuse in another way than by a 4xx status.
     *
     * @param refused true for an answer after which nothing was started, so that it counts for nothing
     */
    public Seen sendStart(ApiCall call, Predicate<Seen> refused) {
        if (settings.readOnly()) {
            throw Skip.because("a read-only run sends nothing that changes state");
        }
        if (starts >= settings.maxStarts()) {
            throw Skip.because("the run may start work only " + settings.maxStarts()
                    + " times; raise --max-starts to check this too");
        }
        starts++;
        Seen answer = send(call);
        if (refused.test(answer)) {
            starts--; // what was refused has started nothing
        }
        return answer;
    }

    private Seen judged(Operation operation, Exchange exchange) {
        recorder.answered(api(), operation.id(), exchange.response().status());
        if (routes.isMissing(operation, exchange.response())) {
            throw Skip.because("the server does not offer " + operation.method() + " " + operation.path());
        }
        if (ExchangeJudge.asksToComeBackLater(exchange.response())) {
            throw new Inconclusive("the server keeps asking to come back later (" + exchange.response().status()
                    + " with Retry-After) at " + operation.method() + " " + operation.path());
        }
        Judgement judgement = judge.judge(operation, exchange);
        recorder.exchanged(api(), operation.id(), exchange, judgement.body());
        if (exchange.response().isSuccess() && judgement.body().filter(ApiSession::saysFailure).isEmpty()) {
            recorder.accepted(api(), operation.id(), exchange.request());
        }
        judgement.checked().forEach(recorder::checked);
        judgement.findings().forEach(finding -> recorder.found(api(), finding));
        Seen answer = new Seen(operation, exchange, judgement);
        seen.put(exchange.number(), answer);
        ExchangeRule.of(api()).forEach(rule -> rule.check(this, answer));
        return answer;
    }

    /** Some APIs refuse with a success status and say so in the body. */
    private static boolean saysFailure(JsonNode body) {
        return body.path("success").isBoolean() && !body.path("success").booleanValue();
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
        Requirement entry = contract.requirements().get(requirement);
        if (entry.isExcluded()) {
            throw new IllegalStateException(requirement + " is excluded from checking");
        }
        recorder.checked(entry);
        if (!holds) {
            recorder.found(api(), new Finding(entry, answer.operation().id(), pointer, "check", expected,
                    String.valueOf(actual), Optional.of(answer.exchange())));
        }
        return holds;
    }

    /** The cases that are derived from the contract for this run. */
    public CasePlan cases() {
        return cases;
    }

    /**
     * Holds the answer to a derived case against what the contract expects of it. All cases that break the same rule make
     * one defect.
     */
    public void checkCase(RequestCase one, Seen answer, boolean holds, String expected, Object actual) {
        Requirement entry = one.requirement().orElseThrow();
        recorder.checked(entry);
        recorder.tried(new CaseRecord(api(), one, holds ? CaseRecord.Status.PASSED : CaseRecord.Status.FAILED, ""));
        if (!holds) {
            String what = one.constraint().place() + " " + one.label();
            recorder.found(api(), new Finding(entry, answer.operation().id(), "", Finding.ofRule(one.constraint().rule()),
                    expected + " (" + what.strip() + ")", String.valueOf(actual), Optional.of(answer.exchange())));
        }
    }

    /** Notes that a case was not sent, and why. */
    void notSent(RequestCase one, String reason) {
        recorder.tried(new CaseRecord(api(), one, CaseRecord.Status.NOT_SENT, reason));
    }

    /** Judges everything that was seen of one resource, and keeps it for the report. */
    public TraceVerdict check(Trace trace, String resource, String pointer) {
        TraceVerdict verdict = TraceChecker.check(trace);
        verdict.applied().forEach(rule -> recorder.checked(contract.requirements().get(rule)));
        for (Breach breach : verdict.breaches()) {
            Requirement entry = contract.requirements().get(breach.rule());
            Seen answer = seen.get(breach.observed().exchange());
            String before = breach.before().map(earlier -> " (seen " + earlier.at() + ")").orElse("");
            recorder.found(api(), new Finding(entry, answer.operation().id(), pointer + breach.pointer(), "lifecycle",
                    breach.expected() + before, breach.actual() + " (seen " + breach.observed().at() + ")",
                    Optional.of(answer.exchange())));
        }
        recorder.followed(new TraceRecord(api(), resource, trace, verdict.covered()));
        return verdict;
    }

    public void created(String kind, String id, Seen answer, boolean left) {
        recorder.created(new Created(api(), kind, id, answer.operation().id(), left));
    }

    /** The product's version as far as an answer has told it. */
    public Optional<String> productVersion() {
        return Optional.ofNullable(productVersion);
    }

    /** Notes the product's version for the report. */
    public void productVersion(String version) {
        productVersion = version;
    }

    /** What an earlier scenario made under that key, or what is made now and kept for the next ones. */
    @SuppressWarnings("unchecked")
    public <T> T shared(String key, Supplier<T> make) {
        if (!shared.containsKey(key)) {
            shared.put(key, make.get());
        }
        return (T) shared.get(key);
    }

    /** What the steps of the running scenario share; the next scenario gets its own. */
    @SuppressWarnings("unchecked")
    public <T> T scenario(Supplier<T> make) {
        if (scenarioState == null || !scenarioId.equals(recorder.current().id())) {
            scenarioId = recorder.current().id();
            scenarioState = make.get();
        }
        return (T) scenarioState;
    }

    /** Looks again and again until it is enough or the completion timeout is over; the last look decides. */
    public <T> Optional<T> poll(Supplier<T> look, Function<T, Boolean> enough) {
        return poll(look, enough, settings.completionTimeout());
    }

    /** Looks again and again until it is enough, but no longer than this and than the completion timeout. */
    public <T> Optional<T> poll(Supplier<T> look, Function<T, Boolean> enough, Duration atMost) {
        Duration patience = atMost.compareTo(settings.completionTimeout()) < 0 ? atMost : settings.completionTimeout();
        Instant deadline = time().now().plus(patience);
        while (true) {
            T value = look.get();
            if (enough.apply(value)) {
                return Optional.of(value);
            }
            if (!time().now().plus(settings.pollInterval()).isBefore(deadline)) {
                return Optional.empty();
            }
            pause();
        }
    }

    private void pause() {
        try {
            time().sleep(settings.pollInterval());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Inconclusive("the run was interrupted");
        }
    }
}

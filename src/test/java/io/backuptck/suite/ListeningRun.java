package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.Redactor;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TimeSource;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.opentest4j.TestAbortedException;

/**
 * A run of which a test tells what was answered, and asks what it makes of that. Nothing crosses a network, and time passes only
 * by waiting.
 */
public final class ListeningRun {

    private final Recorder recorder = new Recorder(scenario -> { }, new Redactor(List.of()));
    private final SuiteRun run;
    private final ApiSession session;
    private final List<ExchangeRule> rulesOfRun;
    private int number;
    private int scenarios;

    /**
     * A run that sends nothing.
     *
     * @param identities the proofs of who is calling, the usual one first
     */
    public ListeningRun(Contract contract, Authentication... identities) {
        this(contract, Map.of(), HttpTarget.silent(), List.of(identities));
    }

    /** A run against a server that is a function. */
    public ListeningRun(Contract contract, Map<String, String> fixtures, Function<Request, Response> server) {
        this(contract, fixtures, new HttpTarget(TargetOptions.of("http://server.invalid"), new ServerInMemory(server), Authentication.NONE,
                TimeSource.virtual()), List.of());
    }

    private ListeningRun(Contract contract, Map<String, String> fixtures, HttpTarget target, List<Authentication> identities) {
        ApiId api = contract.api();
        run = new SuiteRun(new SuiteSettings(Level.SHOULD, "", false, 1000, 1, Duration.ofSeconds(10), Duration.ofMinutes(30)), recorder);
        run.add(api, target, Fixtures.of(api, fixtures), identities);
        session = run.session(api).orElseThrow();
        rulesOfRun = SuiteApi.of(api).map(SuiteApi::rulesOfRun).orElse(List.of());
    }

    public ApiSession session() {
        return session;
    }

    /** The ids of the requirements that an answer breaks. */
    public Set<String> broken(Told told) {
        judged(told, List.of());
        return broken();
    }

    /** What an answer shows of one requirement: {@code held}, {@code broken}, or {@code not judged}. */
    public String verdict(String requirement, Told told) {
        return broken(told).contains(requirement) ? "broken" : checked().contains(requirement) ? "held" : "not judged";
    }

    /** Where in an answer something is wrong: the pointers of what was found of a requirement. */
    public List<String> pointers(String requirement, Told told) {
        judged(told, List.of());
        return recorder.current().findings().stream().filter(finding -> finding.requirement().id().equals(requirement))
                .map(finding -> finding.pointer()).toList();
    }

    /** Begins a scenario with these tags, in which steps may be called. */
    public void begin(List<String> tags) {
        run.enter();
        recorder.begin(ScenarioInProgress.of("scenario " + scenarios++, "", "", tags));
    }

    /**
     * What comes of a step: {@code held}, {@code broken} with the ids, {@code skipped} or {@code inconclusive} with the reason, or
     * {@code not judged}.
     */
    public String verdict(Runnable step) {
        begin(List.of());
        try {
            step.run();
        } catch (TestAbortedException e) {
            return broken().isEmpty() ? "skipped: " + e.getMessage() : "broken: " + String.join(", ", broken());
        } catch (Inconclusive e) {
            return broken().isEmpty() ? "inconclusive: " + e.getMessage() : "broken: " + String.join(", ", broken());
        }
        return !broken().isEmpty() ? "broken: " + String.join(", ", broken()) : checked().isEmpty() ? "not judged" : "held";
    }

    /** What the run makes of an answer, in a scenario with these tags. */
    public Seen judged(Told told, List<String> tags) {
        begin(tags);
        Seen answer = session.keep(session.held(told.operation(), told.exchange(++number)));
        if (!answer.judgement().mislabelled()) {
            rulesOfRun.forEach(rule -> rule.check(session, answer));
        }
        return answer;
    }

    /** The ids of the requirements that the running scenario found broken. */
    public Set<String> broken() {
        Set<String> ids = new TreeSet<>();
        recorder.current().findings().forEach(finding -> ids.add(finding.requirement().id()));
        return ids;
    }

    /** The ids of the requirements that something was held against in the running scenario. */
    public Set<String> checked() {
        return recorder.current().checked();
    }

    /** How much the running scenario has found. */
    int findings() {
        return recorder.current().findings().size();
    }

    public Recorder recorder() {
        return recorder;
    }
}

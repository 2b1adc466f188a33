package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.Redactor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.opentest4j.TestAbortedException;

/** A run that sends nothing: a test tells it what was answered, and asks what it makes of that. */
public final class ListeningRun {

    private final Recorder recorder = new Recorder(scenario -> { }, new Redactor(List.of()));
    private final SuiteRun run;
    private final ApiSession session;
    private final List<ExchangeRule> rulesOfRun;
    private int number;
    private int scenarios;

    /** @param identities the proofs of who is calling, the usual one first */
    public ListeningRun(Contract contract, Authentication... identities) {
        ApiId api = contract.api();
        run = new SuiteRun(new SuiteSettings(Level.SHOULD, "", false, 1000, 1, Duration.ofSeconds(10), Duration.ofMinutes(30)), recorder);
        run.add(api, HttpTarget.silent(), Fixtures.of(api, Map.of()), List.of(identities));
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

    /** What comes of a step: {@code held}, {@code broken} with the ids, {@code skipped} with the reason, or {@code not judged}. */
    public String verdict(Runnable step) {
        begin(List.of());
        try {
            step.run();
        } catch (TestAbortedException e) {
            return "skipped: " + e.getMessage();
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

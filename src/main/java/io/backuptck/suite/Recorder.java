package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Level;
import io.backuptck.contract.Requirement;
import io.backuptck.target.Redactor;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Finding;
import io.backuptck.validation.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Collects everything that a run sees. The scenarios of one run come one after the other, so it is not shared. */
public final class Recorder {

    private final List<ScenarioRecord> scenarios = new ArrayList<>();
    private final List<Observed> observed = new ArrayList<>();
    private final Findings findings = new Findings();
    private final Map<String, Set<String>> checkedBy = new LinkedHashMap<>();
    private final Map<ApiId, Map<String, Set<Integer>>> statuses = new LinkedHashMap<>();
    private final List<CaseRecord> cases = new ArrayList<>();
    private final Map<String, List<Request>> accepted = new LinkedHashMap<>();
    private final Map<ApiId, Set<String>> limits = new LinkedHashMap<>();
    private final List<Created> created = new ArrayList<>();
    private final List<TraceRecord> traces = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final StepLog steps = new StepLog();
    private final List<FeatureRecord> features = new ArrayList<>();
    private final Map<ApiId, Map<String, Exercise>> exercises = new LinkedHashMap<>();
    private final Map<ApiId, ProductClaim> claims = new LinkedHashMap<>();
    private final Watch watch;
    private final Redactor redactor;
    private final ScenarioInProgress outside = ScenarioInProgress.outside();
    private ScenarioInProgress current = outside;

    /** @param redactor blanks secrets in everything that is recorded, before any reporter sees it */
    public Recorder(Watch watch, Redactor redactor) {
        this.watch = watch;
        this.redactor = redactor;
    }

    /** A value that must be blanked from now on. */
    void secret(String value) {
        redactor.add(value);
    }

    /** True when a text repeats a secret of this run. */
    boolean repeatsSecret(String text) {
        return redactor.isIn(text);
    }

    void begin(ScenarioInProgress scenario) {
        current = scenario;
        steps.begin(); // what was checked before is none of this scenario's
    }

    ScenarioInProgress current() {
        return current;
    }

    void end(ScenarioRecord scenario) {
        end(scenario, new Outcome(scenario.status(), scenario.reason()));
    }

    /** @param own how it ended, whatever was found during it */
    void end(ScenarioRecord scenario, Outcome own) {
        scenarios.add(scenario);
        observed.add(current.observed(own, scenario.took()));
        begin(outside);
        watch.ended(scenario);
    }

    /** Ends a scenario that this run does not go through, as if it had not been there. */
    void leaveOut() {
        begin(outside);
    }

    void planned() {
        watch.planned();
    }

    /** Something is about to be waited for; said to whom it may concern and kept nowhere. */
    void waits(String what, Duration soFar) {
        watch.waits(redactor.text(what), soFar);
    }

    /** What the server of an API says it is; what binds it follows from that for every finding from now on. */
    public void claimed(ApiId api, ProductClaim claim) {
        claims.put(api, claim);
    }

    public ProductClaim claim(ApiId api) {
        return claims.getOrDefault(api, ProductClaim.NONE);
    }

    /** A value was held against the requirement, with whatever result. */
    void checked(Requirement requirement) {
        checked(requirement.id());
    }

    void checked(String requirement) {
        if (!steps.checked(requirement)) {
            return; // every value of a list says the same again
        }
        current.checked().add(requirement);
        checkedBy.computeIfAbsent(requirement, id -> new LinkedHashSet<>()).add(current.id());
    }

    void found(ApiId api, Finding finding) {
        saw(new Sighting(api, finding, "", ""));
    }

    /** A deviation, which what was found before may explain. */
    void saw(Sighting sighting) {
        ApiId api = sighting.api();
        Finding finding = sighting.finding().at(sighting.finding().requirement().level(claim(api).vendors())).in(redactor::text);
        current.sightings().add(new Sighting(api, finding, sighting.symptom(), sighting.cause()));
        if (!sighting.cause().isEmpty()) {
            findings.follows(api, finding.requirement().id(), sighting.cause(), current.id());
        } else if (findings.found(api, finding, sighting.symptom(), current.id())) {
            current.findings().add(finding);
            steps.found(finding);
        }
    }

    /**
     * Lets the scenarios fail that were written for what was found broken while another one ran; where there is none that ran
     * to its end, the one fails that found it.
     */
    void settle(Level level) {
        for (FindingRecord record : findings.records()) {
            String id = record.finding().requirement().id();
            boolean settled = !record.finding().fails(level) || scenarios.stream().anyMatch(one ->
                    one.status() == ScenarioRecord.Status.FAILED
                            && (one.requirements().contains(id) || one.id().equals(record.scenario())));
            if (!settled) {
                boolean written = scenarios.stream().anyMatch(one -> one.isAbout(id));
                scenarios.replaceAll(one -> (written ? one.isAbout(id) : one.id().equals(record.scenario()))
                        ? one.failed(Outcome.words(record.finding())) : one);
            }
        }
    }

    /**
     * Takes back every verdict on a target that turned out to be no server of the API.
     *
     * @param requirements ids of those that the API has
     * @param reason       why nothing can be said of the target
     */
    void discard(ApiId api, Set<String> requirements, String reason) {
        findings.discard(api);
        observed.replaceAll(one -> RunListener.requirements(one.tags()).stream().anyMatch(requirements::contains)
                && one.status() != ScenarioRecord.Status.SKIPPED ? one.inconclusive(reason) : one);
        checkedBy.keySet().removeAll(requirements);
        scenarios.replaceAll(one -> one.isDecided() && one.requirements().stream().anyMatch(requirements::contains)
                ? one.inconclusive(reason) : one);
    }

    void answered(ApiId api, String operation, int status) {
        statuses.computeIfAbsent(api, key -> new LinkedHashMap<>())
                .computeIfAbsent(operation, key -> new LinkedHashSet<>()).add(status);
    }

    void tried(CaseRecord one) {
        cases.removeIf(known -> known.api().equals(one.api()) && known.requestCase().id().equals(one.requestCase().id())
                && known.status() == CaseRecord.Status.NOT_SENT);
        cases.add(one);
    }

    /** Keeps a request that a server has accepted, which shows what it takes. */
    void accepted(ApiId api, String operation, Request request) {
        accepted.computeIfAbsent(api.id() + " " + operation, key -> new ArrayList<>()).add(request);
    }

    /** What was sent and what came, whatever is thought of it. */
    void exchanged(ApiId api, String operation, Exchange exchange, Optional<JsonNode> answer) {
        steps.exchanged(operation, exchange);
        exercises.computeIfAbsent(api, key -> new LinkedHashMap<>())
                .computeIfAbsent(operation, key -> new Exercise()).add(exchange.request(), answer);
    }

    void feature(FeatureRecord feature) {
        features.add(feature);
    }

    void created(Created thing) {
        created.removeIf(known -> known.api().equals(thing.api()) && known.id().equals(thing.id()));
        created.add(thing);
    }

    /** Takes the place of what was kept of the same resource before, which it goes on from. */
    void followed(TraceRecord trace) {
        traces.removeIf(known -> known.api().equals(trace.api()) && known.resource().equals(trace.resource()));
        traces.add(trace);
    }

    /** Something outside the server kept the run from being complete; the message is one line for people. */
    public void problem(String message) {
        addOnce(message, problems);
    }

    /** Something that the user can set right for another run, and that keeps only a part of this one from its verdict. */
    public void remark(String message) {
        addOnce(message, remarks);
    }

    private void addOnce(String message, List<String> known) {
        String clean = redactor.text(message);
        if (!known.contains(clean)) {
            known.add(clean);
        }
    }

    public List<ScenarioRecord> scenarios() {
        return Collections.unmodifiableList(scenarios);
    }

    public List<FindingRecord> findings() {
        return findings.records();
    }

    /** The scenarios as each went by itself, and last what happened outside of them. */
    public List<Observed> observed() {
        return Stream.concat(observed.stream(), Stream.of(outside.observed(new Outcome(ScenarioRecord.Status.PASSED, ""), Duration.ZERO)))
                .toList();
    }

    /** Something that the verdict must not be read without: what of a documented duty could not be seen. One clause. */
    public void limited(ApiId api, String limit) {
        limits.computeIfAbsent(api, key -> new LinkedHashSet<>()).add(limit);
    }

    public List<String> limits() {
        return limits.values().stream().flatMap(Set::stream).toList();
    }

    public List<Consequence> consequences() {
        return findings.consequences();
    }

    /** Ids of requirements and the scenarios during which they were checked. */
    public Map<String, Set<String>> checkedBy() {
        return Collections.unmodifiableMap(checkedBy);
    }

    /** The statuses that each operation answered with. */
    public Map<String, Set<Integer>> statuses(ApiId api) {
        return statuses.getOrDefault(api, Map.of());
    }

    /** What became of the derived cases, in the order in which they were sent. */
    public List<CaseRecord> cases() {
        return Collections.unmodifiableList(cases);
    }

    /** The requests of an operation that the server has accepted. */
    public List<Request> accepted(ApiId api, String operation) {
        return accepted.getOrDefault(api.id() + " " + operation, List.of());
    }

    public StepLog steps() {
        return steps;
    }

    public List<FeatureRecord> features() {
        return Collections.unmodifiableList(features);
    }

    /** For each operation that was called, what of it was exercised. */
    public Map<String, Exercise> exercises(ApiId api) {
        return exercises.getOrDefault(api, Map.of());
    }

    public List<Created> created() {
        return Collections.unmodifiableList(created);
    }

    public List<TraceRecord> traces() {
        return Collections.unmodifiableList(traces);
    }

    public List<String> problems() {
        return Collections.unmodifiableList(problems);
    }

    public List<String> remarks() {
        return Collections.unmodifiableList(remarks);
    }
}

package io.backuptck.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The report of a run as {@code conformance.json} holds it; {@code spec/conformance.schema.json} is its schema.
 *
 * @param target   the judged server; with several APIs its members name all of them, and {@code targets} each
 * @param cases    the requests that were derived from the contract, whether they were sent or not
 * @param rules    how far each rule on requests was tried out
 * @param limits  what of a documented duty could not be seen, one clause each; the verdict is not to be read without
 * @param notes    what kept the run from being complete or conclusive, one line each
 * @param contracts by which was judged
 * @param features the feature files that the scenarios stand in
 * @param result   of the server, whatever of it is known
 * @param baseline what became of the known failures; null when none were listed
 * @param observations of a shard, by which the shards of a run are merged; null in the report of a whole run
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunReport(int schemaVersion, Suite suite, Target target, List<Target> targets, Run run, Result result,
        List<String> notes, List<String> limits, Summary summary, List<RequirementLine> requirements, List<Failure> failures,
        List<Failure> warnings, Coverage coverage, List<CreatedThing> created, List<ScenarioLine> scenarios,
        List<TraceLine> traces, List<FeatureLine> features, List<CaseLine> cases, List<RequestRuleLine> rules,
        List<ContractLine> contracts, BaselineReport baseline, @JsonInclude(JsonInclude.Include.NON_NULL) Observations observations) {

    public static final int SCHEMA_VERSION = 1;
    /** The kind of a server that was sent nothing: what others sent it was judged. */
    public static final String OBSERVED = "observed";

    /** A report that was written before a member existed has an empty list instead. */
    public RunReport {
        limits = Objects.requireNonNullElse(limits, List.of());
        features = Objects.requireNonNullElse(features, List.of());
        cases = Objects.requireNonNullElse(cases, List.of());
        rules = Objects.requireNonNullElse(rules, List.of());
        contracts = Objects.requireNonNullElse(contracts, List.of());
    }

    /** The failures that are listed as known, or those that are not. */
    public List<Failure> failures(boolean known) {
        return failures.stream().filter(failure -> failure.isKnown() == known).toList();
    }

    /** True when nothing was sent, and what others sent was judged. */
    @JsonIgnore
    public boolean isObservation() {
        return targets.stream().anyMatch(target -> target.kind().equals(OBSERVED));
    }

    /** In what way only a part of the contract was looked at; empty when all of it was. */
    Optional<String> part() {
        return isObservation() ? Optional.of("only what others sent was judged") : run.part();
    }

    /** What the run ends with: that of the result, unless known failures were listed. */
    public int exitCode() {
        return outcome().exitCode();
    }

    /** What the run comes to: the result, unless known failures were listed. */
    Result outcome() {
        return baseline == null ? result : baseline.outcome();
    }

    /** The suite that judged. */
    public record Suite(String name, String version) {
    }

    /**
     * The server that was judged.
     *
     * @param version of the product as the server tells it; null when it tells none
     * @param claim   what the server says of the product that it is, in one clause; empty when it has no way to say so
     * @param vendors true when it says that it is the vendor's product, so that the vendor's habits bind it
     */
    public record Target(String api, String url, String product, String version, String kind, String claim,
            boolean vendors) {

        public Target {
            claim = Objects.requireNonNullElse(claim, "");
        }
    }

    /**
     * The circumstances of the run.
     *
     * @param level   the weakest level that makes a server fail
     * @param options for repeating the run
     * @param interrupted by which signal the run was told to end before its time; empty when it was not
     * @param shard       which part of a run it was; null when it was a whole one
     */
    public record Run(long seed, Instant startedAt, long durationMillis, boolean complete, String level, String options,
            String interrupted, @JsonInclude(JsonInclude.Include.NON_NULL) Shard shard) {

        public Run {
            interrupted = Objects.requireNonNullElse(interrupted, "");
        }

        /** True when the run was told to end before its time. */
        public boolean wasInterrupted() {
            return !interrupted.isEmpty();
        }

        /** True when the run was told to send nothing that changes state. */
        @JsonIgnore
        public boolean isReadOnly() {
            return Repeat.words(options).contains("--read-only");
        }

        /** True when the run was told to go through some scenarios only. */
        @JsonIgnore
        public boolean isSelection() {
            return Repeat.words(options).contains("--tags");
        }

        /** True when the run was told to go once more through what failed or was inconclusive in another. */
        @JsonIgnore
        public boolean isRerun() {
            return Repeat.words(options).contains("--rerun");
        }

        /** True when the run was told to go through one part of the scenarios only. */
        @JsonIgnore
        public boolean isShard() {
            return shard != null;
        }

        /** In what way the run was told to look at a part of the contract only; empty when it was not. */
        @JsonIgnore
        public Optional<String> part() {
            return isShard() ? Optional.of("only " + shard.words() + " was run")
                    : isRerun() ? Optional.of("only what failed or was inconclusive before was run again")
                    : isSelection() ? Optional.of("only some scenarios were selected")
                    : isReadOnly() ? Optional.of("nothing that changes state was sent") : Optional.empty();
        }
    }

    /**
     * Counts by verdict and by status.
     *
     * @param failures      all of them
     * @param knownFailures those of them that are listed as known
     */
    public record Summary(Map<String, Long> requirements, Map<String, Map<String, Long>> basis, Map<String, Long> scenarios, int failures,
            int knownFailures, int warnings) {
    }

    /** Something that the run made the server create. */
    public record CreatedThing(String api, String kind, String id, String operation, boolean left) {
    }

    /** A scenario of the run; its id is its feature's file and a line in it. */
    public record ScenarioLine(String id, String name, String status, String reason, List<String> requirements,
            long durationMillis, List<StepLine> steps) {

        public ScenarioLine {
            steps = Objects.requireNonNullElse(steps, List.of());
        }
    }

    /**
     * A step of a scenario.
     *
     * @param status  {@code passed}, {@code failed}, {@code skipped}, {@code inconclusive} or {@code notRun}
     * @param checked which of the scenario's own requirements something was held against while it ran
     */
    public record StepLine(String keyword, String text, String status, String reason, List<String> checked,
            List<CallLine> calls) {
    }

    /**
     * Equal calls that a step made one after the other, with the first of their answers.
     *
     * @param request  method, path and query
     * @param sent     the beginning of the request's body; empty when it had none
     * @param answered the beginning of the answer's body
     */
    public record CallLine(String operation, String request, int status, int count, String sent, String answered) {
    }

    /** A feature file. */
    public record FeatureLine(String file, String name, String description, List<RuleLine> rules) {
    }

    /** A group of a feature's scenarios: those between its line and the next rule's. */
    public record RuleLine(int line, String name, String description) {
    }

    /**
     * A resource that was followed.
     *
     * @param covered ids of the transitions that were seen to happen
     * @param parts   what the resource consists of, such as the nodes of a task
     */
    public record TraceLine(String api, String machine, String resource, List<TracePoint> points, List<String> covered,
            List<PartLine> parts) {

        public TraceLine {
            parts = Objects.requireNonNullElse(parts, List.of());
        }
    }

    /**
     * A part of a followed resource.
     *
     * @param machine the state machine that it follows
     * @param states  for each point of the trace the part's state; null where it was not seen
     */
    public record PartLine(String name, String machine, List<String> states) {
    }

    /**
     * One moment of a trace.
     *
     * @param what  {@code seen} or {@code called}
     * @param state the state, or the call and its answer
     */
    public record TracePoint(Instant at, String what, String state, Integer position) {
    }
}

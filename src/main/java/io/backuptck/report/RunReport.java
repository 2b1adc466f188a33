package io.backuptck.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The report of a run as {@code conformance.json} holds it; {@code spec/conformance.schema.json} is its schema.
 *
 * @param target   the judged server; with several APIs its members name all of them, and {@code targets} each
 * @param cases    the requests that were derived from the contract, whether they were sent or not
 * @param rules    how far each rule on requests was tried out
 * @param notes    what kept the run from being complete or conclusive, one line each
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunReport(int schemaVersion, Suite suite, Target target, List<Target> targets, Run run, Result result,
        List<String> notes, Summary summary, List<RequirementLine> requirements, List<Failure> failures,
        List<Failure> warnings, Coverage coverage, List<CreatedThing> created, List<ScenarioLine> scenarios,
        List<TraceLine> traces, List<CaseLine> cases, List<RuleLine> rules) {

    public static final int SCHEMA_VERSION = 1;

    /** The suite that judged. */
    public record Suite(String name, String version) {
    }

    /** The server that was judged. */
    public record Target(String api, String url, String product, String version, String kind) {
    }

    /**
     * The circumstances of the run.
     *
     * @param level   the weakest level that makes a server fail
     * @param options for repeating the run
     */
    public record Run(long seed, Instant startedAt, long durationMillis, boolean complete, String level, String options) {
    }

    /** Counts by verdict and by status. */
    public record Summary(Map<String, Long> requirements, Map<String, Long> scenarios, int failures, int warnings) {
    }

    /** Something that the run made the server create. */
    public record CreatedThing(String api, String kind, String id, String operation, boolean left) {
    }

    /** A scenario that was begun. */
    public record ScenarioLine(String id, String name, String status, String reason, List<String> requirements,
            long durationMillis) {
    }

    /**
     * A resource that was followed.
     *
     * @param covered ids of the transitions that were seen to happen
     */
    public record TraceLine(String api, String machine, String resource, List<TracePoint> points, List<String> covered) {
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

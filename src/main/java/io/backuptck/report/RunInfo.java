package io.backuptck.report;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a report says of a run beside its results.
 *
 * @param complete    false when the run was cut short
 * @param options     the command line's options that shaped the run, for repeating it
 * @param interrupted by what it was told to end before its time; empty when it was not
 * @param shard       which part of a run it was; null when it was a whole one
 */
public record RunInfo(String suiteVersion, List<TargetInfo> targets, Level level, long seed, Instant startedAt,
        Duration took, boolean complete, String options, String interrupted, Shard shard) {

    /** Of a run that nobody interrupted. */
    public RunInfo(String suiteVersion, List<TargetInfo> targets, Level level, long seed, Instant startedAt, Duration took,
            boolean complete, String options) {
        this(suiteVersion, targets, level, seed, startedAt, took, complete, options, "");
    }

    /** Of a whole run. */
    public RunInfo(String suiteVersion, List<TargetInfo> targets, Level level, long seed, Instant startedAt, Duration took,
            boolean complete, String options, String interrupted) {
        this(suiteVersion, targets, level, seed, startedAt, took, complete, options, interrupted, null);
    }

    /**
     * One judged server.
     *
     * @param kind    {@code stub} or {@code server}
     */
    public record TargetInfo(ApiId api, String url, String product, String kind) {
    }
}

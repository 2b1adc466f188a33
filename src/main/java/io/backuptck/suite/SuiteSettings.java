package io.backuptck.suite;

import io.backuptck.contract.Level;
import java.time.Duration;

/**
 * What a run may do and how strict it is.
 *
 * @param level             the weakest level whose violation makes a server fail
 * @param tags              a tag expression that scenarios have to meet; empty for all
 * @param readOnly          send nothing that changes state
 * @param maxStarts         how many requests of one API may start real work
 * @param casesPerRule      how many requests that are derived from one rule of the contract are sent at most
 * @param seed              of everything that is drawn by chance, such as names
 * @param pollInterval      between two looks at work that is going on
 * @param completionTimeout how long work may take before the run gives up on it
 */
public record SuiteSettings(Level level, String tags, boolean readOnly, int maxStarts, int casesPerRule,
        long seed, Duration pollInterval, Duration completionTimeout) {

    public static final int DEFAULT_MAX_STARTS = 6;

    /** The same, with fewer derived requests. */
    public SuiteSettings withCasesPerRule(int most) {
        return new SuiteSettings(level, tags, readOnly, maxStarts, most, seed, pollInterval, completionTimeout);
    }
}

package io.backuptck.suite;

import io.backuptck.cases.CasePlan;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Contract;
import io.backuptck.contract.FurtherCall;
import io.backuptck.contract.PathResources;
import io.backuptck.contract.Level;
import java.time.Duration;
import java.util.Set;

/**
 * What a run may do and how strict it is.
 *
 * @param level             the weakest level whose violation makes a server fail
 * @param tags              a tag expression that scenarios have to meet; empty for all
 * @param only              ids of the scenarios that are gone through; empty for all
 * @param readOnly          send nothing that changes state
 * @param maxStarts         how many requests of one API may start real work
 * @param casesPerRule      how many requests that are derived from one rule of the contract are sent at most
 * @param casesOf           id of the requirement whose derived requests are sent alone, if it decides any; empty for all
 * @param seed              of everything that is drawn by chance, such as names
 * @param part              which part of a run that is divided this is, from 1; 0 for a whole run
 * @param pollInterval      between two looks at work that is going on
 * @param completionTimeout how long work may take before the run gives up on it
 */
public record SuiteSettings(Level level, String tags, Set<String> only, boolean readOnly, int maxStarts, int casesPerRule,
        String casesOf, long seed, int part, Duration pollInterval, Duration completionTimeout) {

    public static final int DEFAULT_MAX_STARTS = 6;
    /** One for each scenario that needs a new one. */
    private static final int STARTS_OF_A_RESOURCE = 10;
    /** For requests that must be refused. */
    private static final int RESERVE = 2;

    /**
     * How many requests may start work by default: as many as the scenarios and the requests at the limits of its schemas send that a contract
     * of one's own implies, as far as these are known before, and never fewer than for the APIs of the kit.
     */
    public static int usualStarts(Contract contract) {
        long others = contract.operations().stream().filter(operation -> operation.startsWork() && contract.resources().stream()
                .noneMatch(resource -> resource.isCreatedBy(operation))).count();
        if (contract.api().isBuiltIn()) {
            return DEFAULT_MAX_STARTS;
        }
        long atStake = contract.operations().stream().filter(operation -> operation.changesState() && !PathResources.of(contract, operation).isEmpty()).count();
        long limits = CasePlan.of(contract, 0).cases().filter(one -> one.expect() == Expect.ACCEPT && one.constraint().operation().startsWork()).count();
        long calls = contract.resources().stream().mapToLong(resource -> FurtherCall.of(contract, resource).size()).sum();
        return (int) Math.max(DEFAULT_MAX_STARTS, RESERVE + STARTS_OF_A_RESOURCE * contract.resources().size() + others + atStake + 4 * calls + limits);
    }

    /** All derived requests are sent. */
    public SuiteSettings(Level level, String tags, boolean readOnly, int maxStarts, long seed, Duration pollInterval,
            Duration completionTimeout) {
        this(level, tags, Set.of(), readOnly, maxStarts, Integer.MAX_VALUE, "", seed, 0, pollInterval, completionTimeout);
    }

    /** The same, with one derived request for each rule, and only those that a requirement decides if there are any. */
    public SuiteSettings withOneCasePerRule(String requirement) {
        return new SuiteSettings(level, tags, only, readOnly, maxStarts, 1, requirement, seed, part, pollInterval, completionTimeout);
    }

    /** The same with some of the scenarios only. */
    public SuiteSettings only(Set<String> scenarios) {
        return new SuiteSettings(level, tags, Set.copyOf(scenarios), readOnly, maxStarts, casesPerRule, casesOf, seed, part, pollInterval,
                completionTimeout);
    }

    /** The same as a part of a run. */
    public SuiteSettings part(int number) {
        return new SuiteSettings(level, tags, only, readOnly, maxStarts, casesPerRule, casesOf, seed, number, pollInterval,
                completionTimeout);
    }

    /** For names of what is made on the server: the parts of one run, which have one seed, make other names each. */
    public long nameSeed() {
        return seed + 1_000_003L * part;
    }

    /** True when the run goes through the scenario of that id, as far as it is not left out by its tags. */
    boolean includes(String scenario) {
        return only.isEmpty() || only.contains(scenario);
    }
}

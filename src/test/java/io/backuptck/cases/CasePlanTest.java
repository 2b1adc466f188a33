package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CasePlanTest {

    /** Else a plan that is listed would not be that of the run, and two runs against one server could not be compared. */
    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void asManyRequestsAreDerivedFromEachRuleForEverySeed(ApiId api) {
        Map<String, Long> listed = counts(api, 0);

        for (long seed : LongStream.concat(LongStream.range(1, 12), LongStream.of(370_030_076L, 999_999_999L)).toArray()) {
            assertThat(counts(api, seed).entrySet()).as("seed " + seed).isEqualTo(listed.entrySet());
        }
    }

    /** A wrong request that is accepted may use up the last start of a run; it is to be one that makes the server fail. */
    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void whatAServerOwesToRefuseComesFirst(ApiId api) {
        Contract contract = Contract.of(api);

        for (Operation operation : contract.operations()) {
            List<Level> levels = CasePlan.of(contract, 1).refused(operation.id(), one -> true).stream()
                    .map(one -> one.requirement().map(Requirement::level).orElse(Level.MAY)).toList();
            assertThat(levels).as(operation.id()).isSorted();
        }
        assertThat(contract.operations()).anyMatch(operation -> CasePlan.of(contract, 1).refused(operation.id(), one -> true).stream()
                .map(one -> one.requirement().map(Requirement::level)).distinct().count() > 1);
    }

    private static Map<String, Long> counts(ApiId api, long seed) {
        return CasePlan.of(Contract.of(api), seed).cases().collect(Collectors.groupingBy(one -> one.constraint().operation().id()
                + " " + one.constraint().place() + " " + one.constraint().keyword() + " " + one.expect(), TreeMap::new,
                Collectors.counting()));
    }
}

package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the build counted is what a run derives, whatever its seed. */
class PreparedCountsTest {

    static Stream<ApiId> apis() {
        return Stream.of(ApiId.values());
    }

    @ParameterizedTest
    @MethodSource("apis")
    void theBuildCountsWhatIsDerived(ApiId api) throws IOException {
        assertThat(PreparedCounts.read(PreparedCounts.text(Contract.of(api)))).contains(CaseCount.of(Contract.of(api)));
        assertThat(CaseCount.of(api)).isEqualTo(CaseCount.of(Contract.of(api)));
    }

    @ParameterizedTest
    @MethodSource("apis")
    void theSeedMakesNoDifference(ApiId api) {
        List<CaseCount> counts = CaseCount.of(api);
        for (long seed : new long[] {1, 77, -5, Long.MAX_VALUE}) {
            assertThat(CasePlan.of(Contract.of(api), seed).cases().count()).as("seed %s", seed)
                    .isEqualTo(counts.stream().mapToLong(count -> count.refused() + count.accepted()).sum());
        }
    }

    @Test
    void whatWasCountedOfOtherDocumentsIsNotUsed() throws IOException {
        String text = PreparedCounts.text(Contract.of(ApiId.named("gaussdb")));

        assertThat(PreparedCounts.read(text.replaceFirst("(document \\S+) \\S+", "$1 0000000000000000"))).isEmpty();
        assertThat(PreparedCounts.read("document no-such-document.yaml 0000000000000000\n" + text)).isEmpty();
    }
}

package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Location;
import io.backuptck.contract.Parameter;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are written as the contract shows them. */
class InstantsTest {

    @ParameterizedTest
    @CsvSource({"2022-05-09T00:00:00+0800, 2026-01-01T07:59:59+0800", "2024-10-12T18:00:00+08:00, 2026-01-01T07:59:59+08:00",
        "2026-01-19T00:00:00Z, 2025-12-31T23:59:59Z", "2026-01-19T00:00:00-0530, 2025-12-31T18:29:59-0530", "soon, 2025-12-31T23:59:59Z"})
    void theNotationIsThatOfTheExample(String example, String written) {
        Instant time = Instant.parse("2025-12-31T23:59:59.999Z");
        Parameter parameter = new Parameter("since", "query", false, new Location("a.yaml", ""), "string", Optional.of(example), Optional.empty(), false);

        assertThat(Instants.write(time, parameter)).isEqualTo(written);
        assertThat(Instants.read(written)).isEqualTo(Instant.parse("2025-12-31T23:59:59Z"));
    }

    @ParameterizedTest
    @CsvSource({"2022-05-09T00:00:00+0800, -8, 2025-12-31T23:59:59+0000", "2022-05-09T00:00:00+0800, 5, 2026-01-01T12:59:59+1300",
        "2026-01-19T00:00:00Z, -8, 2025-12-31T15:59:59-08:00", "2026-01-19T00:00:00+13:00, 5, 2026-01-01T13:59:59+14:00",
        "2026-01-19T00:00:00-10:00, -8, 2025-12-31T11:59:59-12:00"})
    void theSameInstantIsWrittenInAnotherZone(String example, int hours, String written) {
        Parameter parameter = new Parameter("since", "query", false, new Location("a.yaml", ""), "string", Optional.of(example),
                Optional.empty(), false);

        assertThat(Instants.elsewhere(Instant.parse("2025-12-31T23:59:59Z"), parameter, hours)).isEqualTo(written);
        assertThat(Instants.read(written)).isEqualTo(Instant.parse("2025-12-31T23:59:59Z"));
    }
}

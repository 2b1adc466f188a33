package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductClaimTest {

    @ParameterizedTest
    @CsvSource({"4.2.5.0-2024, true", "4.2.6, false", "4.2.6.1, false", "4.3.0.0, false", "4, true", "10.0, false", "3.9.9, true"})
    void versionsAreComparedByTheirNumbers(String version, boolean older) {
        assertThat(ProductClaim.of("obshell", version).isBefore(4, 2, 6)).isEqualTo(older);
    }

    @Test
    void whoTellsNoVersionIsNotOld() {
        assertThat(ProductClaim.of("obshell", "").isBefore(4, 2, 6)).isFalse();
        assertThat(ProductClaim.of("obshell", "head").isBefore(4, 2, 6)).isFalse();
        assertThat(ProductClaim.NONE.isBefore(4, 2, 6)).isFalse();
    }

    @Test
    void theClaimIsSaidInWords() {
        assertThat(ProductClaim.of("obshell", "4.5.0").words()).isEqualTo("this server says that it is obshell 4.5.0");
        assertThat(ProductClaim.notVendors("obshell").words()).isEqualTo("this server does not say that it is obshell");
    }
}

package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Level;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ConvertersTest {

    @ParameterizedTest
    @CsvSource({"250ms, PT0.25S", "1s, PT1S", "30m, PT30M", "2h, PT2H", "0s, PT0S", "007s, PT7S"})
    void aDurationHasANumberAndAUnit(String text, Duration expected) {
        assertThat(new DurationConverter().convert(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "s", "1.5s", "-1s", "1 s", "1d", "1S", "PT1S", "99999999999s"})
    void anythingElseIsNoDuration(String text) {
        assertThatExceptionOfType(TypeConversionException.class).isThrownBy(() -> new DurationConverter().convert(text))
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void anApiIsKnownByItsId() {
        assertThat(new ApiConverter().convert("oceanbase-cloud")).isEqualTo(ApiId.named("oceanbase-cloud"));
        assertThatExceptionOfType(TypeConversionException.class).isThrownBy(() -> new ApiConverter().convert("OBSHELL"))
                .withMessageContaining("obshell, gaussdb, oceanbase-cloud");
    }

    @Test
    void aLevelIsMustOrShould() {
        assertThat(new LevelConverter().convert("must")).isEqualTo(Level.MUST);
        assertThat(new LevelConverter().convert("should")).isEqualTo(Level.SHOULD);
        assertThatExceptionOfType(TypeConversionException.class).isThrownBy(() -> new LevelConverter().convert("may"));
    }
}

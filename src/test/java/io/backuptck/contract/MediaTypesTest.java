package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    @ParameterizedTest
    @CsvSource({"application/json, application/json, true", "Application/JSON; charset=utf-8, application/json, true",
        "application/json, application/problem+json, false", "*/*, image/png, true", "application/*, application/xml, true",
        "application/*, text/plain, false", "text/plain;v=1, text/plain, true"})
    void aKeyOfContentStandsForTypesWithWhateverParameters(String key, String type, boolean fits) {
        assertThat(MediaTypes.fits(key, type)).isEqualTo(fits);
    }

    @Test
    void theJsonAmongSeveralIsFound() {
        assertThat(MediaTypes.json(List.of("application/xml", "application/hal+json; v=2", "application/json;charset=utf-8")))
                .contains("application/json;charset=utf-8");
        assertThat(MediaTypes.json(List.of("text/plain", "*/*"))).contains("*/*");
        assertThat(MediaTypes.json(List.of("*/*", "application/hal+json"))).as("what is JSON before what may be")
                .contains("application/hal+json");
        assertThat(MediaTypes.json(List.of("image/png"))).isEmpty();
        assertThat(MediaTypes.label("*/*")).isEqualTo("application/json");
    }
}

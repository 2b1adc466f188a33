package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.validation.Header;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two answers have one shape when they say the same of different things. */
class AnswerShapeTest {

    private static AnswerShape shape(String path, String body) {
        return AnswerShape.of(path, new Response(404, List.of(new Header("Content-Type", "application/json")),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{\"traceId\":\"877fe32b83634153\"};{\"traceId\":\"11ae266d93f6e7c7\"}; true",
        "{\"id\":\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\"};{\"id\":\"7f6dba83-871a-4ff2-966d-c69f885ae559\"}; true",
        "{\"timestamp\":\"2024-01-09T17:11:43+08:00\"};{\"timestamp\":\"2026-11-02T01:10:40+08:00\"}; true",
        "{\"message\":\"no /a\"};{\"message\":\"no /b\"}; true",
        "{\"a\":1,\"b\":2};{\"b\":3,\"a\":4}; true",
        "no path /a;no path /b; true",
        "{\"code\":1000};{\"code\":2300}; false",
        "{\"error_code\":\"DBS.201203\"};{\"error_code\":\"APIGW.0101\"}; false",
        "{\"errCode\":\"Task.NotFound\"};{\"errCode\":\"Common.NotFound\"}; false",
        "{\"message\":\"no such task\"};{\"message\":\"no such path\"}; false",
        "{\"data\":null,\"error\":1};{\"error\":1}; false"})
    void whatChangesFromRequestToRequestDoesNotCount(String one, String other, boolean alike) {
        assertThat(shape("/a", one).equals(shape("/b", other))).isEqualTo(alike);
    }
}

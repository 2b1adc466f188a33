package io.backuptck.suite.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.validation.Header;
import io.backuptck.validation.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From some answers nothing follows for the server that stands behind a gateway, and a report says how many there were. */
class UnjudgedTest {

    private final Unjudged unjudged = new Unjudged();

    private static Response answer(int status, Header... headers) {
        return new Response(status, List.of(headers), new byte[0]);
    }

    @ParameterizedTest
    @CsvSource({"200, true, false", "400, true, false", "500, true, false", "401, true, true", "403, true, true", "407, true, true",
        "502, true, true",
        "503, true, true", "504, true, true", "301, true, true", "304, true, true", "404, true, false", "405, true, false",
        "501, true, false",
        "404, false, true", "405, false, true", "501, false, true", "400, false, false", "200, false, false"})
    void whoIsKeptOutOrSentElsewhereLearnsNothing(int status, boolean offered, boolean nothing) {
        assertThat(unjudged.saysNothing(answer(status), offered)).isEqualTo(nothing);
        assertThat(unjudged.clauses()).hasSize(nothing ? 1 : 0);
    }

    @Test
    void aServerThatIsBusySaysThatItWillAnswerLater() {
        assertThat(unjudged.saysNothing(answer(429, new Header("Retry-After", "5")), true)).isTrue();
        assertThat(unjudged.clauses()).containsExactly("not judged: 1 exchange put off or answered by something on the way");
    }

    @Test
    void alikeAreCountedTogether() {
        unjudged.saysNothing(answer(401), true);
        unjudged.saysNothing(answer(403), true);
        unjudged.incomplete();
        unjudged.unknown("GET /favicon.ico");
        unjudged.unknown("GET /robots.txt");
        assertThat(unjudged.clauses()).containsExactly(
                "not judged: 2 exchanges with paths that the contract does not have, the first GET /favicon.ico",
                "not judged: 2 exchanges denied to the caller", "not judged: 1 exchange of which the recording has no whole answer");
    }

    @Test
    void whereAllWasJudgedNothingIsSaid() {
        assertThat(unjudged.clauses()).isEmpty();
    }
}

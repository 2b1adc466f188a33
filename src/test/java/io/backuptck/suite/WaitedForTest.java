package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Judgement;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People see what is waited for, as far as an answer tells. */
class WaitedForTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "obshell | getDag | /api/v1/task/dag/7 | {\"data\":{\"state\":\"RUNNING\",\"stage\":2,\"max_stage\":4,\"nodes\":[{\"state\":\"READY\"}]}} "
                + "| getDag 7: RUNNING, stage 2 of 4",
        "obshell | getDag | /api/v1/task/dag/7 | {\"data\":{\"state\":\"RUNNING\",\"stage\":2}} | getDag 7: RUNNING, stage 2",
        "obshell | getDag | /api/v1/task/dag/7 | {\"data\":null} | getDag 7",
        "obshell | getDag | /api/v1/task/dag/7 | no JSON | getDag 7",
        "obshell | getDag | /api/v1/task/dag/7 | {\"data\":{\"state\":7}} | getDag 7",
        "gaussdb | listBackups | /v3/p/backups | {\"backups\":[{\"id\":\"a\",\"status\":\"BUILDING\"}],\"total_count\":1} | listBackups: BUILDING"})
    void itIsTheOperationWithIdStateAndStage(ApiId api, String operation, String path, String body, String words) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Exchange exchange = new Exchange(1, new Request("GET", "http://server.invalid" + path + "?limit=1", List.of(), new byte[0]),
                new Response(200, List.of(), bytes), Instant.EPOCH, Duration.ZERO);

        assertThat(WaitedFor.words(new Seen(Contract.of(api).operation(operation), exchange,
                new Judgement(List.of(), Set.of(), JsonText.parse(bytes).value(), false)))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"\u001b[2Jgone", "'a\r\nb'"})
    void whatAServerSendsCannotSteerTheTerminal(String state) {
        byte[] bytes = ("{\"state\":\"" + state.replace("\u001b", "\\u001b").replace("\r", "\\r").replace("\n", "\\n") + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        Exchange exchange = new Exchange(1, new Request("GET", "http://server.invalid/api/v1/task/dag/7", List.of(), new byte[0]),
                new Response(200, List.of(), bytes), Instant.EPOCH, Duration.ZERO);

        assertThat(WaitedFor.words(new Seen(Contract.of(ApiId.named("obshell")).operation("getDag"), exchange,
                new Judgement(List.of(), Set.of(), JsonText.parse(bytes).value(), false)))).startsWith("getDag 7: ")
                .doesNotContain("\u001b", "\r", "\n");
    }
}

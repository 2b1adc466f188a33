package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.ExchangeJudge;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers a requirement speaks of is told by the operation and by what its request has. */
class AnswerRulesTest {

    private static final Contract CONTRACT = Contract.of(ApiId.named("obshell"));

    private static Seen answer(String operation, String target, String sent) {
        Operation called = CONTRACT.operation(operation);
        Exchange exchange = new Exchange(1, new Request(called.method(), "http://host.invalid:2886" + target,
                List.of(new Header("x-obshell-trace-id", "t1")), sent.getBytes(StandardCharsets.UTF_8)),
                new Response(404, List.of(), new byte[0]), Instant.EPOCH, Duration.ZERO);
        return new Seen(called, exchange, new ExchangeJudge(CONTRACT).judge(called, exchange));
    }

    @ParameterizedTest
    @CsvSource({"id, a/b", "show_details, false", "limit, ''", "X-OBSHELL-Trace-ID, t1", "/operator, RETRY", "/other, ''"})
    void whatARequestHasIsFoundByPointerOrName(String name, String value) {
        Seen answer = answer("operateDag", "/api/v1/task/dag/a%2Fb?show_details=false", "{\"operator\":\"RETRY\",\"none\":null}");

        assertThat(SentValue.of(answer, name)).isEqualTo(value);
    }

    @Test
    void whatIsNoJsonOrNullHasNoMembers() {
        assertThat(SentValue.of(answer("operateDag", "/api/v1/task/dag/1", "{"), "/operator")).isEmpty();
        assertThat(SentValue.of(answer("operateDag", "/api/v1/task/dag/1", "{\"operator\":null}"), "/operator")).isEmpty();
    }

    @Test
    void aTextIsCompletedByWhatWasSentIfThatIsThere() {
        Seen answer = answer("operateDag", "/api/v1/task/dag/a%2Fb", "{\"operator\":\"RETRY\"}");

        assertThat(SentValue.in(answer, "{/operator} of {id}, {X-OBSHELL-Trace-ID}")).contains("RETRY of a/b, t1");
        assertThat(SentValue.in(answer, "no names")).contains("no names");
        assertThat(SentValue.in(answer, "{show_details} of {id}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OBS-OPERATE-06, operateDag, ROLLBACK, true", "OBS-OPERATE-06, operateDag, RETRY, false",
        "OBS-OPERATE-06, operateNode, ROLLBACK, false", "OBS-AUTH-01, operateNode, PASS, true",
        "OBS-OPERATE-19, operateDag, PAUSE, true", "OBS-OPERATE-19, operateNode, PAUSE, false"})
    void aRequirementSpeaksOfItsOperationAndOfWhatWasSent(String id, String operation, String operator, boolean about) {
        Seen answer = answer(operation, "/api/v1/task/dag/1", "{\"operator\":\"" + operator + "\"}");

        assertThat(AnswerRules.isAbout(CONTRACT.requirements().get(id), answer)).isEqualTo(about);
    }
}

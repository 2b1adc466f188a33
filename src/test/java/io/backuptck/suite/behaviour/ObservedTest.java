package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Trace;
import io.backuptck.suite.Seen;
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

/** Of what an answer shows only that counts for a life that nothing else has been blamed for. */
class ObservedTest {

    private static final Contract CONTRACT = Contract.of(ApiId.named("gaussdb"));
    private static final Resource BACKUP = CONTRACT.resource("backup");

    private static Seen seen(Contract contract, String operation, int status, JsonNode body, String sent) {
        Operation called = contract.operation(operation);
        Exchange exchange = new Exchange(1, new Request(called.method(), "http://server.invalid" + called.path(), List.of(),
                sent.getBytes(StandardCharsets.UTF_8)), new Response(status, List.of(new Header("Content-Type", "application/json")),
                body.toString().getBytes(StandardCharsets.UTF_8)), Instant.EPOCH, Duration.ZERO);
        return new Seen(called, exchange, new ExchangeJudge(contract).judge(called, exchange));
    }

    private static ObjectNode list() {
        return CONTRACT.operation("listBackups").answer(200).orElseThrow().examples().values().stream()
                .filter(body -> !body.at("/backups").isEmpty()).findFirst().orElseThrow().deepCopy();
    }

    private static JsonNode observed(ObjectNode list) {
        Trace trace = new Trace(Machine.of(CONTRACT, "backup"));
        Observed.add(trace, BACKUP, Item.at(seen(CONTRACT, "listBackups", 200, list, ""), "/backups/0"), true);
        return trace.observations().get(0).resource();
    }

    private static ObjectNode first(ObjectNode list) {
        return (ObjectNode) list.at("/backups/0");
    }

    @Test
    void whatIsSoundIsKept() {
        assertThat(observed(list())).isEqualTo(first(list()));
    }

    @Test
    void whatASchemaHasBeenBlamedForIsLeftOut() {
        ObjectNode list = list();
        first(list).put("name", 7);
        assertThat(observed(list).has("name")).isFalse();
        assertThat(observed(list).path("id")).isEqualTo(first(list()).path("id"));
    }

    @ParameterizedTest
    @CsvSource({"begin_time, 2022-05-09T00:00:00Z, false", "begin_time, 2022-05-09T00:00:00+0800, true", "status, COMPLETED, true", "status, RESTING, false"})
    void whatSaysNothingOfTheLifeIsLeftOut(String member, String value, boolean kept) {
        ObjectNode list = list();
        first(list).put(member, value);
        assertThat(observed(list).has(member)).isEqualTo(kept);
    }

    @Test
    void ofManyEqualViewsTwoAreKept() {
        Trace trace = new Trace(Machine.of(CONTRACT, "backup"));
        for (int i = 0; i < 5; i++) {
            Observed.add(trace, BACKUP, Item.at(seen(CONTRACT, "listBackups", 200, list(), ""), "/backups/0"), true);
        }
        assertThat(trace.observations()).hasSize(2);
    }

    /** A name that the answer to the creation repeats wrongly has been blamed there; the list that shows the right one is no change. */
    @ParameterizedTest
    @CsvSource({"the one that was sent, true", "another one, false"})
    void whatTheCreationRepeatsWronglyIsNoBeginning(String sent, boolean kept) {
        ObjectNode body = CONTRACT.operation("createManualBackup").answer(202).orElseThrow().examples().values().iterator().next().deepCopy();
        String name = kept ? body.at("/backup/name").asText() : sent;
        Trace trace = new Trace(Machine.of(CONTRACT, "backup"));
        Observed.add(trace, BACKUP, Item.at(seen(CONTRACT, "createManualBackup", 202, body, "{\"name\":\"" + name + "\"}"), "/backup"), kept);

        JsonNode resource = trace.observations().get(0).resource();
        assertThat(resource.has("name")).isEqualTo(kept);
        assertThat(resource.has("id")).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"oceanbase-cloud | 200 | {\"success\":true} | ACCEPTED",
        "oceanbase-cloud | 200 | {\"success\":false} | REFUSED", "oceanbase-cloud | 200 | {} | UNCLEAR", "oceanbase-cloud | 403 | {\"success\":true} | UNCLEAR",
        "oceanbase-cloud | 403 | {} | REFUSED", "oceanbase-cloud | 500 | {\"success\":false} | BROKEN", "gaussdb | 202 | {} | ACCEPTED",
        "gaussdb | 202 | {\"error_code\":\"DBS.1\"} | REFUSED", "gaussdb | 409 | {} | REFUSED", "gaussdb | 502 | {} | BROKEN"})
    void anAnswerSaysWhetherItsRequestWasAccepted(String api, int status, String body, Reply reply) throws Exception {
        Contract contract = Contract.of(ApiId.named(api));
        String operation = api.equals("gaussdb") ? "createManualBackup" : "startBackup";
        Seen answer = seen(contract, operation, status, new com.fasterxml.jackson.databind.ObjectMapper().readTree(body), "");

        assertThat(Reply.of(contract.recognition(), answer)).isEqualTo(reply);
    }
}

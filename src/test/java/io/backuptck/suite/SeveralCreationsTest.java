package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.ExchangeJudge;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that makes two things, the work and what comes of it, and whose answer repeats a number of the request. */
class SeveralCreationsTest {

    @TempDir
    private Path folder;

    private Contract contract() throws IOException {
        return Contract.ofFile(Files.writeString(folder.resolve("pair.yaml"), """
                openapi: 3.1.1
                info: {title: Pair, version: '1'}
                paths:
                  /backups:
                    post:
                      operationId: makeBackup
                      requestBody: {required: true, content: {application/json: {schema: {type: object, required: [days], properties: {days: {type: integer,
                        minimum: 1}}}, example: {days: 7}}}}
                      responses:
                        '202': {description: x, content: {application/json: {schema: {type: object, required: [id, task, days], properties: {id: {type: string},
                          task: {type: string}, days: {type: number}, on: {type: boolean}}}}}}
                        '400': {description: x}
                    get: {operationId: listBackups, x-collection: {items: '', identity: /id}, responses: {'200': {description: x, content: {application/json: {schema:
                      {type: array, items: {type: object, properties: {id: {type: string}}}}}}}}}
                  /tasks:
                    get: {operationId: listTasks, x-collection: {items: '', identity: /task}, responses: {'200': {description: x, content: {application/json: {schema:
                      {type: array, items: {type: object, properties: {task: {type: string}}}}}}}}}
                x-requirements:
                  - {id: PAIR-1, text: The days are those of the request., answer: {operations: [makeBackup], echoes: {/days: '{/days}'}}}
                x-resources:
                  backup: {created-by: makeBackup, identity: /id, listed-by: listBackups}
                  task: {created-by: makeBackup, identity: /task, listed-by: listTasks}
                """));
    }

    @Test
    void whatIsLeftOfRejectedRequestsIsLookedForInBothLists() throws IOException {
        String features = DerivedFeatures.of(contract()).toString();

        assertThat(features).contains("Then no \"backup\" is left of requests that were rejected", "And no \"task\" is left of requests that were rejected",
                "@PAIR-BACKUP-LEFT", "@PAIR-TASK-LEFT");
    }

    @ParameterizedTest
    @CsvSource({"30, 30, true", "30, 30.0, true", "30, 7, false", "7.50, 7.5, true"})
    void aNumberIsRepeatedHoweverItIsWritten(String sent, String shown, boolean held) throws IOException {
        Contract contract = contract();
        ListeningRun run = new ListeningRun(contract);
        Exchange exchange = new Exchange(1, new Request("POST", "http://host.invalid/backups", List.of(), ("{\"days\":" + sent + "}").getBytes(
                StandardCharsets.UTF_8)), new Response(202, List.of(new Header("Content-Type", "application/json")), ("{\"id\":\"a\",\"task\":\"b\",\"days\":"
                + shown + "}").getBytes(StandardCharsets.UTF_8)), Instant.EPOCH, Duration.ZERO);
        run.begin(List.of());

        AnswerRules.check(run.session(), new Seen(contract.operation("makeBackup"), exchange, new ExchangeJudge(contract).judge(contract.operation("makeBackup"), exchange)));

        assertThat(run.broken().contains("PAIR-1")).isEqualTo(!held);
    }
}

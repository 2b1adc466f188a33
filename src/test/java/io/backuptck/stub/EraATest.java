package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Firing;
import io.backuptck.stub.obshell.ObshellStub;
import io.backuptck.validation.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The errors of agents before 4.3.1. */
class EraATest {

    private final StubApi agent = Catalogue.of(ApiId.OBSHELL).variant("era-a").orElseThrow().alteration().around(
            new ObshellStub(Contract.of(ApiId.OBSHELL), new StubClock(Pace.poll(), Instant::now)), new Firing());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "startTenantBackup       | name=unknown1 | {}                   | 400 | 1001",
        "startTenantBackup       | name=sys      | {}                   | 400 | 1001",
        "startTenantBackup       | name=t1       | {`mode`:             | 400 | 1001",
        "startTenantBackup       | name=t1       | {\"mode\":\"weekly\"} | 500 | 1002",
        "getTenantBackupOverview | name=idle1    |                      | 404 | 2300",
        "getDag                  | id=199        |                      | 404 | 2300",
        "getDag                  | id=xyz        |                      | 400 | 1001",
        "operateDag              | id=11         | {\"operator\":\"RETRY\"} | 500 | 1010",
        "cancelTenantBackup      | name=t1       | {\"status\":\"paused\"}  | 400 | 1001",
        "listTenantBackupTasks   | name=t1       |                      | 400 | 1000"})
    void errorsAreNumbers(String operation, String path, String body, int status, int code) {
        agent.answer(request("startTenantBackup", "name=t1", "{}"));

        StubResponse answer = agent.answer(request(operation, path, body == null ? "" : body));

        JsonNode json = JsonText.parse(answer.body()).value().orElseThrow();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(json.path("status").asInt()).isEqualTo(status);
        assertThat(json.at("/error/code").asInt()).isEqualTo(code);
        assertThat(json.path("error").has("errCode")).isFalse();
        assertThat(json.at("/error/message").isTextual()).isTrue();
    }

    @Test
    void anUnknownPathIsABadRequest() {
        assertThat(agent.unknownRoute("GET", "/api/v1/none").status()).isEqualTo(400);
    }

    @Test
    void aTaskHasNoMaintenanceMembersYet() {
        JsonNode task = JsonText.parse(agent.answer(request("startTenantBackup", "name=t1", "{}")).body()).value().orElseThrow();

        assertThat(task.path("data").has("dag_id")).isTrue();
        assertThat(task.path("data").has("maintenance_type")).isFalse();
        assertThat(task.path("data").has("maintenance_key")).isFalse();
    }

    private static StubRequest request(String operation, String path, String body) {
        String[] parameter = path.split("=");
        return new StubRequest(Contract.of(ApiId.OBSHELL).operation(operation), "/api/v1/x",
                Map.of(parameter[0], parameter[1]), Map.of(), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}

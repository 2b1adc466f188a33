package io.backuptck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.api.gaussdb.stub.GaussdbStub;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.fault.Activations;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Deviation;
import io.backuptck.validation.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deviations of the GaussDB stub that have a memory. */
class GaussdbDeviationsTest {

    private static final Contract CONTRACT = Contract.of(ApiId.named("gaussdb"));
    private static final Catalogue CATALOGUE = Catalogue.of(ApiId.named("gaussdb"));
    private static final String INSTANCE = "7e01ac5ac5274957ba506f3851d11d51in14";

    private final StubApi good = new GaussdbStub(new RequestRules(CONTRACT, Set.of()),
            new StubClock(Pace.manual(), () -> Instant.parse("2026-11-01T12:00:00Z")));
    private final Activations activations = new Activations();
    private final Map<String, String> headers = new HashMap<>();

    private StubApi variant(String id) {
        return around(CATALOGUE.variant(id).orElseThrow());
    }

    private StubApi fault(String id) {
        return around(CATALOGUE.fault(id).orElseThrow());
    }

    private StubApi around(Deviation deviation) {
        return deviation.alteration().around(good, activations);
    }

    private JsonNode ask(StubApi stub, String operation, Map<String, String> parameters, String body) {
        Map<String, String> path = new HashMap<>(parameters);
        path.put("project_id", good.fixtures().getOrDefault("project", ""));
        return JsonText.parse(stub.answer(new StubRequest(CONTRACT.operation(operation), "/v3/p/backups", path, parameters,
                headers, body.getBytes(StandardCharsets.UTF_8))).body()).value().orElseThrow();
    }

    private JsonNode list(StubApi stub, Map<String, String> query) {
        return ask(stub, "listBackups", query, "");
    }

    private JsonNode start(StubApi stub, String name) {
        JsonNode answer = ask(stub, "createManualBackup", Map.of(),
                "{\"instance_id\":\"" + INSTANCE + "\",\"name\":\"" + name + "\"}");
        for (int i = 0; i < 10; i++) {
            good.step();
        }
        return answer;
    }

    private static List<String> ids(JsonNode list) {
        return list.findValuesAsText("id");
    }

    @Test
    void aReworkedListIsCutIntoPages() {
        JsonNode usual = list(good, Map.of("backup_type", "manual"));

        StubApi turned = variant("oldest-first");

        List<String> ids = new ArrayList<>(ids(usual));
        Collections.reverse(ids);
        assertThat(ids).hasSize(3);
        assertThat(ids(list(turned, Map.of("backup_type", "manual")))).isEqualTo(ids);
        JsonNode page = list(turned, Map.of("backup_type", "manual", "offset", "1", "limit", "1"));
        assertThat(ids(page)).containsExactly(ids.get(1));
        assertThat(page.at("/total_count").asInt()).isEqualTo(3);
        assertThat(ids(list(turned, Map.of("offset", "100")))).hasSize(list(good, Map.of()).at("/total_count").asInt() - 100);
        assertThat(activations.count()).isPositive();
    }

    @Test
    void aDeletedBackupIsShownForAWhile() {
        StubApi stub = variant("deleting");
        String id = start(stub, "nightly-1").at("/backup/id").asText();

        ask(stub, "deleteManualBackup", Map.of("backup_id", id), "");

        for (int look = 0; look < 4; look++) {
            assertThat(list(stub, Map.of("backup_id", id)).at("/backups/0/status").asText()).isEqualTo("DELETING");
        }
        assertThat(list(stub, Map.of("backup_id", id)).at("/total_count").asInt()).isZero();
        assertThat(ask(stub, "deleteManualBackup", Map.of("backup_id", id), "").has("error_code")).isTrue();
    }

    @Test
    void aNewBackupIsListedLate() {
        StubApi stub = variant("listed-late");
        String id = start(stub, "nightly-1").at("/backup/id").asText();

        for (int look = 0; look < 4; look++) {
            assertThat(list(stub, Map.of("backup_id", id)).at("/total_count").asInt()).isZero();
        }
        assertThat(ids(list(stub, Map.of("backup_id", id)))).containsExactly(id);
    }

    @Test
    void otherIdsLeadBackToTheirBackup() {
        StubApi stub = variant("other-ids");
        JsonNode started = start(stub, "nightly-1");

        assertThat(started.at("/backup/id").asText()).matches("BR-[0-9a-f]{16}-[0-9a-f]{16}");
        assertThat(ids(list(stub, Map.of("backup_id", started.at("/backup/id").asText()))))
                .containsExactly(started.at("/backup/id").asText());
        assertThat(ask(stub, "getJob", Map.of("id", started.at("/job_id").asText()), "").at("/job/id"))
                .isEqualTo(started.at("/job_id"));
    }

    @Test
    void aStartRemovesWhatWasStartedBefore() {
        StubApi stub = fault("GDB-LIFE-05.purged");
        String first = start(stub, "nightly-1").at("/backup/id").asText();
        String second = start(stub, "nightly-2").at("/backup/id").asText();

        assertThat(ids(list(stub, Map.of("instance_id", INSTANCE)))).contains(second).doesNotContain(first);
    }

    @Test
    void aRefusedStartLeavesABackup() {
        StubApi stub = fault("GDB-CREATE-08.effect");

        assertThat(ask(stub, "createManualBackup", Map.of(), "{\"instance_id\":\"" + good.fixtures().get("unknownInstance")
                + "\",\"name\":\"nightly-1\"}").has("error_code")).isTrue();
        assertThat(list(stub, Map.of()).findValuesAsText("name")).contains("nightly-1");
    }

    @Test
    void aGatewayLetsSomeStrangersIn() {
        StubApi stub = fault("GDB-AUTH-04.accepted");

        assertThat(list(stub, Map.of()).has("backups")).isTrue();
        assertThat(start(stub, "nightly-1").at("/error_code").asText()).isEqualTo("APIGW.0301");
        headers.put("x-auth-token", "made-up");
        assertThat(list(stub, Map.of()).at("/error_code").asText()).isEqualTo("APIGW.0301");
    }
}

package io.backuptck.restassured;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Basis;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.target.LoopbackServer;
import io.backuptck.target.Reply;
import io.backuptck.validation.Finding;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody's own tests fail when a server breaks what is documented, and for nothing else. */
class ContractFilterTest {

    private static final String START = "/api/v1/tenant/{name}/backup";
    private static final ContractFilter FILTER = ContractFilter.of("obshell");

    private static final List<UnaryOperator<ObjectNode>> CHANGES = Stream.concat(
            names(accepted()).map(name -> (UnaryOperator<ObjectNode>) answer -> answer.without(name)),
            names((ObjectNode) accepted().get("data")).map(name -> (UnaryOperator<ObjectNode>) answer -> {
                ((ObjectNode) answer.get("data")).putArray(name);
                return answer;
            })).toList();

    private static ObjectNode accepted() {
        return Contract.of(ApiId.named("obshell")).operation("startTenantBackup").answer(200).orElseThrow().examples()
                .get("StartTenantAccepted").deepCopy();
    }

    private static String with(String member, String value) {
        ObjectNode answer = accepted();
        ((ObjectNode) answer.get("data")).put(member, value);
        return answer.toString();
    }

    private static Response start(ContractFilter filter, String body) throws IOException {
        return start(filter, Reply.json(body), "");
    }

    private static Response start(ContractFilter filter, Reply reply, String prefix) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(reply)) {
            return given().baseUri(server.url()).header("Connection", "close").header("Authorization", "Basic c2VjcmV0LTEyMw==")
                    .filter(filter).contentType("application/json").body("{\"mode\":\"full\"}").post(prefix + START, "t1");
        }
    }

    @Test
    void aGoodAnswerPassesAndCanStillBeReadInEveryWay() throws IOException {
        ContractFilter filter = FILTER.collecting();
        Response answer = start(filter, accepted().toString());

        assertThat(filter.findings()).isEmpty();
        assertThat(answer.asString()).isEqualTo(accepted().toString());
        assertThat(new String(answer.asInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(accepted().toString());
        assertThat(answer.<String>path("data.id")).isEqualTo(accepted().at("/data/id").asText());
        assertThat(answer.then().statusCode(200).extract().statusCode()).isEqualTo(200);
    }

    @Test
    void aTestFailsWithWhatWasExpectedAndWhatCame() {
        assertThatThrownBy(() -> start(FILTER, with("dag_id", "4"))).isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("POST " + START + " with status 200", "OBS-DAG-18 MUST The member dag_id of a task is an integer.",
                        "where:    /data/dag_id; source: ", "expected: type \"integer\"", "actual:   \"4\"");
    }

    @Test
    void collectingLetsNoTestFail() throws IOException {
        ContractFilter filter = FILTER.collecting();
        start(filter, with("dag_id", "4"));
        start(filter, with("dag_id", "\uD800"));

        assertThat(filter.findings()).extracting(Finding::pointer).containsExactly("/data/dag_id", "/data/dag_id");
    }

    @Test
    void halfACharacterIsAFindingLikeAnyOther() {
        assertThatThrownBy(() -> start(FILTER, accepted().toString().replaceFirst("\"dag_id\":\\d+", "\"dag_id\":\"\\\\ud800\"")))
                .isInstanceOf(AssertionError.class).hasMessageContaining("actual:   \"\\ud800\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/other", "/api/v1/tenant//backup", "/api/v1/tenant/t1/backup/", "/api/v1/tenant/a/b/backup"})
    void aPathThatTheContractDoesNotHaveIsOnlyListed(String path) throws IOException {
        ContractFilter filter = ContractFilter.of("obshell");
        try (LoopbackServer server = LoopbackServer.answering(Reply.of(200, "<html>"))) {
            given().baseUri(server.url()).urlEncodingEnabled(false).header("Connection", "close").filter(filter).post(path);
        }

        assertThat(filter.unknown()).containsExactly("POST " + path);
        assertThat(filter.findings()).isEmpty();
    }

    @Test
    void aBasePathStandsBeforeThoseOfTheContract() throws IOException {
        ContractFilter filter = FILTER.basePath("/gateway/").collecting();
        start(filter, Reply.json(with("dag_id", "4")), "/gateway");
        start(filter, Reply.json(with("dag_id", "4")), "");

        assertThat(filter.findings()).hasSize(1);
        assertThat(filter.unknown()).containsExactly("POST /api/v1/tenant/t1/backup");
    }

    /** Something wrong with an answer that lacks a member, or has an array in its place, of that level and basis. */
    private static Finding first(Level level, Basis basis) throws IOException {
        ContractFilter all = FILTER.collecting();
        for (UnaryOperator<ObjectNode> change : CHANGES) {
            start(all, change.apply(accepted()).toString());
        }
        return all.findings().stream().filter(one -> one.requirement().level() == level && one.requirement().basis() == basis)
                .findFirst().orElseThrow();
    }

    private static Stream<String> names(ObjectNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names.stream();
    }

    private static String breaking(Finding finding) {
        return new String(finding.evidence().orElseThrow().response().body(), StandardCharsets.UTF_8);
    }

    @Test
    void whatOnlyTheVendorDoesBindsTheVendor() throws IOException {
        String body = breaking(first(Level.MUST, Basis.VENDOR));

        assertThatCode(() -> start(FILTER, body)).doesNotThrowAnyException();
        assertThatCode(() -> start(FILTER.level("should"), body)).doesNotThrowAnyException();
        assertThatThrownBy(() -> start(FILTER.vendor(), body)).isInstanceOf(AssertionError.class);
    }

    @Test
    void whatIsOnlyRecommendedFailsWhenTheTestSaysSo() throws IOException {
        ContractFilter usual = ContractFilter.of("gaussdb");
        String body = Contract.of(ApiId.named("gaussdb")).operation("listBackups").success().examples().values().iterator().next().toString();
        try (LoopbackServer server = LoopbackServer.answering(Reply.of(200, body))) {
            String url = server.url() + "/v3/0483b6b16e954cb88930a360d2c4e663/backups";

            given().header("Connection", "close").filter(usual).get(url);
            assertThat(usual.findings()).extracting(one -> one.requirement().id() + " " + one.level()).containsExactly("GDB-HTTP-02 SHOULD");
            assertThatThrownBy(() -> given().header("Connection", "close").filter(usual.level("should")).get(url))
                    .isInstanceOf(AssertionError.class).hasMessageContaining("GDB-HTTP-02 SHOULD");
        }
    }

    @Test
    void whatProvedTheCallerIsNotShown() throws IOException {
        assertThatThrownBy(() -> start(FILTER, with("dag_id", "c2VjcmV0LTEyMw=="))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("actual:   \"***\"").hasMessageNotContaining("c2VjcmV0LTEyMw");
    }

    @Test
    void wrongNamesAreRefusedWithTheRightOnes() {
        assertThatThrownBy(() -> ContractFilter.of("oracle")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'oracle'", "obshell");
        assertThatThrownBy(() -> FILTER.level("may")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("must or should");
    }
}

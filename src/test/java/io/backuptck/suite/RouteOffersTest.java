package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.validation.Header;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tells "there is no such route" from "there is no such thing". */
class RouteOffersTest {

    private static final String NEW_ROUTE = "{\"successful\":false,\"error\":{\"errCode\":\"Common.NotFound\",\"message\":\"not found\"}}";
    private static final String NEW_TASK = "{\"successful\":false,\"error\":{\"errCode\":\"Task.NotFound\",\"message\":\"not found\"}}";
    private static final String OLD_ROUTE = "{\"error\":{\"code\":1000,\"message\":\"bad request\"}}";
    private static final String OLD_TENANT = "{\"error\":{\"code\":1001,\"message\":\"no tenant\"}}";
    private static final String NO_ROUTE = "{\"error_code\":\"APIGW.0101\",\"error_msg\":\"not found\"}";
    private static final String NO_BACKUP = "{\"error_code\":\"DBS.201203\",\"error_msg\":\"backup not found\"}";

    private static Response answer(int status, String body) {
        return new Response(status, List.of(new Header("Content-Type", "application/json")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static RouteOffers offers(ApiId api, Response unknownPath) {
        return new RouteOffers(Contract.of(api).recognition(), method -> Optional.of(AnswerShape.of("/unknown", unknownPath)));
    }

    /** Of a server that answers a path that cannot exist in that way. */
    private static boolean isMissing(ApiId api, String operation, Response unknownPath, Response answer) {
        return offers(api, unknownPath).isMissing(Contract.of(api).operation(operation), "/path", answer, true);
    }

    @Test
    void whatIsAnsweredLikeAnUnknownPathIsMissing() {
        assertThat(isMissing(ApiId.named("obshell"), "getDag", answer(404, NEW_ROUTE), answer(404, NEW_ROUTE))).isTrue();
        assertThat(isMissing(ApiId.named("obshell"), "getDag", answer(400, OLD_ROUTE), answer(400, OLD_ROUTE))).isTrue();
        assertThat(isMissing(ApiId.named("gaussdb"), "listBackups", answer(404, NO_ROUTE), answer(404, NO_ROUTE))).isTrue();
        assertThat(isMissing(ApiId.named("oceanbase-cloud"), "listBackupSets", answer(404, "{\"success\":false}"),
                answer(404, "{\"success\":false}"))).isTrue();
    }

    /** The page of an error gives code and message, whatever its cause: such a body may be that of a missing route. */
    @Test
    void aDocumentedErrorBodyMayBeThatOfAMissingRoute() {
        String body = "{\"successful\":false,\"status\":404,\"traceId\":\"%s\",\"error\":{\"code\":404,\"message\":\"no %s\"}}";

        assertThat(isMissing(ApiId.named("obshell"), "getDag", answer(404, body.formatted("877fe32b83634153", "/unknown")),
                answer(404, body.formatted("11ae266d93f6e7c7", "/path")))).isTrue();
    }

    @Test
    void anUnknownThingIsNoMissingRoute() {
        assertThat(isMissing(ApiId.named("obshell"), "getDag", answer(404, NEW_ROUTE), answer(404, NEW_TASK))).isFalse();
        assertThat(isMissing(ApiId.named("obshell"), "cancelTenantBackup", answer(400, OLD_ROUTE), answer(400, OLD_TENANT))).isFalse();
        assertThat(isMissing(ApiId.named("obshell"), "getDag", answer(404, NEW_ROUTE), answer(500, NEW_ROUTE))).isFalse();
        assertThat(isMissing(ApiId.named("gaussdb"), "deleteManualBackup", answer(404, NO_ROUTE), answer(404, NO_BACKUP))).isFalse();
    }

    /** The cluster overview says "no backup" in the words of an unknown route, but beside data. */
    @Test
    void aClusterWithoutBackupIsNoMissingRoute() {
        Response none = answer(404, NEW_ROUTE.replaceFirst("\\{", "{\"data\":null,"));

        assertThat(isMissing(ApiId.named("obshell"), "getClusterBackupOverview", answer(404, NEW_ROUTE), none)).isFalse();
        assertThat(isMissing(ApiId.named("obshell"), "getClusterBackupOverview", answer(404, NEW_ROUTE), answer(404, NEW_ROUTE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "404 page not found", "<html>", "{\"message\":\"no route\"}"})
    void a404ThatIsNotOfTheApiIsMissing(String body) {
        assertThat(isMissing(ApiId.named("obshell"), "getDag", answer(404, NEW_ROUTE), answer(404, body))).isTrue();
        assertThat(isMissing(ApiId.named("gaussdb"), "listBackups", answer(404, NO_ROUTE), answer(404, body))).isTrue();
        assertThat(isMissing(ApiId.named("oceanbase-cloud"), "getBackupSet", answer(404, "{}"), answer(404, body))).isTrue();
    }

    /** A server that is not the vendor's owes nothing at paths that are not documented. */
    @Test
    void anotherServerMayHaveARouteOfItsOwn() {
        RouteOffers routes = offers(ApiId.named("obshell"), answer(404, NEW_ROUTE));

        assertThat(routes.isMissing(Contract.of(ApiId.named("obshell")).operation("getAgentInfo"), "/path",
                answer(200, "{\"product\":\"another\"}"), false)).isTrue();
        assertThat(routes.isMissing(Contract.of(ApiId.named("obshell")).operation("getStatus"), "/path",
                answer(200, "{\"product\":\"another\"}"), true)).isFalse();
    }

    @Test
    void whoIsNotLetInLearnsNothingOfTheRoutes() {
        assertThat(isMissing(ApiId.named("obshell"), "getDag", answer(401, OLD_TENANT), answer(401, OLD_TENANT))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"startTenantBackup", "startClusterBackup", "getTenantBackupOverview"})
    void aDocumentedOperationIsNeverMissing(String operation) {
        assertThat(isMissing(ApiId.named("obshell"), operation, answer(404, NEW_ROUTE), answer(404, NEW_ROUTE))).isFalse();
        assertThat(isMissing(ApiId.named("obshell"), operation, answer(404, NEW_ROUTE), answer(405, ""))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"obshell, getDag, 405", "obshell, getDag, 501", "gaussdb, listBackups, 405",
        "oceanbase-cloud, getBackupSet, 501"})
    void aMethodThatIsNotAllowedOrNotImplementedIsMissing(ApiId api, String operation, int status) {
        assertThat(isMissing(api, operation, answer(404, ""), answer(status, ""))).isTrue();
    }

    @Test
    void anOperationThatWasSeenToExistIsNotMissingAnyMore() {
        RouteOffers routes = offers(ApiId.named("obshell"), answer(404, NEW_ROUTE));
        var operation = Contract.of(ApiId.named("obshell")).operation("getDag");

        assertThat(routes.isMissing(operation, "/path", answer(200, "{}"), true)).isFalse();
        assertThat(routes.isMissing(operation, "/path", answer(404, NEW_ROUTE), true)).isFalse();
    }

    @Test
    void oneOperationSaysNothingOfAnother() {
        RouteOffers routes = offers(ApiId.named("obshell"), answer(404, NEW_ROUTE));

        assertThat(routes.isMissing(Contract.of(ApiId.named("obshell")).operation("getDag"), "/path", answer(200, "{}"), true)).isFalse();
        assertThat(routes.isMissing(Contract.of(ApiId.named("obshell")).operation("getNode"), "/path", answer(404, NEW_ROUTE), true)).isTrue();
    }

    /** Trailing zeros of a second may be left out, as may all of them. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26T23:26:54.123456789-03:30", "2026-11-26T23:26:54.1234567-03:30",
        "2026-11-26T23:26:54-03:30", "2026-11-26T23:26:54.5Z"})
    void aTimeIsATimeWhateverItsDigits(String time) {
        String body = "{\"timestamp\":\"%s\",\"error\":{\"code\":1000,\"message\":\"bad request\"}}";

        assertThat(isMissing(ApiId.named("obshell"), "getDag", answer(400, body.formatted("2026-11-26T23:26:54.12345678-03:30")),
                answer(400, body.formatted(time)))).isTrue();
    }

    private static RouteOffers losing(int answers, AtomicInteger asked) {
        return new RouteOffers(Contract.of(ApiId.named("obshell")).recognition(), method -> asked.incrementAndGet() <= answers
                ? Optional.empty() : Optional.of(AnswerShape.of("/unknown", answer(400, OLD_ROUTE))));
    }

    private static boolean isMissing(RouteOffers routes, String operation) {
        return routes.isMissing(Contract.of(ApiId.named("obshell")).operation(operation), "/path", answer(400, OLD_ROUTE), true);
    }

    /** The way to the server may fail just when the unknown path is asked for. */
    @Test
    void aQuestionWithoutAnAnswerIsAskedAgainByTheNextScenario() {
        RouteOffers routes = losing(1, new AtomicInteger());

        assertThatThrownBy(() -> isMissing(routes, "getDag")).isInstanceOf(Inconclusive.class);
        assertThat(isMissing(routes, "getDag")).isTrue();
    }

    @Test
    void aServerThatNeverAnswersTheQuestionIsNotAskedForEver() {
        AtomicInteger asked = new AtomicInteger();
        RouteOffers routes = losing(Integer.MAX_VALUE, asked);

        assertThatThrownBy(() -> isMissing(routes, "getDag")).isInstanceOf(Inconclusive.class);
        for (String operation : List.of("getDag", "getNode", "getSubTask", "getAgentInfo")) {
            assertThat(isMissing(routes, operation)).isFalse();
        }
        assertThat(asked).hasValue(2);
    }

    /** What a server that is down answers to a path that cannot exist is no way to tell such paths by. */
    @Test
    void anOutageTellsNothingOfTheRoutes() {
        AtomicInteger asked = new AtomicInteger();
        Contract contract = Contract.of(ApiId.named("gaussdb"));
        RouteOffers offers = new RouteOffers(contract.recognition(), method -> Optional.of(AnswerShape.of("/unknown",
                asked.incrementAndGet() == 1 ? answer(503, "{\"error_code\":\"DBS.200001\",\"error_msg\":\"unavailable\"}") : answer(404, NO_ROUTE))));

        assertThat(offers.isMissing(contract.operation("getJob"), "/path", answer(404, NO_ROUTE), false)).as("not known").isFalse();
        assertThat(offers.isMissing(contract.operation("deleteManualBackup"), "/path", answer(404, NO_ROUTE), false)).as("asked again").isTrue();
        assertThat(List.of(502, 503, 504)).allMatch(RouteOffers::isOutage);
        assertThat(List.of(500, 501, 505)).noneMatch(RouteOffers::isOutage);
    }
}

package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.validation.Header;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tells "there is no such route" from "there is no such thing". */
class RouteOffersTest {

    private static final String NEW_ROUTE = "{\"error\":{\"errCode\":\"Common.NotFound\",\"message\":\"not found\"}}";
    private static final String NEW_TASK = "{\"error\":{\"errCode\":\"Task.NotFound\",\"message\":\"not found\"}}";
    private static final String OLD_ROUTE = "{\"error\":{\"code\":1000,\"message\":\"bad request\"}}";
    private static final String OLD_TENANT = "{\"error\":{\"code\":1001,\"message\":\"no tenant\"}}";
    private static final String NO_BACKUP = "{\"error_code\":\"DBS.201203\",\"error_msg\":\"backup not found\"}";

    private static Response answer(int status, String body) {
        return new Response(status, List.of(new Header("Content-Type", "application/json")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isMissing(ApiId api, String operation, int status, String body) {
        return new RouteOffers(api).isMissing(Contract.of(api).operation(operation), answer(status, body));
    }

    @Test
    void anUnknownRouteOfObshellIsMissing() {
        assertThat(isMissing(ApiId.OBSHELL, "getDag", 404, NEW_ROUTE)).isTrue();
        assertThat(isMissing(ApiId.OBSHELL, "getDag", 400, OLD_ROUTE)).isTrue();
        assertThat(isMissing(ApiId.OBSHELL, "getDag", 404, "404 page not found")).isTrue();
    }

    @Test
    void anUnknownThingOfObshellIsNoMissingRoute() {
        assertThat(isMissing(ApiId.OBSHELL, "getDag", 404, NEW_TASK)).isFalse();
        assertThat(isMissing(ApiId.OBSHELL, "cancelTenantBackup", 400, OLD_TENANT)).isFalse();
        assertThat(isMissing(ApiId.OBSHELL, "getDag", 400, NEW_TASK)).isFalse();
        assertThat(isMissing(ApiId.OBSHELL, "getDag", 500, NEW_ROUTE)).isFalse();
    }

    /** The cluster overview says "no backup" in the words of an unknown route, but beside data. */
    @Test
    void aClusterWithoutBackupIsNoMissingRoute() {
        assertThat(isMissing(ApiId.OBSHELL, "getClusterBackupOverview", 404,
                NEW_ROUTE.replaceFirst("\\{", "{\"data\":null,"))).isFalse();
        assertThat(isMissing(ApiId.OBSHELL, "getClusterBackupOverview", 404, NEW_ROUTE)).isTrue();
        assertThat(isMissing(ApiId.OBSHELL, "getClusterBackupOverview", 404, "<html>")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"startTenantBackup", "startClusterBackup", "getTenantBackupOverview"})
    void aDocumentedOperationIsNeverMissing(String operation) {
        assertThat(isMissing(ApiId.OBSHELL, operation, 404, NEW_ROUTE)).isFalse();
        assertThat(isMissing(ApiId.OBSHELL, operation, 405, "")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"OBSHELL, getDag, 405", "OBSHELL, getDag, 501", "GAUSSDB, listBackups, 405",
        "OCEANBASE_CLOUD, getBackupSet, 501"})
    void aMethodThatIsNotAllowedOrNotImplementedIsMissing(ApiId api, String operation, int status) {
        assertThat(isMissing(api, operation, status, "")).isTrue();
    }

    @Test
    void anUnknownRouteOfGaussdbHasNoErrorOfTheService() {
        assertThat(isMissing(ApiId.GAUSSDB, "listBackups", 404, "{\"error_code\":\"APIGW.0101\"}")).isTrue();
        assertThat(isMissing(ApiId.GAUSSDB, "listBackups", 404, "")).isTrue();
        assertThat(isMissing(ApiId.GAUSSDB, "deleteManualBackup", 404, NO_BACKUP)).isFalse();
        assertThat(isMissing(ApiId.GAUSSDB, "createManualBackup", 404, "")).isFalse();
    }

    @Test
    void anUnknownRouteOfOceanbaseCloudHasNoEnvelope() {
        assertThat(isMissing(ApiId.OCEANBASE_CLOUD, "getBackupSet", 404, "<html>")).isTrue();
        assertThat(isMissing(ApiId.OCEANBASE_CLOUD, "getBackupSet", 404, "{\"success\":false}")).isFalse();
        assertThat(isMissing(ApiId.OCEANBASE_CLOUD, "startBackup", 404, "<html>")).isFalse();
    }

    @Test
    void anOperationThatWasSeenToExistIsNotMissingAnyMore() {
        RouteOffers routes = new RouteOffers(ApiId.OBSHELL);
        var operation = Contract.of(ApiId.OBSHELL).operation("getDag");

        assertThat(routes.isMissing(operation, answer(200, "{}"))).isFalse();
        assertThat(routes.isMissing(operation, answer(404, NEW_ROUTE))).isFalse();
    }

    @Test
    void oneOperationSaysNothingOfAnother() {
        RouteOffers routes = new RouteOffers(ApiId.OBSHELL);

        assertThat(routes.isMissing(Contract.of(ApiId.OBSHELL).operation("getDag"), answer(200, "{}"))).isFalse();
        assertThat(routes.isMissing(Contract.of(ApiId.OBSHELL).operation("getNode"), answer(404, NEW_ROUTE))).isTrue();
    }
}

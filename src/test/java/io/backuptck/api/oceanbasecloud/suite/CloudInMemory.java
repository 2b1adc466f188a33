package io.backuptck.api.oceanbasecloud.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.contract.Contract;
import io.backuptck.suite.ListeningRun;
import io.backuptck.validation.Header;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A server of OceanBase Cloud that takes starts as a test says, and shows each physical backup as done. */
final class CloudInMemory {

    static final int ACCEPTED = 200;
    private static final Map<String, String> FIXTURES = Map.of("instance", "ob1", "tenantId", "t1", "database", "db1", "secondDatabase",
            "db2",
            "table", "orders", "secondTable", "lines");

    final ListeningRun run = new ListeningRun(Contract.of(OceanbaseCloudApi.ID), FIXTURES, this::answer);
    /** The bodies of the starts that were sent. */
    final List<JsonNode> starts = new ArrayList<>();
    private final Function<JsonNode, Integer> status;

    /** @param status that a start is answered with */
    CloudInMemory(Function<JsonNode, Integer> status) {
        this.status = status;
    }

    private Response answer(Request request) {
        if (!request.method().equals("POST")) {
            return request.url().contains("/sets?") ? answer(200, "{'success': true, 'requestId': 'r', 'data': {'dataList': []}}")
                    : answer(404, "{'success': false, 'errorCode': 'NotFound', 'errorMessage': 'no', 'requestId': 'r'}");
        }
        JsonNode start = JsonText.parse(request.body()).value().orElseThrow();
        starts.add(start);
        int code = status.apply(start);
        return code != ACCEPTED ? answer(code, "{'success': false, 'errorCode': 'No', 'errorMessage': 'no', 'requestId': 'r'}")
                : answer(200, "{'success': true, 'requestId': 'r', 'data': {"
                + (isPhysical(start) ? "'backupTaskId': 'bak-" + starts.size() + "'" : "") + "}}");
    }

    static boolean isPhysical(JsonNode start) {
        return start.path("backupObjectType").asText().equals("tenant");
    }

    /** True when the text that says what is backed up has that in it. */
    static boolean names(JsonNode start, String text) {
        return start.path("databaseTables").asText().contains(text);
    }

    private static Response answer(int status, String body) {
        return new Response(status, List.of(new Header("Content-Type", "application/json")),
                body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}

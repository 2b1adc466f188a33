package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.JsonText;
import java.nio.charset.StandardCharsets;

/** What deviating services read in requests and answers. */
final class ExchangeReader {

    private ExchangeReader() {
    }

    static boolean isStart(StubRequest request) {
        return request.operation().startsWork();
    }

    /** True for a start of tables or databases. */
    static boolean isLogical(StubRequest request) {
        return isStart(request) && text(request.body(), "/backupObjectType").matches("(?i)table|database");
    }

    /** A text inside of JSON; empty when there is none. */
    static String text(byte[] body, String pointer) {
        return JsonText.parse(body).value().orElse(MissingNode.getInstance()).at(pointer).asText();
    }

    static JsonNode json(StubResponse answer) {
        return JsonText.parse(answer.body()).value().orElseThrow();
    }

    /** The task that an accepted physical start has made; empty for none. */
    static String task(StubResponse answer) {
        return answer.status() == 200 ? text(answer.body(), "/data/backupTaskId") : "";
    }

    /** Starts a physical backup for the instance of a request, as somebody else. */
    static String startBeside(StubRequest request, StubApi good) {
        byte[] body = JsonNodeFactory.instance.objectNode().put("backupObjectType", "tenant").put("backupPolicy", "manual")
                .put("tenantId", BackupStore.TENANT).toString().getBytes(StandardCharsets.UTF_8);
        return task(good.answer(new StubRequest(Contract.of(OceanbaseCloudApi.ID).operation("startBackup"),
                request.target(), request.path(), request.query(), request.headers(), body)));
    }
}

package io.backuptck.api.oceanbasecloud.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.contract.Contract;
import io.backuptck.suite.ListeningRun;
import io.backuptck.suite.behaviour.Agreement;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** One set as its read and the list show it. */
class ListedSetTest {

    private static final int LOOKS_UNTIL_DONE = 3;

    private final ListeningRun run = new ListeningRun(Contract.of(OceanbaseCloudApi.ID), Map.of("instance", "ob1", "tenantId", "t1"), this::answer);
    private Consumer<ObjectNode> read = set -> { };
    private Consumer<ObjectNode> listed = set -> { };
    private int reads;
    private int lists;

    private Response answer(Request request) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        if (request.method().equals("POST")) {
            data.put("backupTaskId", "bak-1");
        } else if (request.url().contains("/sets/bak-1")) {
            reads++;
            data = set();
            read.accept(data);
        } else {
            lists++;
            ObjectNode item = set();
            listed.accept(item);
            data.putArray("dataList").add(item);
        }
        String body = JsonNodeFactory.instance.objectNode().put("success", true).put("requestId", "r").set("data", data).toString();
        return new Response(200, List.of(new Header("Content-Type", "application/json")), body.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode set() {
        boolean done = reads >= LOOKS_UNTIL_DONE;
        return JsonNodeFactory.instance.objectNode().put("backupSetId", "bak-1").put("backupMode", "PHYSICAL_BACKUP")
                .put("startTime", "2026-01-19T10:32:28Z").put("endTime", done ? "2026-01-19T10:36:07Z" : null)
                .put("status", done ? "DONE" : "DOING").put("tenantId", "t1");
    }

    private String agreement() {
        return run.verdict(() -> {
            Cloud.backups().any();
            new Agreement(Cloud.session(), Cloud.backup()).check();
        });
    }

    @Test
    void aListThatShowsWhatTheReadShowsIsRight() {
        assertThat(agreement()).isEqualTo("held");
    }

    @Test
    void anotherStartOrTenantIsWrong() {
        listed = set -> set.put("startTime", "2026-01-19T09:00:00Z");
        assertThat(agreement()).isEqualTo("broken: OBC-SETS-30");
        listed = set -> set.put("tenantId", "t2");
        assertThat(agreement()).isEqualTo("broken: OBC-SETS-30");
    }

    @Test
    void startsMayBeRounded() {
        listed = set -> set.put("startTime", "2026-01-19T10:32:27.9+00:00");
        assertThat(agreement()).isEqualTo("held");
    }

    @Test
    void aSetThatIsDoneIsNotListedAsInTheMakingForGood() {
        listed = set -> set.put("status", "DOING");
        assertThat(agreement()).isEqualTo("broken: OBC-SETS-30");
    }

    @Test
    void aListMayBeLate() {
        listed = set -> set.put("status", lists < 8 ? "DOING" : "DONE");
        assertThat(agreement()).isEqualTo("held");
    }

    /** The words of the states are not documented, so the list may have others. */
    @Test
    void anotherWordOfTheListIsRight() {
        listed = set -> set.put("status", "SUCCESS");
        assertThat(agreement()).isEqualTo("held");
    }

    /** Sizes are in other units, and the kind of object is that of another level. */
    @Test
    void whatTheContractDoesNotNameMayDiffer() {
        listed = set -> set.put("dataBackupSize", 0.05).put("backupObjectType", "TENANT");
        read = set -> set.put("dataBackupSize", 0.06).put("backupObjectType", "CLUSTER");
        assertThat(agreement()).isEqualTo("held");
    }
}

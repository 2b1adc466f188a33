package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.model.obshell.CdbObBackupTask;
import io.backuptck.model.obshell.DagDetailDTO;
import io.backuptck.model.obshell.StartBackupRequest;
import io.backuptck.validation.JsonText;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The generated models read answers as they are and write requests as they were meant. */
class ModelsTest {

    private static JsonNode json(String text) {
        return JsonText.parse(text).value().orElseThrow();
    }

    private static JsonNode example(String operation, String name, String pointer) {
        return Contract.of(ApiId.named("obshell")).operation(operation).answer(200).orElseThrow().examples().get(name).at(pointer);
    }

    @Test
    void numbersThatADoubleCannotHoldAreExact() {
        CdbObBackupTask task = Models.read(json("{\"start_scn\":9007199254740993,\"end_scn\":9223372036854775807}"),
                CdbObBackupTask.class).orElseThrow();

        assertThat(task.getStartScn()).isEqualTo(9007199254740993L);
        assertThat(task.getEndScn()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void timesKeepTheirOffsetAndAllDigits() {
        DagDetailDTO dag = Models.read(example("startTenantBackup", "PageStartTenantBackup", "/data"), DagDetailDTO.class)
                .orElseThrow();

        assertThat(dag.getStartTime()).isEqualTo(OffsetDateTime.parse("2024-01-09T17:11:43.384630643+08:00"));
        assertThat(dag.getStartTime().getOffset()).isEqualTo(ZoneOffset.ofHours(8));
    }

    @Test
    void theYearOneIsATime() {
        DagDetailDTO dag = Models.read(example("startTenantBackup", "StartTenantAccepted", "/data"), DagDetailDTO.class)
                .orElseThrow();

        assertThat(dag.getStartTime().getYear()).isEqualTo(1);
    }

    @Test
    void unknownMembersAreTolerated() {
        assertThat(Models.read(json("{\"dag_id\":7,\"colour\":\"red\",\"more\":{\"a\":[1]}}"), DagDetailDTO.class)
                .orElseThrow().getDagId()).isEqualTo(7);
    }

    @Test
    void unknownWordsOfAnEnumerationAreTolerated() {
        DagDetailDTO dag = Models.read(json("{\"state\":\"SLEEPING\",\"dag_id\":7}"), DagDetailDTO.class).orElseThrow();

        assertThat(dag.getState()).isEqualTo(DagDetailDTO.StateEnum.UNKNOWN_DEFAULT_OPEN_API);
        assertThat(dag.getDagId()).isEqualTo(7);
    }

    @Test
    void missingMembersAreNull() {
        assertThat(Models.read(json("{}"), DagDetailDTO.class).orElseThrow().getState()).isNull();
    }

    @Test
    void whatCannotBeReadIsEmpty() {
        assertThat(Models.read(json("{\"dag_id\":\"seven\"}"), DagDetailDTO.class)).isEmpty();
        assertThat(Models.read(json("[]"), DagDetailDTO.class)).isEmpty();
        assertThat(Models.read(MissingNode.getInstance(), DagDetailDTO.class)).isEmpty();
        assertThat(Models.read(NullNode.getInstance(), DagDetailDTO.class)).isEmpty();
    }

    @Test
    void aRequestHasOnlyTheMembersThatWereSet() {
        assertThat(json(Models.write(new StartBackupRequest().mode("full").plusArchive(true))))
                .isEqualTo(json("{\"mode\":\"full\",\"plus_archive\":true}"));
        assertThat(Models.write(new StartBackupRequest())).isEqualTo("{}");
    }
}

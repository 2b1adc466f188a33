package io.backuptck.stub.fault;

import static io.backuptck.stub.fault.Edits.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhereTest {

    private static Where where(Map<String, String> body, String status, Map<String, String> answer) {
        return new Where(List.of("startTenantBackup"), Map.of("name", "t\\d"), null, body, null, status, answer, 0, 0, 0, null, null, false, null, 0);
    }

    @Test
    void everyConditionMustHold() {
        Where where = where(Map.of("/mode", "full|"), "2..", Map.of("/data/state", "READY"));

        assertThat(where.asked(request("startTenantBackup", "{'mode':'full'}"))).isTrue();
        assertThat(where.asked(request("startTenantBackup", "{}"))).isTrue();
        assertThat(where.asked(request("startTenantBackup", "{'mode':'weekly'}"))).isFalse();
        assertThat(where.asked(request("getTenantBackupOverview", ""))).isFalse();
        assertThat(answered(where, 200, "{'data':{'state':'READY'}}")).isTrue();
        assertThat(answered(where, 200, "{'data':{'state':'FAILED'}}")).isFalse();
        assertThat(answered(where, 400, "{'data':{'state':'READY'}}")).isFalse();
        assertThat(answered(where, 200, "[]")).isFalse();
    }

    private static boolean answered(Where where, int status, String body) {
        return where.answered(new Message(request("getAgentInfo", ""), StubResponse.json(status, Edits.json(body))));
    }

    @Test
    void exchangesAreCounted() {
        assertThat(meant(3, 0, 0)).containsExactly(3);
        assertThat(meant(0, 4, 0)).containsExactly(4, 5, 6);
        assertThat(meant(0, 0, 2)).containsExactly(2, 4, 6);
        assertThat(meant(0, 0, 0)).hasSize(6);
    }

    private static List<Integer> meant(int call, int from, int every) {
        Where where = new Where(null, null, null, null, null, null, null, call, from, every, null, null, false, null, 0);
        return IntStream.rangeClosed(1, 6).filter(where::counts).boxed().toList();
    }

    @Test
    void anAlterationTellsWhenItMadeADifference() {
        Activations activations = new Activations();
        StubApi edited = AnswerEdit.of(Where.ANYWHERE, Change.set("/a", IntNode.valueOf(1)))
                .around(new Edits(200, "{'a':1}"), activations);

        edited.answer(request("getAgentInfo", ""));
        assertThat(activations.count()).isZero();
    }
}

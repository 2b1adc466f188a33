package io.backuptck.stub.fault;

import static io.backuptck.stub.fault.Edits.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubApi;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Faults in which the good stub hears something else than was asked. */
class MisheardTest {

    private final Edits good = new Edits(200, "{'n':1}");
    private final Activations activations = new Activations();

    private StubApi faulty(FaultEntry entry) {
        return entry.fault(Contract.of(ApiId.named("obshell"))).alteration().around(good, activations);
    }

    private static FaultEntry entry(FaultEntry.Hearing hears, FaultEntry.Given answers, FaultEntry.Hearing also) {
        return new FaultEntry("OBS-START-03.x", "A sentence.", Where.ANYWHERE, hears, answers, also, null, false, null, null, 0, null, null, null, false, null, false, false, null, null);
    }

    @Test
    void anotherRequestIsHeard() {
        faulty(entry(new FaultEntry.Hearing("getDag", Map.of("id", "11"), null, null, "{}", null, null, 0), null, null))
                .answer(request("startTenantBackup", "{'mode':'full'}"));

        assertThat(good.heard.operation().id()).isEqualTo("getDag");
        assertThat(good.heard.path()).containsEntry("id", "11").containsEntry("name", "t1");
        assertThat(new String(good.heard.body(), StandardCharsets.UTF_8)).isEqualTo("{}");
        assertThat(activations.count()).isEqualTo(1);
    }

    @Test
    void aParameterIsNotHeard() {
        Map<String, String> none = new HashMap<>();
        none.put("name", null);

        faulty(entry(new FaultEntry.Hearing(null, none, null, null, null, null, null, 0), null, null))
                .answer(request("startTenantBackup", "{}"));

        assertThat(good.heard.path()).doesNotContainKey("name");
    }

    @Test
    void nothingIsHeard() {
        var answer = faulty(entry(null, new FaultEntry.Given(500, Edits.json("{'x':1}")), null))
                .answer(request("startTenantBackup", "{}"));

        assertThat(good.heard).isNull();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(Edits.text(answer)).isEqualTo("{'x':1}");
    }

    @Test
    void moreIsHeardThanWasAsked() {
        faulty(entry(null, null, new FaultEntry.Hearing(null, null, null, null, "{}", null, null, 3)))
                .answer(request("startTenantBackup", "{'mode':'full'}"));

        assertThat(good.steps).isEqualTo(3);
        assertThat(new String(good.heard.body(), StandardCharsets.UTF_8)).contains("full");
    }
}

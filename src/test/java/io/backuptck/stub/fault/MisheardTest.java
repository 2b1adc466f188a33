package io.backuptck.stub.fault;

import static io.backuptck.stub.fault.Edits.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubApi;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Faults in which the good stub hears something else than was asked. */
class MisheardTest {

    private final Edits good = new Edits(200, "{'n':1}");
    private final Activations activations = new Activations();

    private StubApi faulty(String members) {
        return FaultFile.JSON.convertValue(Edits.json("{'id':'OBS-START-03.x','title':'A sentence.'," + members + "}"), FaultEntry.class)
                .fault(Contract.of(ApiId.named("obshell"))).alteration().around(good, activations);
    }

    @Test
    void anotherRequestIsHeard() {
        faulty("'hears':{'operation':'getDag','path':{'id':'11'},'body':'{}'}")
                .answer(request("startTenantBackup", "{'mode':'full'}"));

        assertThat(good.heard.operation().id()).isEqualTo("getDag");
        assertThat(good.heard.path()).containsEntry("id", "11").containsEntry("name", "t1");
        assertThat(new String(good.heard.body(), StandardCharsets.UTF_8)).isEqualTo("{}");
        assertThat(activations.count()).isEqualTo(1);
    }

    @Test
    void aParameterIsNotHeard() {
        faulty("'hears':{'path':{'name':null}}")
                .answer(request("startTenantBackup", "{}"));

        assertThat(good.heard.path()).doesNotContainKey("name");
    }

    @Test
    void textsAreHeardOtherwiseWhereverTheyStand() {
        faulty("'hears':{'query':{'like':'t1'},'rewrite':{'t1':'t2'}}")
                .answer(request("startTenantBackup", "{'mode':'t1'}"));

        assertThat(good.heard.path()).containsEntry("name", "t2");
        assertThat(good.heard.query()).containsEntry("like", "t2");
        assertThat(new String(good.heard.body(), StandardCharsets.UTF_8)).contains("t2").doesNotContain("t1");
    }

    @Test
    void nothingIsHeard() {
        var answer = faulty("'answers':{'status':500,'body':{'x':1}}")
                .answer(request("startTenantBackup", "{}"));

        assertThat(good.heard).isNull();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(Edits.text(answer)).isEqualTo("{'x':1}");
    }

    @Test
    void moreIsHeardThanWasAsked() {
        faulty("'also':{'body':'{}','steps':3}")
                .answer(request("startTenantBackup", "{'mode':'full'}"));

        assertThat(good.steps).isEqualTo(3);
        assertThat(new String(good.heard.body(), StandardCharsets.UTF_8)).contains("full");
    }
}

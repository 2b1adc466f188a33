package io.backuptck.stub.fault;

import static io.backuptck.stub.fault.Edits.json;
import static io.backuptck.stub.fault.Edits.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubApi;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Servers that apply a rule, but not to everything that breaks it. */
class GapInRuleTest {

    private final Edits good = new Edits(200, "{}");
    private final Activations activations = new Activations();
    private final StubApi faulty = Catalogue.of(ApiId.named("obshell")).fault("OBS-MODE-09.forgotten").orElseThrow()
            .alteration().around(good, activations);

    private JsonNode heard(String operation, String body) {
        faulty.answer(request(operation, body));
        return json(new String(good.heard.body(), StandardCharsets.UTF_8));
    }

    @Test
    void whatTheRequirementIsAboutIsTakenForSomethingAcceptable() {
        assertThat(heard("startTenantBackup", "{'mode':'full ','plus_archive':true}"))
                .isEqualTo(json("{'mode':'full','plus_archive':true}"));
        assertThat(activations.count()).isEqualTo(1);
    }

    @Test
    void whatElseBreaksTheRuleIsHeardAsItCame() {
        assertThat(heard("startTenantBackup", "{'mode':'half'}")).isEqualTo(json("{'mode':'half'}"));
        assertThat(activations.count()).isZero();
    }

    @Test
    void whatBreaksAnotherRuleAsWellIsHeardAsItCame() {
        assertThat(heard("startTenantBackup", "{'mode':'full ','plus_archive':1}").path("mode").asText()).isEqualTo("full ");
        assertThat(activations.count()).isZero();
    }

    @Test
    void otherOperationsAreLeftAlone() {
        assertThat(heard("operateDag", "{'mode':'full '}").path("mode").asText()).isEqualTo("full ");
    }

    @Test
    void anAcceptableValueIsAnotherOneNextTimeWhereThatIsPossible() {
        StubApi nameless = Catalogue.of(ApiId.named("gaussdb")).fault("GDB-NAME-20.forgotten").orElseThrow().alteration()
                .around(good, activations);
        String first = name(nameless);

        assertThat(name(nameless)).startsWith(first).isNotEqualTo(first);
    }

    private String name(StubApi stub) {
        stub.answer(Edits.request(ApiId.named("gaussdb"), "createManualBackup", "{'instance_id':'7e01in14','name':'tck.x'}"));
        return json(new String(good.heard.body(), StandardCharsets.UTF_8)).path("name").asText();
    }
}

package io.backuptck.validation;

import static io.backuptck.validation.Answers.accepted;
import static io.backuptck.validation.Answers.blamed;
import static io.backuptck.validation.Answers.data;
import static io.backuptck.validation.Answers.judge;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a correct server may do differently is not found. */
class LegalVariationsTest {

    @Test
    void furtherMembersPass() {
        ObjectNode answer = accepted();
        answer.put("version", "9").putObject("extra").put("a", 1);
        data(answer).put("colour", "red");

        assertThat(blamed(judge("startTenantBackup", 200, answer))).isEmpty();
    }

    @Test
    void anotherOrderOfMembersPasses() {
        ObjectNode answer = accepted();
        List<String> names = new ArrayList<>();
        answer.fieldNames().forEachRemaining(names::add);
        Collections.reverse(names);
        ObjectNode reversed = answer.objectNode();
        names.forEach(name -> reversed.set(name, answer.get(name)));

        assertThat(blamed(judge("startTenantBackup", 200, reversed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "application/json;charset=UTF-8", "Application/JSON",
        "application/json ; charset=\"utf-8\""})
    void parametersAndLetterCaseOfTheMediaTypeAreFree(String type) {
        assertThat(blamed(judge("startTenantBackup", 200, type, accepted().toString()))).isEmpty();
    }

    @Test
    void headerNamesHaveNoLetterCase() {
        assertThat(blamed(judge("startTenantBackup", 200, List.of(new Header("CONTENT-TYPE", "application/json")),
                accepted().toString()))).isEmpty();
    }

    @Test
    void whitespaceBetweenTheTokensIsFree() {
        assertThat(blamed(judge("startTenantBackup", 200, "application/json",
                "\r\n" + accepted().toPrettyString() + "\n"))).isEmpty();
    }

    @Test
    void aMemberThatMayBeNullOrAbsentMayBeEither() {
        ObjectNode answer = accepted();
        answer.putNull("error");
        data(answer).remove("maintenance_key");

        assertThat(blamed(judge("startTenantBackup", 200, answer))).isEmpty();
    }

    @Test
    void everythingThatAGoodAnswerWasHeldAgainstIsNoted() {
        Judgement judgement = judge("startTenantBackup", 200, accepted());

        assertThat(judgement.checked()).extracting(Requirement::id)
                .contains("OBS-START-01", "OBS-HTTP-01", "OBS-HTTP-04", "OBS-ENV-03", "OBS-DAG-31")
                .doesNotContain("OBS-ENV-05", "OBS-NODE-17");
    }

    @Test
    void aBodyIsHandedOnAsItWasRead() {
        JsonNode body = judge("startTenantBackup", 200, accepted()).body().orElseThrow();

        assertThat(body.at("/data/dag_id").longValue()).isEqualTo(123);
    }
}

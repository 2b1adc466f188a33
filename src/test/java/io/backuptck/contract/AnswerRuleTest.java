package io.backuptck.contract;

import static io.backuptck.contract.OwnContracts.ofPaths;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a requirement demands of answers, and of whose. */
class AnswerRuleTest {

    private static AnswerRule rule(String words) {
        return ofPaths("{}", "x-requirements: [{id: A-1, text: t, answer: {" + words + "}}]").requirements().get("A-1").answer().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "~~ | true | true", "operations: [a] | true | false", "operations: [b, a] | true | true", "operations: [c] | false | false"})
    void itIsAboutTheAnswersOfTheOperationsThatItNamesElseOfAll(String words, boolean ofA, boolean ofB) {
        Contract contract = ofPaths("{/a: {get: {operationId: a, responses: {}}}, /b: {get: {operationId: b, responses: {}}}}",
                "x-requirements: [{id: A-1, text: t, answer: {" + words + "}}]");

        assertThat(contract.requirements().ofAnswers(contract.operation("a"))).hasSize(ofA ? 1 : 0);
        assertThat(contract.requirements().ofAnswers(contract.operation("b"))).hasSize(ofB ? 1 : 0);
    }

    /** One path may begin as another does. */
    @Test
    void whereItStandsAtAnOperationItIsAboutThatOne() {
        Contract contract = ofPaths("{/a: {get: {operationId: a, x-requirements: [{id: A-1, text: t, answer: {statuses: [200]}}], responses: {'200': "
                + "{description: x, x-requirements: [{id: A-2, text: t, answer: {statuses: [200]}}]}}}, get2: {}}, "
                + "/b: {get: {operationId: b, responses: {}}}}");

        assertThat(contract.requirements().ofAnswers(contract.operation("a"))).extracting(Requirement::id).containsExactlyInAnyOrder("A-1", "A-2");
        assertThat(contract.requirements().ofAnswers(contract.operation("b"))).isEmpty();
        AnswerRule rule = contract.requirements().get("A-1").answer().orElseThrow();
        assertThat(rule.isAbout(contract.operation("a"), contract.operation("a").location().parent().child("get2"))).isFalse();
        assertThat(rule.isAbout(contract.operation("a"), new Location("other.yaml", "/paths/~1b/get"))).as("of a part that operations share").isTrue();
        assertThat(rule.isAbout(contract.operation("a"), new Location("contract.yaml", "/components/schemas/A"))).isTrue();
    }

    @Test
    void oneThatIsExcludedDemandsNothing() {
        Contract contract = ofPaths("{/a: {get: {operationId: a, responses: {}}}}",
                "x-requirements: [{id: A-1, text: t, excluded: e, answer: {code: c}}]");

        assertThat(contract.requirements().ofAnswers(contract.operation("a"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "['404'] | 404 | true | true", "['404'] | 400 | false | true", "[4XX] | 404 | true | true", "[4XX] | 500 | false | true",
        "['404', '200'] | 200 | true | false", "['500'] | 500 | true | true", "[2XX] | 204 | true | false", "[] | 404 | false | false"})
    void statusesAreNumbersOrClasses(String statuses, int status, boolean has, boolean failure) {
        assertThat(rule("statuses: " + statuses).hasStatus(status)).isEqualTo(has);
        assertThat(rule("statuses: " + statuses).demandsFailure()).isEqualTo(failure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"statuses: ['404'] | true", "code: c | true", "same: {operation: a, members: {/a: /b}} | true",
        "shows: {/a: {const: 1}} | false", "echoes: {/a: '{p}'} | false"})
    void aScenarioArrangesWhatNoAnswerShowsByItself(String words, boolean needed) {
        assertThat(rule(words).needsScenario()).isEqualTo(needed);
    }

    @Test
    void itIsReadWhole() {
        AnswerRule rule = rule("operations: [a], to: {/x: '^y'}, of: {/z: w}, shows: {/a: {const: 1}}, echoes: {/b: '{p}'}, same: {operation: o, members: {/c: /d}}");

        assertThat(rule.operations()).containsExactly("a");
        assertThat(rule.to().get("/x").pattern()).isEqualTo("^y");
        assertThat(rule.of().get("/z").pattern()).isEqualTo("w");
        assertThat(rule.shows().get("/a").path("const").asInt()).isEqualTo(1);
        assertThat(rule.echoes()).containsEntry("/b", "{p}");
        assertThat(rule.same()).contains(new AnswerRule.Elsewhere("o", java.util.Map.of(), java.util.Map.of("/c", "/d")));
    }
}

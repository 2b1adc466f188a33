package io.backuptck.contract;

import static io.backuptck.contract.OwnContracts.ids;
import static io.backuptck.contract.OwnContracts.ofPaths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.contract.RequestRule.Expect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirements are read wherever they stand, each with what it says. */
class RequirementReaderTest {

    private static Requirement of(String words) {
        return ofPaths("{}", "x-requirements: [{id: A-1, text: t" + words + "}]").requirements().get("A-1");
    }

    /** What a document of the kit states, which has to say all itself. */
    private static List<Requirement> ofTheKit(String document, String text) throws JsonProcessingException {
        return new RequirementReader(Set.of(), Optional.empty()).read(Map.of(document, new YAMLMapper().readTree(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "A: {type: string, x-requirements: [{id: A-1, text: t}]} | /A",
        "A: {properties: {example: {type: string, x-requirements: [{id: A-1, text: t}]}}} | /A/properties/example",
        "examples: {properties: {examples: {type: string, x-requirements: [{id: A-1, text: t}]}}} | /examples/properties/examples",
        "A: {allOf: [{}, {type: string, x-requirements: [{id: A-1, text: t}]}]} | /A/allOf/1",
        "A: {properties: {b: {properties: {c: {x-requirements: [{id: A-1, text: t}]}}}}} | /A/properties/b/properties/c"})
    void aRequirementIsReadWhereverASchemaStands(String schemas, String place) {
        Contract contract = ofPaths("{}", "components: {schemas: {" + schemas + "}}");

        assertThat(contract.requirements().get("A-1").location()).isEqualTo(new Location("contract.yaml", "/components/schemas" + place));
        assertThat(contract.requirements().at(contract.requirements().get("A-1").location())).extracting(Requirement::id).containsExactly("A-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"A: {example: {x-requirements: [{id: A-1, text: t}]}}",
        "A: {examples: [{x-requirements: [{id: A-1, text: t}]}]}", "A: {properties: {b: {example: {x-requirements: [{id: A-1, text: t}]}}}}"})
    void whatAnExampleShowsIsNoRequirement(String schemas) {
        assertThat(ids(ofPaths("{}", "components: {schemas: {" + schemas + "}}"))).isEmpty();
    }

    @Test
    void whatItDoesNotSayIsUsual() {
        assertThat(of("")).extracting(Requirement::level, Requirement::basis, Requirement::source, Requirement::derivation, Requirement::check,
                Requirement::request, Requirement::answer, Requirement::isExcluded, Requirement::keywords, Requirement::after).containsExactly(Level.MUST,
                Basis.DOCUMENTED, "Own", "", Requirement.Check.SCENARIO, Optional.empty(), Optional.empty(), false, Set.of(), Set.of());
        assertThat(of(", level: MAY, basis: derived, source: p, derivation: d, excluded: e, keywords: [k], after: [B]"))
                .extracting(Requirement::level, Requirement::basis, Requirement::source, Requirement::derivation, Requirement::excluded,
                        Requirement::keywords, Requirement::after).containsExactly(Level.MAY, Basis.DERIVED, "p", "d", Optional.of("e"), Set.of("k"), Set.of("B"));
    }

    @Test
    void whatAServerOwesARequestIsSaidInThreeWords() {
        assertThat(of(", expect: accept").request()).contains(new RequestRule(Optional.of(Expect.ACCEPT), Set.of(), Optional.empty()));
        assertThat(of(", expect: refuse, statuses: [400, 409]").request())
                .contains(new RequestRule(Optional.of(Expect.REFUSE), Set.of(400, 409), Optional.empty()));
        assertThat(of(", statuses: [400]").request()).contains(new RequestRule(Optional.empty(), Set.of(400), Optional.empty()));
        assertThat(of(", when: {minimum: 3}").request().orElseThrow().when().orElseThrow().path("minimum").asInt()).isEqualTo(3);
    }

    @Test
    void whatStandsInASchemaOfAnAnswerIsCheckedByIt() {
        Contract contract = ofPaths("{/a: {post: {operationId: a, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Q'}}}}, "
                + "responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}}",
                "components: {schemas: {A: {properties: {b: {$ref: '#/components/schemas/B'}, c: {x-requirements: [{id: A-1, text: t}]}}}, "
                        + "B: {x-requirements: [{id: A-2, text: t}, {id: A-3, text: t, check: scenario}]}, Q: {x-requirements: [{id: A-4, text: t}]}}}");

        assertThat(contract.requirements().get("A-1").check()).isEqualTo(Requirement.Check.SCHEMA);
        assertThat(contract.requirements().get("A-2").check()).isEqualTo(Requirement.Check.SCHEMA);
        assertThat(contract.requirements().get("A-3").check()).isEqualTo(Requirement.Check.SCENARIO);
        assertThat(contract.requirements().get("A-4").check()).as("of a request").isEqualTo(Requirement.Check.SCENARIO);
    }

    @Test
    void rulesOfALifecycleAreRequirementsWithAnId() throws JsonProcessingException {
        String life = "{life: {transitions: [{id: T-1, text: t, %s}, {text: none}], invariants: [{id: I-1, text: t, %s}]}}";
        String whole = "level: MUST, source: p, basis: documented";

        assertThat(ids(ofPaths("{}", "x-lifecycles: " + life.formatted("from: [a]", "rule: r")))).contains("T-1", "I-1");
        assertThat(ofTheKit("x/lifecycles.yaml", life.formatted(whole, whole))).extracting(Requirement::id).containsExactly("T-1", "I-1");
        assertThat(ofTheKit("x/lifecycles.yaml", life.formatted(whole, "rule: r"))).as("one without a level is none").extracting(Requirement::id)
                .containsExactly("T-1");
        assertThat(ofTheKit("x/schemas.yaml", life.formatted(whole, whole))).as("no lifecycle stands there").isEmpty();
    }

    @Test
    void theKitsOwnSayAllThemselves() {
        assertThatThrownBy(() -> ofTheKit("a.yaml", "x-requirements: [{id: A-1, text: t, level: MUST, basis: documented}]"))
                .isInstanceOf(ContractException.class).hasMessage("a requirement at a.yaml# has no source");
    }
}

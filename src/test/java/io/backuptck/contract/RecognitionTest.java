package io.backuptck.contract;

import static io.backuptck.contract.OwnContracts.ofPaths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How answers of an API are told from those of something else, and what they say of their requests. */
class RecognitionTest {

    private final Recognition stated = ofPaths("{/a: {get: {operationId: a, responses: {}}}}",
            "x-recognition: {members: [ok, data, code], least: 2, "
            + "failure: {ok: [false], code: []}, success: {ok: [true]}, unknownPath: /none, code: /code, denials: {who: 403}}")
                    .recognition();

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Of GETs whose answers have these schemas. */
    private static Recognition implied(String... schemas) {
        StringBuilder paths = new StringBuilder("{");
        for (int i = 0; i < schemas.length; i++) {
            paths.append(i == 0 ? "" : ", ").append("/base/a").append(i).append(": {get: {responses: {'200': {description: x, content: "
                    + "{application/json: {schema: ")
                    .append(schemas[i]).append("}}}}}}");
        }
        return ofPaths(paths + "}", "components: {schemas: {Tree: {type: object, properties: {leaf: {}}, allOf: [{$ref: "
                + "'#/components/schemas/Tree'}]}}}").recognition();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'ok': true, 'data': 1} | true", "{'ok': true} | false",
            "{'ok': true, 'code': 1, 'more': 2} | true", "[] | false",
        "7 | false", "{} | false"})
    void anAnswerHasSomeOfTheMembers(String body, boolean own) {
        assertThat(stated.isOf(json(body))).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"ok\": true, \"data\": [ | true", "{\"ok\": true, | false", "ok data code | false"})
    void aTextThatCannotBeReadNamesThem(String text, boolean own) {
        assertThat(stated.isOf(text)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'ok': false, 'code': 7} | true | false", "{'ok': false} | false | false",
            "{'ok': true, 'code': 7} | false | true",
        "{'ok': false, 'code': null} | false | false", "{} | false | false"})
    void aBodySaysFailureOrSuccessByAllItsSigns(String body, boolean failure, boolean success) {
        assertThat(stated.saysFailure(json(body))).isEqualTo(failure);
        assertThat(stated.saysSuccess(json(body))).isEqualTo(success);
    }

    @Test
    void aCodeMaySayThatTheCallerIsNotLetIn() {
        assertThat(stated.codeOf(json("{'code': 'who'}"))).isEqualTo("who");
        assertThat(stated.isDenial(403, json("{'code': 'who'}"))).isTrue();
        assertThat(stated.isDenial(401, json("{'code': 'who'}"))).isFalse();
        assertThat(stated.isDenial(403, json("{'code': 'what'}"))).isFalse();
    }

    @Test
    void aRequestThatBreaksASchemaIsRejectedByAClassOfStatuses() {
        assertThat(stated.isRejection(400)).isTrue();
        assertThat(stated.isRejection(499)).isTrue();
        assertThat(stated.isRejection(500)).isFalse();
        Recognition others = ofPaths("{}", "x-recognition: {members: [a], failure: {a: []}, unknownPath: /n, rejections: [5XX], understood: [busy]}")
                .recognition();

        assertThat(others.isRejection(500)).isTrue();
        assertThat(others.isRejection(400)).isFalse();
        assertThat(others.understood()).containsExactly("busy");
        assertThat(others.least()).as("one member will do").isEqualTo(1);
    }

    @Test
    void whatAContractSaysOfItIsWhole() {
        for (String part : new String[] {"{failure: {a: []}, unknownPath: /n}", "{members: [a], unknownPath: /n}",
                "{members: [a], failure: {a: []}}"}) {
            assertThatThrownBy(() -> ofPaths("{}", "x-recognition: " + part)).isInstanceOf(ContractException.class)
                    .hasMessageEndingWith("needs members, failure and unknownPath");
        }
    }

    @Test
    void whereNothingIsSaidTheMembersOfAllAnswersTell() {
        Recognition recognition = implied("{type: object, properties: {a: {}}}",
                "{allOf: [{properties: {b: {}}}, {oneOf: [{properties: {c: {}}}]}]}",
                "{$ref: '#/components/schemas/Tree'}");

        assertThat(recognition.members()).containsExactlyInAnyOrder("a", "b", "c", "leaf");
        assertThat(recognition.isOf(json("{'c': 1}"))).isTrue();
        assertThat(recognition.isOf(json("{'d': 1}"))).isFalse();
        assertThat(recognition.isOf(json("[]"))).as("nothing answers with an array").isFalse();
        assertThat(recognition.saysFailure(json("{'a': 1}"))).isFalse();
        assertThat(recognition.saysSuccess(json("{'a': 1}"))).isTrue();
        assertThat(recognition.codeOf(json("{'code': 'a'}"))).isEmpty();
        assertThat(recognition.unknownPath()).isEqualTo("/base/backup-tck/no/such/path");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{type: array, items: {}}", "{items: {properties: {a: {}}}}",
            "{oneOf: [{properties: {a: {}}}, {type: array}]}"})
    void whereAnAnswerIsAnArrayArraysAreOwn(String schema) {
        Recognition recognition = implied("{type: object, properties: {a: {}}}", schema);

        assertThat(recognition.isOf(json("[]"))).isTrue();
        assertThat(recognition.isOf(json("{'d': 1}"))).isFalse();
    }

    /** Else a right server that gives such an answer would be called something else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{type: object}", "{}", "{type: object, additionalProperties: {type: integer}}",
            "{allOf: [{type: object}]}"})
    void whereAnAnswerMayBeAnyObjectAllAreOwn(String schema) {
        Recognition recognition = implied("{type: object, properties: {a: {}}}", schema);

        assertThat(recognition.isOf(json("{'d': 1}"))).isTrue();
        assertThat(recognition.isOf(json("'text'"))).isFalse();
    }

    @Test
    void aContractSaysHowAServerTellsItsProduct() {
        ProductSigns signs = ofPaths("{}", "x-product: {name: P, operations: [a, b], at: /data, members: [x, y, z], least: 2, version: v}")
                .product().orElseThrow();

        assertThat(signs).isEqualTo(new ProductSigns("P", java.util.List.of("a", "b"), "/data", java.util.List.of("x", "y", "z"), 2, "v"));
        assertThat(signs.in(json("{'data': {'x': 1, 'z': 2}}"))).contains(json("{'x': 1, 'z': 2}"));
        assertThat(signs.in(json("{'data': {'x': 1}}"))).isEmpty();
        assertThat(signs.in(json("{'x': 1, 'y': 2}"))).isEmpty();
        assertThat(signs.in(json("{'data': ['x', 'y']}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VENDOR, MUST, true, MUST", "VENDOR, MUST, false, SHOULD", "VENDOR, SHOULD, false, SHOULD",
            "DOCUMENTED, MUST, false, MUST"})
    void theVendorsHabitsAreNoDutyOfOthers(Basis basis, Level level, boolean vendors, Level binding) {
        Contract contract = ofPaths("{}", "x-requirements: [{id: A-1, text: t, basis: " + basis.word() + ", level: " + level + "}]");

        assertThat(contract.requirements().get("A-1").level(vendors)).isEqualTo(binding);
    }

    @Test
    void pagesOfASourceAreThoseThatItNames() {
        Contract contract = ofPaths("{}", "x-sources: {page: {title: A}, page two: {title: B}, other: {title: C}}",
                "x-requirements: [{id: A-1, text: t, source: 'page two row 3; other; pager'}]");

        assertThat(contract.sourcesOf(contract.requirements().get("A-1"))).extracting(SourcePage::key).containsExactly("page two", "other");
    }
}

package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Requirement;
import io.backuptck.contract.RequestRule.Expect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each keyword gives requests at its limit and just beyond it, and each is decided by the sentence that is about it. */
class DerivedCasesTest {

    private static final SmallContract THING = SmallContract.ofBody("""
            {type: object, required: [name, list], properties: {
              name: {type: string, minLength: 2, maxLength: 5},
              kind: {type: string, enum: [a, b]},
              count: {type: integer, minimum: 1, maximum: 9},
              list: {type: array, minItems: 1, maxItems: 2, uniqueItems: true, items: {type: string}},
              text: {type: string, contentMediaType: application/json, contentSchema: {type: object, properties: {in: {type: integer, maximum: 4}}}},
              when: {type: string, format: date-time},
              secret: {type: string, format: password}}}""",
            "{name: abc, kind: a, count: 5, list: [x], text: '{\"in\": 2}', when: '2026-01-01T00:00:00Z'}", "");

    private static String body(RequestCase one) {
        return new String(one.body("{\"name\":\"abc\",\"kind\":\"a\",\"count\":5,\"list\":[\"x\"],\"text\":\"{\\\"in\\\": "
                + "2}\",\"when\":\"2026-01-01T00:00:00Z\"}",
                FurtherElements.madeUp()).orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void everyKeywordThatRejectsIsFoundWhereItStands() {
        assertThat(THING.names()).contains(" request-json", " request-media-type", " request-encoding", " request-body", " type",
                "/name required",
                "/list required", "/name type", "/name minLength", "/name maxLength", "/kind enum", "/count minimum", "/count maximum",
                "/list minItems", "/list maxItems", "/list uniqueItems", "/list/0 type", "/text contentMediaType", "/text(decoded) type",
                "/text(decoded)/in maximum", "/when format").doesNotContain("/secret format", "/kind required");
        assertThat(THING.names()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/name minLength | 1 character",
        "/name maxLength | 6 characters",
        "/count maximum | 10",
        "/list minItems | 0 elements",
        "/list maxItems | 3 elements",
        "/list uniqueItems | one element twice",
        "/text(decoded)/in maximum | 5",
        "/name required | left out"})
    void whatIsJustBeyondALimitIsRefused(String constraint, String label) {
        assertThat(THING.labels(constraint, Expect.REFUSE)).contains(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/name minLength | 2 characters, 3 characters",
        "/name maxLength | 4 characters, 5 characters",
        "/count maximum | 8, 9",
        "/count minimum | 1, 2",
        "/list minItems | 1 element, 2 elements",
        "/list maxItems | 1 element, 2 elements",
        "/kind enum | the word a, the word b",
        "/text(decoded)/in maximum | -1, 3, 4"})
    void whatIsAtALimitIsAccepted(String constraint, String labels) {
        assertThat(THING.labels(constraint, Expect.ACCEPT)).containsExactlyInAnyOrder(labels.split(", "));
    }

    @Test
    void aLimitThatIsNoValueItselfIsRefused() {
        SmallContract small = SmallContract.ofBody("{type: object, properties: {n: {type: integer, exclusiveMinimum: 0, exclusiveMaximum: 9}}}",
                "{n: 3}", "");

        assertThat(small.labels("/n exclusiveMinimum", Expect.REFUSE)).containsExactlyInAnyOrder("-1", "0");
        assertThat(small.labels("/n exclusiveMinimum", Expect.ACCEPT)).containsExactly("1");
        assertThat(small.labels("/n exclusiveMaximum", Expect.REFUSE)).containsExactlyInAnyOrder("9", "10");
        assertThat(small.labels("/n exclusiveMaximum", Expect.ACCEPT)).containsExactly("8");
    }

    @Test
    void bothEndsOfALimitAreTried() {
        assertThat(THING.labels("/count minimum", Expect.REFUSE)).contains("0", "-1");
        assertThat(THING.labels("/kind enum", Expect.REFUSE)).contains("a word without meaning", "empty", "in upper case",
                "its last letter twice",
                "a blank in front");
        assertThat(THING.labels("/when format", Expect.REFUSE)).containsExactlyInAnyOrder("a date without a time", "no time at all");
        assertThat(THING.labels("/text contentMediaType", Expect.REFUSE)).containsExactlyInAnyOrder("no JSON", "cut off");
        assertThat(THING.labels(" request-json", Expect.REFUSE)).containsExactlyInAnyOrder("cut off at its end", "a comma too many",
                "no JSON");
        assertThat(THING.labels(" request-body", Expect.REFUSE)).containsExactly("no body");
        assertThat(THING.labels("/name type", Expect.REFUSE)).containsExactlyInAnyOrder("null", "a boolean", "a number", "a fraction",
                "an array", "an object");
    }

    /** Where nothing else is valid, the example itself stands for what is accepted. */
    @Test
    void aRuleThatCanBeBrokenHasAValidRequestBesideIt() {
        assertThat(THING.derived("/name required").accepted().map(RequestCase::label)).containsExactly("as in the example");
        assertThat(THING.derived("/name required").accepted().findFirst().orElseThrow().requirement()).isEmpty();
        assertThat(THING.derived("/list maxItems").accepted().map(RequestCase::label)).doesNotContain("as in the example");
    }

    @Test
    void labelsOfABodyAreNotTriedWhereNoSentenceIsAboutThem() {
        ConstraintCases labels = THING.derived(" request-media-type");

        assertThat(labels.cases()).isEmpty();
        assertThat(labels.reason()).isNotBlank();
    }

    @Test
    void theRequestIsTheExampleWithOneThingChanged() {
        RequestCase one = THING.derived("/count maximum").refused().findFirst().orElseThrow();

        assertThat(body(one)).isEqualTo("{\"name\":\"abc\",\"kind\":\"a\",\"count\":10,\"list\":[\"x\"],\"text\":\"{\\\"in\\\": "
                + "2}\",\"when\":\"2026-01-01T00:00:00Z\"}");
        assertThat(one.original() + " " + one.sent()).isEqualTo("5 10");
        assertThat(one.id()).isEqualTo("SMALL-MAKE-REJECTS|make|/count maximum|10");
        assertThat(one).hasToString(one.id());
        assertThat(THING.derived("/name required").refused().findFirst().orElseThrow().sent()).as("left out").isEmpty();
    }

    /** Proven anew on each body: on another one the same change may be no such case. */
    @Test
    void aRequestThatBreaksMoreOrLessIsNoCase() {
        RequestCase tooMany = THING.derived("/count maximum").refused().findFirst().orElseThrow();
        RequestCase valid = THING.derived("/count maximum").accepted().findFirst().orElseThrow();

        assertThat(tooMany.body("{\"name\":\"a\",\"list\":[\"x\"],\"count\":5}", FurtherElements.madeUp())).as("the name is too short, too")
                .isEmpty();
        assertThat(tooMany.body("{\"name\":\"abc\",\"list\":[\"x\"]}", FurtherElements.madeUp())).as("the member is added first")
                .isPresent();
        assertThat(valid.body("{\"name\":\"a\",\"list\":[\"x\"],\"count\":5}", FurtherElements.madeUp())).isEmpty();
    }

    @Test
    void whatAServerAcceptedStandsForACaseThatShowsTheSame() {
        RequestCase four = THING.derived("/name maxLength").accepted().filter(one -> one.label().equals("4 characters")).findFirst()
                .orElseThrow();

        assertThat(four.isCarriedBy("{\"name\":\"wxyz\",\"list\":[\"x\"]}".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(four.isCarriedBy("{\"name\":\"wxy\",\"list\":[\"x\"]}".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(four.isCarriedBy("{\"name\":\"wxyz\"}".getBytes(StandardCharsets.UTF_8))).as("it breaks something else").isFalse();
        assertThat(four.isCarriedBy("{\"name\"".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "required: true, example: '5', schema: {type: integer, minimum: 1} | query q minimum | 0",
        "schema: {type: integer, minimum: 1} | query q minimum | 0",
        "schema: {type: boolean} | query q type | a word",
        "schema: {type: number} | query q type | a word",
        "schema: {type: number, exclusiveMinimum: 0} | query q exclusiveMinimum | 0",
        "example: '5', schema: {type: integer, exclusiveMaximum: 9} | query q exclusiveMaximum | 9",
        "schema: {type: integer} | query q type | a fraction",
        "schema: {type: string, minLength: 3} | query q minLength | 2 characters",
        "required: true, example: '5', schema: {type: integer} | query q required | left out"})
    void parametersAreTriedFromTheirExampleOrAMadeUpValue(String parameter, String constraint, String label) {
        assertThat(SmallContract.ofQuery(parameter, "").labels(constraint, Expect.REFUSE)).contains(label);
    }

    @Test
    void aParameterOfAShapeOfItsOwnIsNotMadeUp() {
        assertThat(SmallContract.ofQuery("schema: {type: string, pattern: '^(?=.*a)(?=.*b)..$', maxLength: 3}", "").derived("query q maxLength").cases())
                .isEmpty();
        assertThat(SmallContract.ofQuery("schema: {type: array, maxItems: 3}", "").names()).containsExactly("query q style");
        assertThat(SmallContract.ofQuery("schema: {type: [integer, 'null'], maximum: 3}", "").names()).containsExactly("query q style");
        assertThat(SmallContract.ofQuery("schema: {oneOf: [{type: integer}], maximum: 3}", "").names()).containsExactly("query q style");
    }

    @Test
    void aParameterThatAServerAcceptedStandsForACaseThatShowsTheSame() {
        SmallContract small = SmallContract.ofQuery("example: '5', schema: {type: integer, minimum: 1, maximum: 9}", "");
        RequestCase nine = small.derived("query q maximum").accepted().filter(one -> one.label().equals("9")).findFirst().orElseThrow();

        assertThat(nine.isCarriedBy("9")).isTrue();
        assertThat(nine.isCarriedBy("8")).isFalse();
        assertThat(nine.parameter("5")).contains("9");
        assertThat(small.derived("query q maximum").refused().findFirst().orElseThrow().parameter("5")).contains("10");
    }

    @Test
    void theRequirementThatIsAboutTheValueDecides() {
        SmallContract small = SmallContract.ofBody("""
                {type: object, properties: {n: {type: integer, maximum: 9, x-requirements: [
                  {id: ALL, text: t, keywords: [maximum], expect: refuse},
                  {id: BIG, text: t, keywords: [maximum], expect: refuse, when: {minimum: 100, examples: [100]}},
                  {id: FINE, text: t, keywords: [maximum], expect: accept}]}}}""", "{n: 3}", "");

        assertThat(small.derived("/n maximum").cases().stream().map(one -> one.label() + " " + one.requirement().map(Requirement::id)
                .orElse("-")))
                .containsExactlyInAnyOrder("10 ALL", "the value 100 BIG", "-1 FINE", "8 FINE", "9 FINE");
    }

    @Test
    void whatIsNeverCheckedIsNotSent() {
        SmallContract small = SmallContract.ofBody("""
                {type: object, properties: {n: {type: integer, maximum: 9, x-requirements: [
                  {id: NEVER, text: t, keywords: [maximum], expect: refuse, excluded: it would do harm}]}}}""", "{n: 3}", "");

        assertThat(small.derived("/n maximum").refused()).isEmpty();
        assertThat(small.derived("/n maximum").reason()).isEqualTo("it would do harm");
    }

    @Test
    void ofWhatASentenceIsAboutAndDoesNotDecideNothingIsExpected() {
        SmallContract small = SmallContract.ofBody("{type: object, properties: {n: {type: integer, maximum: 9, x-requirements: [\n"
                + "  {id: SAYS-NOTHING, text: t, keywords: [maximum]}]}}}", "{n: 3}", "");

        assertThat(small.derived("/n maximum").refused()).isEmpty();
        assertThat(small.derived("/n maximum").reason()).isEqualTo("the documentation does not say what a server does with it");
    }

    @Test
    void whyNothingCanBeTriedIsSaid() {
        SmallContract small = SmallContract.ofBody("{type: object, properties: {n: {type: string, pattern: '.*'}}}", "{n: a}", "");
        SmallContract query = SmallContract.ofQuery("example: a, schema: {type: string}", "");

        assertThat(small.derived("/n pattern").reason()).isEqualTo("none of the values that were tried breaks it");
        assertThat(query.derived("query q type").reason()).isEqualTo("whatever is sent as this parameter keeps it, or it cannot be sent "
                + "otherwise");
        assertThat(THING.derived("/count maximum").reason()).isEmpty();
    }

    /** An id names something that need not exist, and without any it is another path. */
    @Test
    void ofAPathOnlyWhatIsNoIdIsTried() {
        SmallContract small = SmallContract.of("""
                openapi: 3.1.1
                info: {title: Small, version: '1'}
                paths: {'/things/{id}': {get: {operationId: look, parameters: [{name: id, in: path, required: true, example: a1,
                  schema: {type: string, minLength: 1, pattern: '^a[0-9]$'}}, {name: n, in: query, schema: {type: integer}}], responses: {'200': {description: x}}}}}
                """);

        assertThat(small.names()).contains("path id pattern").doesNotContain("path id required");
        assertThat(small.derived("path id pattern").refused()).isNotEmpty();
        assertThat(small.derived("path id pattern").accepted().map(one -> one.requirement())).allMatch(Optional::isEmpty);
        assertThat(small.derived("path id minLength").refused()).isEmpty();
    }

    @Test
    void schemasThatHoldThemselvesAndThoseInPartsAreFound() {
        SmallContract small = SmallContract.of("""
                openapi: 3.1.1
                info: {title: Small, version: '1'}
                paths: {/things: {post: {operationId: make, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Tree'}}}},
                  responses: {'200': {description: x}}}}}
                components: {schemas: {Tree: {properties: {left: {$ref: '#/components/schemas/Tree'}, n: {type: integer, maximum: 3}},
                  allOf: [{properties: {m: {type: integer, minimum: 3}}}, {required: [n]}],
                  if: {required: [m]}, then: {properties: {o: {type: integer, maximum: 5}}}, else: {properties: {p: {type: integer, maximum: 5}}}}}}
                """);

        assertThat(small.names()).contains("/n maximum", "/m minimum", "/n required", "/o maximum", "/p maximum")
                .doesNotContain("/left/n maximum", " request-body");
    }

    @Test
    void partsOfAPlanAreThoseThatWereAskedFor() {
        ConstraintCases all = THING.derived("/kind enum");

        assertThat(all.atMost(1).refused()).hasSize(1);
        assertThat(all.atMost(1).accepted()).hasSize(1);
        assertThat(all.about("SMALL-MAKE-REJECTS").accepted()).isEmpty();
        assertThat(all.about("SMALL-MAKE-REJECTS").refused()).isNotEmpty();
        assertThat(List.of(all.constraint(), all.atMost(1).constraint())).containsOnly(all.constraint());
    }
}

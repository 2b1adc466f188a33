package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.RequestRule.Expect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the example lacks what a rule is about, or its neighbours have a say, the request is made nevertheless, or the true reason told. */
class CompletedCasesTest {

    private static final SmallContract THING = SmallContract.ofBody("""
            {type: object, properties: {
              height: {type: integer, minimum: 144, maximum: 4320, multipleOf: 2},
              share: {type: number, multipleOf: 0.5},
              tags: {type: array, maxItems: 3, uniqueItems: true, items: {type: string, enum: [a, b, c, d], maxLength: 4}},
              names: {type: array, maxItems: 3, uniqueItems: true, items: {type: string, maxLength: 9}},
              mails: {type: array, maxItems: 2, uniqueItems: true, items: {type: string, format: email, maxLength: 100}},
              parts: {type: array, maxItems: 2, items: {type: object, required: [kind], properties: {kind: {type: string, enum: [x]}}}},
              coded: {type: object, required: [code], properties: {code: {type: string, pattern: '^[0-9]{7}$'}, n: {type: integer, maximum: 3}}},
              own: {type: string, pattern: '^[0-9]{7}$', readOnly: true}}, required: [own]}""",
            "{height: 720, mails: [ops@example.com], parts: [{kind: x}]}", "");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/height minimum | 142 | 144, 146",
        "/height maximum | 4322 | 4318, 4320",
        "/height multipleOf | 145, 4319 | 144, 146, 4320",
        "/mails maxItems | 3 elements | 1 element, 2 elements",
        "/mails/0 maxLength | 101 characters | 99 characters, 100 characters",
        "/parts maxItems | 3 elements | 1 element, 2 elements"})
    void aValueIsFoundThatKeepsTheRulesBesideIt(String rule, String refused, String accepted) {
        assertThat(THING.labels(rule, Expect.REFUSE)).containsExactlyInAnyOrder(refused.split(", "));
        assertThat(THING.labels(rule, Expect.ACCEPT)).containsExactlyInAnyOrder(accepted.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/tags uniqueItems | one element twice",
        "/tags/0 enum | in upper case",
        "/names maxItems | 4 elements",
        "/names uniqueItems | one element twice",
        "/names/0 maxLength | 10 characters"})
    void aListThatTheExampleLacksIsMadeOfItsSchema(String rule, String refused) {
        assertThat(THING.labels(rule, Expect.REFUSE)).contains(refused);
    }

    @Test
    void nobodyIsHeldToAcceptWhatIsShownNowhere() {
        assertThat(THING.derived("/names maxItems").accepted()).isNotEmpty().allMatch(one -> one.requirement().isEmpty());
        assertThat(THING.derived("/tags/0 enum").accepted()).isNotEmpty().allMatch(one -> one.requirement().isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/share multipleOf | 0.25",
        "/height multipleOf | 145"})
    void numbersBetweenTwoStepsAreTried(String rule, String refused) {
        assertThat(THING.labels(rule, Expect.REFUSE)).contains(refused);
    }

    @Test
    void theTrueReasonIsToldWhereNothingCanBeTried() {
        assertThat(THING.derived("/coded/n maximum").cases()).as("nothing is accepted or refused that is not sent").isEmpty();
        assertThat(THING.derived("/coded/n maximum").reason())
                .isEqualTo("no example of the body of make has /coded, and none can be made of its schema; add it to an example");
        assertThat(THING.derived("/own required").reason()).isEqualTo("only answers have it (readOnly)");
        assertThat(THING.derived("/tags maxItems").reason()).startsWith("what breaks it breaks another rule as well: ")
                .contains("uniqueItems at /tags");
    }

    @Test
    void whereNoBodyIsShownThatIsTheReason() {
        SmallContract small = SmallContract.of("""
                openapi: 3.1.1
                info: {title: Small, version: '1'}
                paths: {/things: {post: {operationId: make, requestBody: {content: {application/json: {schema: {type: object, required: [code],
                  properties: {code: {type: string, pattern: '^[0-9]{7}$'}}}}}}, responses: {'200': {description: x}}}}}
                """);

        assertThat(small.derived("/code pattern").reason())
                .isEqualTo("no body that keeps the schemas is shown of make, and none can be made of them; give it an example");
    }

    @Test
    void objectsHaveAMemberLessOrMoreThanTheirLimits() {
        SmallContract small = SmallContract.ofBody("""
                {allOf: [{type: object, properties: {a: {type: string}, b: {type: string}}}, {type: object, required: [a], minProperties: 2,
                  maxProperties: 3}]}""", "{a: x, b: y}", "");

        assertThat(small.labels(" minProperties", Expect.REFUSE)).containsExactly("1 member");
        assertThat(small.labels(" minProperties", Expect.ACCEPT)).containsExactly("2 members");
        assertThat(small.labels(" maxProperties", Expect.REFUSE)).containsExactly("4 members");
    }

    /** Both parts of what is combined say so, and nothing else is wrong. */
    @Test
    void whatTwoPartsSayIsTriedOnce() {
        SmallContract small = SmallContract.ofBody("{allOf: [{type: object, properties: {a: {type: string}}}, {type: object}]}", "{a: x}", "");

        assertThat(small.names()).containsOnlyOnce(" type");
        assertThat(small.labels(" type", Expect.REFUSE)).contains("an array", "a number");
    }

    @Test
    void whatTheUsualBodyLacksIsNamed() {
        RequestCase one = THING.derived("/parts/0/kind enum").refused().findFirst().orElseThrow();

        assertThat(one.body("{\"parts\": 5}", FurtherElements.madeUp())).isEmpty();
        assertThat(one.obstacle("{\"parts\": 5}")).contains("enum at /parts/0/kind", "the usual body has no /parts/0;", "example of make");
        assertThat(one.obstacle("{\"height\": 7}")).contains("enum at /parts/0/kind", "breaks another rule");
    }
}

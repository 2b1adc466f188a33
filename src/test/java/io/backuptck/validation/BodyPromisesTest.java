package io.backuptck.validation;

import static io.backuptck.validation.OwnAnswers.checked;
import static io.backuptck.validation.OwnAnswers.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sentence the body of an answer breaks: one for one defect, and none is lost. */
class BodyPromisesTest {

    private static final OwnAnswers OWN = OwnAnswers.of("""
            openapi: 3.1.1
            info: {title: Things, version: '1'}
            paths:
              /thing:
                get:
                  operationId: look
                  responses:
                    '200':
                      description: x
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Thing'}}
                        application/problem+json: {}
                    '202':
                      description: x
                      content: {application/json: {schema: {type: object}}}
                      x-requirements: [{id: OWN-BODY, text: t, keywords: [body]}]
                head:
                  operationId: glance
                  responses: {'200': {description: x, content: {application/json: {schema: {type: object}}}}}
            components:
              schemas:
                Thing:
                  type: object
                  properties:
                    even: {type: integer, minimum: 2, multipleOf: 2, x-requirements: [{id: LEAST, text: t, keywords: [minimum]}]}
                    word: {type: string, enum: [a], x-requirements: [{id: TYPE, text: t, keywords: [type]}, {id: ENUM, text: t, keywords: [enum]}]}
                    untyped: {type: string, enum: [a], x-requirements: [{id: ONLY-ENUM, text: t, keywords: [enum]}]}
                    all: {type: integer, minimum: 2, multipleOf: 2, x-requirements: [{id: ALL, text: t}]}
                    code: {type: string, minLength: 3, pattern: '^a', x-requirements: [{id: LENGTH, text: t, keywords: [minLength]},
                      {id: SHAPE, text: t, keywords: [pattern]}]}
                    list: {type: array, items: {type: integer, x-requirements: [{id: ITEM, text: t}]}}
                    free: {type: integer, x-requirements: [{id: FREE, text: t, excluded: nobody can tell}]}
            x-requirements:
              - {id: BODY, text: t, keywords: [body]}
              - {id: TYPED, text: t, keywords: [content-type], excluded: nobody minds}
              - {id: MEDIA, text: t, keywords: [media-type]}
              - {id: NOT-JSON, text: t, keywords: [not-json]}
              - {id: JSON, text: t, keywords: [json]}
            """);

    private static Judgement thing(String body) {
        return OWN.judge("look", 200, "application/json", body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"even\": 1}       | LEAST /even minimum 1",
        "{\"even\": 3}       | BODY /even multipleOf 3",
        "{\"word\": 7}       | TYPE /word type 7",
        "{\"word\": \"z\"}   | ENUM /word enum \"z\"",
        "{\"untyped\": 7}    | ONLY-ENUM /untyped enum 7",
        "{\"all\": 1}        | ALL /all minimum 1",
        "{\"list\": [0,\"\"]} | ITEM /list/1 type \"\""})
    void oneDefectBreaksOneSentence(String body, String broken) {
        assertThat(found(thing(body))).containsExactly(broken);
    }

    @Test
    void eachDefectBreaksItsOwn() {
        assertThat(found(thing("{\"code\": \"z\"}"))).containsExactlyInAnyOrder("LENGTH /code minLength \"z\"",
                "SHAPE /code pattern \"z\"");
        assertThat(found(thing("{\"list\": [\"\", true]}"))).containsExactlyInAnyOrder("ITEM /list/0 type \"\"", "ITEM /list/1 type true");
        assertThat(found(thing("{\"even\": 1, \"word\": 7}"))).containsExactlyInAnyOrder("LEAST /even minimum 1", "TYPE /word type 7");
    }

    @Test
    void whatIsNeverCheckedIsNeitherBlamedNorCalledChecked() {
        assertThat(found(thing("{\"free\": \"x\"}"))).isEmpty();
        assertThat(checked(thing("{\"free\": \"x\", \"all\": 2}"))).contains("ALL", "BODY", "MEDIA", "JSON").doesNotContain("FREE",
                "TYPED");
        assertThat(found(OWN.judge("look", 200, List.of(), "{}"))).as("without a media type").isEmpty();
    }

    @Test
    void aSentenceThatStandsAtTheAnswerGoesBeforeOneOnAllAnswers() {
        assertThat(found(OWN.judge("look", 202, List.of(), ""))).containsExactly("OWN-BODY body no body");
        assertThat(found(OWN.judge("look", 200, List.of(), ""))).containsExactly("BODY body no body");
    }

    /** A success with a number that is not documented is described as the documented one is. */
    @Test
    void theBodyOfAnotherSuccessIsJudgedAsTheDocumentedOne() {
        assertThat(found(OWN.judge("look", 299, "application/json", "{\"even\": 1}"))).contains("LEAST /even minimum 1");
        assertThat(found(OWN.judge("look", 300, "application/json", "{\"even\": 1}"))).doesNotContain("LEAST /even minimum 1");
        assertThat(found(OWN.judge("look", 199, "application/json", "{\"even\": 1}"))).doesNotContain("LEAST /even minimum 1");
    }

    @Test
    void theAnswerToHeadHasNoBody() {
        assertThat(found(OWN.judge("glance", 200, List.of(), ""))).isEmpty();
    }

    @Test
    void everyMediaTypeOfTheContractIsALabel() {
        assertThat(found(OWN.judge("look", 200, "application/problem+json", "{}"))).isEmpty();
        assertThat(found(OWN.judge("look", 200, "text/plain", "{}"))).containsExactly("MEDIA media-type text/plain");
    }

    @Test
    void whatIsNoJsonAndSaysSoIsBlamedForThatAlone() {
        assertThat(found(OWN.judge("look", 200, "text/html", "<p>"))).containsExactly("NOT-JSON not-json text/html");
    }

    @Test
    void whatClaimsToBeJsonAndIsNoneIsShownWithItsProblem() {
        Judgement judgement = thing("{\"even\": 2,}");

        assertThat(found(judgement)).singleElement().asString().startsWith("JSON json ").endsWith(": {\"even\": 2,}").doesNotContain(" : ");
        assertThat(judgement.body()).isEmpty();
    }
}

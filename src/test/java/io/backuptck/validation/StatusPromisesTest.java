package io.backuptck.validation;

import static io.backuptck.validation.OwnAnswers.checked;
import static io.backuptck.validation.OwnAnswers.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sentence of a contract a status is held against, and which one it breaks. */
class StatusPromisesTest {

    private static final OwnAnswers OWN = OwnAnswers.of("""
            openapi: 3.1.1
            info: {title: Things, version: '1'}
            paths:
              /listed:
                get:
                  operationId: listed
                  responses:
                    '200': {description: x}
                    '404': {description: x}
                  x-requirements:
                    - {id: SUCCESS, text: t, keywords: [success-status]}
                    - {id: REJECTION, text: t, keywords: [error-status]}
                    - {id: STATUS, text: t, keywords: [status]}
                    - {id: LIST, text: t, keywords: [listed-status]}
              /open:
                get:
                  operationId: open
                  responses:
                    '200': {description: x}
                    '404': {description: x}
                    default: {description: x}
                  x-requirements:
                    - {id: OPEN, text: t, keywords: [status]}
                    - {id: OPEN-LIST, text: t, keywords: [listed-status]}
              /only-listed:
                get:
                  operationId: onlyListed
                  responses: {'200': {description: x}}
                  x-requirements: [{id: ONLY-LIST, text: t, keywords: [listed-status]}]
              /said:
                get:
                  operationId: said
                  responses:
                    '200': {description: x, content: {application/json: {schema: {type: object, required: [value]}}}}
                    default: {description: x}
                  x-requirements: [{id: SAID, text: t, keywords: [failure-status]}]
              /unsaid:
                get:
                  operationId: unsaid
                  responses: {'200': {description: x, content: {application/json: {schema: {type: object, required: [value]}}}}}
            x-recognition: {members: [error, value], failure: {error: []}, unknownPath: /none}
            x-requirements: [{id: BODY, text: t, keywords: [body]}]
            """);

    private static Judgement status(String operation, int status) {
        return OWN.judge(operation, status, List.of(), "");
    }

    @ParameterizedTest
    @CsvSource({"199, SUCCESS success-status 199", "201, SUCCESS success-status 201", "302, SUCCESS success-status 302",
        "399, SUCCESS success-status 399", "400, REJECTION error-status 400", "499, REJECTION error-status 499",
        "500, STATUS status 500", "503, STATUS status 503"})
    void aStatusThatIsNotDocumentedBreaksTheSentenceOnItsKindAlone(int status, String broken) {
        assertThat(found(status("listed", status))).containsExactly(broken);
    }

    @Test
    void aDocumentedStatusKeepsTheSentenceOnItsKind() {
        assertThat(found(status("listed", 200))).isEmpty();
        assertThat(checked(status("listed", 200))).containsExactly("SUCCESS");
        assertThat(found(status("listed", 404))).isEmpty();
        assertThat(checked(status("listed", 404))).containsExactly("REJECTION", "LIST");
    }

    /** What is said of every other status is said of failures. */
    @ParameterizedTest
    @CsvSource({"201, OPEN status 201", "302, OPEN status 302", "399, OPEN status 399", "400, OPEN-LIST listed-status 400",
        "500, OPEN-LIST listed-status 500"})
    void anAnswerForEveryOtherStatusAllowsFailuresOnly(int status, String broken) {
        assertThat(found(status("open", status))).containsExactly(broken);
    }

    @Test
    void theAnswerForEveryOtherStatusIsNoneOfTheList() {
        assertThat(status("open", 500).findings().get(0).expected()).isEqualTo("one of [200, 404]");
    }

    @Test
    void aFailureWithTheStatusOfASuccessIsBlamedOnThatAlone() {
        Judgement judgement = OWN.judge("said", 200, "application/json", "{\"error\":  \"no room\"}");

        assertThat(found(judgement)).containsExactly("SAID failure-status status 200 with {\"error\": \"no room\"}");
        assertThat(judgement.mislabelled()).isTrue();
        assertThat(judgement.body().orElseThrow().path("error").asText()).isEqualTo("no room");
        assertThat(checked(judgement)).containsExactly("SAID");
    }

    @Test
    void aSuccessThatSaysNothingElseKeepsTheSentenceOnFailures() {
        Judgement judgement = OWN.judge("said", 200, "application/json", "{\"value\": 1}");

        assertThat(found(judgement)).isEmpty();
        assertThat(judgement.mislabelled()).isFalse();
        assertThat(checked(judgement)).contains("SAID", "BODY");
    }

    @Test
    void aFailureWithTheStatusOfOneIsNotMislabelled() {
        Judgement judgement = OWN.judge("said", 404, "application/json", "{\"error\": \"none\"}");

        assertThat(judgement.mislabelled()).isFalse();
        assertThat(checked(judgement)).doesNotContain("SAID");
    }

    @Test
    void theBodyOfAnAnswerThatNothingDescribesIsRead() {
        assertThat(OWN.judge("open", 302, "application/json", "{\"a\": 1}").body()).isPresent();
    }

    @Test
    void whereNoSentenceSaysSoAFailureMayHaveAnyStatus() {
        Judgement judgement = OWN.judge("unsaid", 200, "application/json", "{\"error\": \"none\"}");

        assertThat(judgement.mislabelled()).isFalse();
        assertThat(found(judgement)).singleElement().asString().startsWith("BODY /value required");
    }

    @Test
    void aBodyThatCannotBeReadSaysNothingOfFailures() {
        Judgement judgement = OWN.judge("said", 200, "application/json", "{\"error\"");

        assertThat(judgement.mislabelled()).isFalse();
        assertThat(checked(judgement)).doesNotContain("SAID");
    }
}

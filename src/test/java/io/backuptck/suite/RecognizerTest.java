package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tells a server of the API from whatever else may stand at an address. */
class RecognizerTest {

    private static final Request REQUEST = new Request("GET", "http://host.invalid:2886/api/v1/info", List.of(), new byte[0]);

    private static Response answer(int status, String body, Header... headers) {
        return new Response(status, List.of(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Operation documented(ApiId api) {
        return Contract.of(api).operations().stream().filter(Operation::documented).findFirst().orElseThrow();
    }

    private static String problem(ApiId api, Response answer) {
        Recognizer recognizer = new Recognizer(Contract.of(api));
        recognizer.saw(documented(ApiId.named("obshell")), REQUEST, answer);
        return recognizer.unrecognized().orElseThrow();
    }

    @Test
    void aRedirectIsFollowedByThePersonNotByTheRun() {
        assertThat(problem(ApiId.named("obshell"), answer(301, "", new Header("Location", "https://host.invalid/api/v1/info"))))
                .contains("redirects to https://host.invalid/api/v1/info", "--target");
    }

    @Test
    void plainHttpToATlsPortGetsTheHintToUseHttps() {
        assertThat(problem(ApiId.named("obshell"), answer(400, "Client sent an HTTP request to an HTTPS server.\n")))
                .contains("--target https://host.invalid:2886");
        assertThat(problem(ApiId.named("gaussdb"), answer(400, "<html>The plain HTTP request was sent to HTTPS port</html>")))
                .contains("--target https://host.invalid:2886");
    }

    @Test
    void anotherProductIsNamed() {
        assertThat(problem(ApiId.named("obshell"), answer(404, "{\"error_code\":\"APIGW.0101\",\"error_msg\":\"no\"}")))
                .contains("answers like GaussDB", "--api gaussdb");
        assertThat(problem(ApiId.named("gaussdb"), answer(404, "{\"successful\":false,\"traceId\":\"1\",\"timestamp\":\"2\"}")))
                .contains("answers like obshell", "--api obshell");
    }

    @Test
    void aLoginPageIsNamedByItsTitle() {
        assertThat(problem(ApiId.named("oceanbase-cloud"), answer(200, "<!doctype html><html><head><title> Sign in </title>")))
                .contains("web page (Sign in)");
    }

    @Test
    void aMissingBasePathLooksLikePathsThatDoNotExist() {
        assertThat(problem(ApiId.named("obshell"), answer(404, "404 page not found"))).contains("base path");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "obshell; {\"successful\":true,\"traceId\":\"1\"}",
        "obshell; {\"successful\":false,\"error\":{}}",
        "gaussdb; {\"error_code\":\"DBS.200001\"}",
        "gaussdb; {\"backup\":{},\"job_id\":\"1\"}",
        "oceanbase-cloud; {\"success\":true}"})
    void oneAnswerOfTheApiIsEnough(ApiId api, String body) {
        Recognizer recognizer = new Recognizer(Contract.of(api));
        recognizer.saw(documented(ApiId.named("obshell")), REQUEST, answer(404, "<html>"));
        recognizer.saw(documented(ApiId.named("obshell")), REQUEST, answer(200, body));

        assertThat(recognizer.unrecognized()).isEmpty();
    }

    /** A server may offer nothing but what is documented, and say so in its own words. */
    @Test
    void supportingOperationsThatAreNotThereTellNothing() {
        Recognizer recognizer = new Recognizer(Contract.of(ApiId.named("obshell")));
        for (int i = 0; i < 20; i++) {
            recognizer.saw(Contract.of(ApiId.named("obshell")).operation("getAgentInfo"), REQUEST, answer(404, "<html>"));
        }

        recognizer.require();
        assertThat(recognizer.unrecognized()).isEmpty();
    }

    @Test
    void whoNeverAnsweredIsNotTakenForSomethingElse() {
        assertThat(new Recognizer(Contract.of(ApiId.named("obshell"))).unrecognized()).isEmpty();
    }

    @Test
    void afterSomeForeignAnswersNothingFurtherIsSent() {
        Recognizer recognizer = new Recognizer(Contract.of(ApiId.named("obshell")));
        for (int i = 0; i < 5; i++) {
            recognizer.require();
            recognizer.saw(documented(ApiId.named("obshell")), REQUEST, answer(404, "nothing here"));
        }

        assertThatThrownBy(recognizer::require).isInstanceOf(Inconclusive.class).hasMessageContaining("no server of obshell");
    }

    @Test
    void aServerThatWasRecognizedMayAnswerOddlyAsOftenAsItLikes() {
        Recognizer recognizer = new Recognizer(Contract.of(ApiId.named("obshell")));
        recognizer.saw(documented(ApiId.named("obshell")), REQUEST, answer(200, "{\"successful\":true,\"traceId\":\"1\"}"));
        for (int i = 0; i < 20; i++) {
            recognizer.saw(documented(ApiId.named("obshell")), REQUEST, answer(500, "odd"));
        }

        recognizer.require();
        assertThat(recognizer.unrecognized()).isEmpty();
    }

    /** A contract of one's own; its answers are told from others by common words, which a page that is not there may have too. */
    private static Contract own() throws IOException {
        return Contract.ofDocument(new ApiId("own", "Own"), new YAMLMapper().readTree("""
                openapi: 3.1.1
                info: {title: Own, version: '1'}
                servers: [{url: 'https://host.invalid/own/v2/'}]
                paths:
                  /things:
                    get: {operationId: list, responses: {'200': {description: x}, default: {description: x, content: {application/json: {schema:
                      {type: object, properties: {message: {type: string}}}}}}}}
                    post: {operationId: make, responses: {'201': {description: x}, '404': {description: x}}}
                  /things/{id}:
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    get: {operationId: look, responses: {'200': {description: x}}}
                  /news:
                    get: {operationId: news, responses: {'200': {description: x, content: {application/json: {schema:
                      {type: object, properties: {count: {type: integer}}}}}}}}
                """));
    }

    @ParameterizedTest
    @CsvSource({"list, 404, true", "list, 405, true", "list, 400, false", "list, 200, false", "make, 404, false", "make, 405, true", "look, 404, false"})
    void whereNothingElseIsSeenPathsThatDoNotExistAreNoneOfTheApis(String operation, int status, boolean unknown) throws IOException {
        Contract own = own();
        Recognizer recognizer = new Recognizer(own);
        recognizer.saw(own.operation(operation), REQUEST, answer(status, "{\"message\":\"Not Found\"}", new Header("Content-Type", "application/json")));

        assertThat(recognizer.unrecognized().isPresent()).isEqualTo(unknown);
    }

    /** Where nothing is demanded of an answer, one that shows nothing is as described. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"200 | {} | false", "200 | {\"count\":1} | false", "200 | [] | true",
        "200 | \"x\" | true", "200 | <html> | true", "201 | {} | true", "400 | {} | true"})
    void jsonThatKeepsItsSchemaIsTheApis(int status, String body, boolean unknown) throws IOException {
        Contract own = own();
        Recognizer recognizer = new Recognizer(own);
        recognizer.saw(own.operation("news"), REQUEST, answer(status, body, new Header("Content-Type", "application/json")));

        assertThat(recognizer.unrecognized().isPresent()).isEqualTo(unknown);
    }

    @Test
    void theBasePathThatIsMissingIsNamed() throws IOException {
        Contract own = own();
        Recognizer recognizer = new Recognizer(own);
        recognizer.saw(own.operation("list"), REQUEST, answer(404, "{\"message\":\"Not Found\"}"));

        assertThat(recognizer.unrecognized().orElseThrow()).endsWith("perhaps a base path is missing: the contract's server has /own/v2");
    }

    @Test
    void aBasePathThatIsThereIsNotMissing() throws IOException {
        Contract own = own();
        Recognizer recognizer = new Recognizer(own);
        Request request = new Request("GET", "http://host.invalid/own/v2/things", List.of(), new byte[0]);
        recognizer.saw(own.operation("list"), request, answer(404, "{\"message\":\"Not Found\"}"));

        assertThat(recognizer.unrecognized().orElseThrow()).endsWith("perhaps a base path is missing");
    }
}

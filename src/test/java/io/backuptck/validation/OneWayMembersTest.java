package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One schema describes requests and answers, and not each demands all of it. */
class OneWayMembersTest {

    private static final String HEAD = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                post:
                  operationId: a
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Whole'}}}}
                  responses:
                    '200':
                      description: x
                      headers: {X-Count: {required: true, schema: {type: integer, minimum: 1}}, X-Note: {schema: {type: string, maxLength: 2}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Whole'}}}
            components:
              schemas:
                Id: {type: string, readOnly: true}
                Base: {type: object, properties: {secret: {type: string, writeOnly: true}}}
                Whole:
                  allOf: [{$ref: '#/components/schemas/Base'}, {required: [id, secret, name], properties: {id: {$ref: '#/components/schemas/Id'}}}]
                  properties: {required: {type: array}, name: {type: string}}
            """;

    @TempDir
    private Path folder;

    private Contract contract() throws IOException {
        return Contract.ofFile(Files.writeString(folder.resolve("ways.yaml"), HEAD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"name\":\"n\",\"secret\":\"s\"} | []", "{\"name\":\"n\",\"id\":\"i\"} | [/secret]",
        "{\"secret\":\"s\"} | [/name]", "{\"name\":1,\"secret\":\"s\"} | [/name]"})
    void aRequestNeedNotHaveWhatOnlyAnswersHave(String body, String broken) throws IOException {
        assertThat(new RequestValidator(contract()).body(contract().operation("a"), JsonText.parse(body).value().orElseThrow())
                .stream().map(Violation::pointer).toList()).hasToString(broken);
    }

    /** A schema that is called like a word of OpenAPI is a schema. */
    @ParameterizedTest
    @ValueSource(strings = {"default", "example", "enum", "const"})
    void aSchemaMayHaveAnyName(String name) throws IOException {
        Contract named = Contract.ofFile(Files.writeString(folder.resolve(name + ".yaml"), HEAD.replace("Whole", name)));

        assertThat(new RequestValidator(named).body(named.operation("a"), JsonText.parse("{\"name\":\"n\",\"secret\":\"s\"}").value().orElseThrow()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"name\":\"n\",\"id\":\"i\"} | []", "{\"name\":\"n\",\"secret\":\"s\"} | [/id, ]"})
    void anAnswerNeedNotHaveWhatOnlyRequestsHave(String body, String broken) throws IOException {
        assertThat(judged(body, new Header("X-Count", "1")).findings().stream().map(Finding::pointer).toList()).hasToString(broken);
    }

    /** What the contract says of the member itself is blamed before the sentence for all of them. */
    @Test
    void whatOnlyRequestsHaveIsBlamedByWhatIsSaidOfIt() throws IOException {
        String stated = HEAD.replace("{type: string, writeOnly: true}", "{type: string, writeOnly: true, x-requirements: [{id: W-1, text: Never "
                + "shown., keywords: [writeOnly]}]}");
        Contract contract = Contract.ofFile(Files.writeString(folder.resolve("stated.yaml"), stated));

        assertThat(judged(contract, "{\"name\":\"n\",\"id\":\"i\",\"secret\":\"s\"}", new Header("X-Count", "1")).findings()).singleElement()
                .extracting(finding -> finding.requirement().id(), Finding::pointer, Finding::actual).containsExactly("W-1", "/secret", "a value");
        assertThat(judged(contract, "{\"name\":\"n\",\"id\":\"i\"}", new Header("X-Count", "1")).findings()).isEmpty();
        assertThat(judged("{\"name\":\"n\",\"id\":\"i\",\"secret\":\"s\"}", new Header("X-Count", "1")).findings()).singleElement()
                .extracting(finding -> finding.requirement().id()).isEqualTo("WAYS-A-WRITE-ONLY");
    }

    @Test
    void headersAreHeldAgainstWhatTheContractDemandsOfThem() throws IOException {
        String body = "{\"name\":\"n\",\"id\":\"i\"}";

        assertThat(judged(body).findings()).singleElement().extracting(finding -> finding.requirement().id(), Finding::actual)
                .containsExactly("WAYS-A-HEADERS", "none");
        assertThat(judged(body, new Header("x-count", "many")).findings()).singleElement().extracting(Finding::actual).isEqualTo("many");
        assertThat(judged(body, new Header("X-Count", "0")).findings()).singleElement().extracting(Finding::actual).asString().startsWith("0, which breaks");
        assertThat(judged(body, new Header("X-Count", "1"), new Header("X-Note", "long")).findings()).hasSize(1);
        assertThat(judged(body, new Header("X-Count", "1"), new Header("X-Note", "ok")).findings()).isEmpty();
    }

    private Judgement judged(String body, Header... headers) throws IOException {
        return judged(contract(), body, headers);
    }

    private static Judgement judged(Contract contract, String body, Header... headers) {
        List<Header> all = new ArrayList<>(List.of(headers));
        all.add(new Header("Content-Type", "application/json; charset=utf-8"));
        Response response = new Response(200, all, body.getBytes(StandardCharsets.UTF_8));
        return new ExchangeJudge(contract).judge(contract.operation("a"), new Exchange(1,
                new Request("POST", "http://localhost/a", List.of(), new byte[0]), response, Instant.EPOCH, Duration.ZERO));
    }
}

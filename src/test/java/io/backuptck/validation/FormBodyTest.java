package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form says what the object says that its schema describes, as far as a text can. */
class FormBodyTest {

    private static final String OBJECT = "{\"name\":\"Ann & Bob\",\"age\":30,\"sure\":true,\"tags\":[\"a=b\",\"ü\"],\"odd\":\"x+y\"}";

    @TempDir
    private Path folder;

    private FormBody form(String mediaType) throws IOException {
        Contract contract = Contract.ofFile(Files.writeString(folder.resolve("forms.yaml"), """
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /a:
                    post:
                      operationId: a
                      requestBody:
                        content:
                          %s:
                            schema:
                              allOf: [{type: object, properties: {name: {type: string}, age: {type: integer}, sure: {type: boolean}}}]
                              properties: {tags: {type: array, items: {type: string}}, file: {type: string, format: binary}}
                      responses: {'204': {description: x}}
                """.formatted(mediaType)));
        return new FormBody(contract, contract.operation("a").body().orElseThrow());
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data"})
    void whatIsWrittenIsRead(String mediaType) throws IOException {
        FormBody form = form(mediaType);

        assertThat(form.read(form.contentType(), form.write(json(OBJECT)))).map(JsonNode::toString).contains(OBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data"})
    void whatATextCannotSayIsNoFault(String mediaType) throws IOException {
        assertThat(form(mediaType).asRead(json("{\"name\":7,\"age\":\"30\",\"tags\":[]}"))).hasToString("{\"name\":\"7\",\"age\":30}");
        assertThat(form(mediaType).asRead(json("{\"age\":\"many\",\"name\":\"\"}"))).isEqualTo(json("{\"age\":\"many\"}"));
    }

    @Test
    void aListIsAFieldThatStandsSeveralTimes() throws IOException {
        assertThat(new String(form("application/x-www-form-urlencoded").write(json("{\"tags\":[\"a\",\"b c\"]}")), StandardCharsets.UTF_8))
                .isEqualTo("tags=a&tags=b+c");
    }

    @Test
    void aFileHasANameAndALabel() throws IOException {
        assertThat(new String(form("multipart/form-data").write(json("{\"file\":\"PNG\"}")), StandardCharsets.UTF_8))
                .contains("name=\"file\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\nPNG\r\n");
    }

    @Test
    void whatIsNoFormIsNotRead() throws IOException {
        assertThat(form("multipart/form-data").read("multipart/form-data", "name=a".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(form("application/x-www-form-urlencoded").read("", "a=%zz".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}

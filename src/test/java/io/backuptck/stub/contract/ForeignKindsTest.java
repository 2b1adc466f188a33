package io.backuptck.stub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Level;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.contract.Caller.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What published contracts say that the contracts of the kit do not: bodies that are no JSON, successes and rejections that nobody lists. */
class ForeignKindsTest {

    @TempDir
    private Path folder;
    private Caller caller;

    @BeforeEach
    void read() throws IOException {
        caller = new Caller(Files.writeString(folder.resolve("kinds.yaml"), """
                openapi: 3.1.1
                info: {title: Kinds, version: '1'}
                components: {schemas: {Size: {type: integer, maximum: 5}}}
                paths:
                  /paper: {get: {operationId: paper, responses: {'200': {description: x, content: {application/pdf: {example: One page}}}}}}
                  /file: {get: {operationId: file, responses: {'200': {description: x, content: {'image/*': {}}}}}}
                  /gone: {delete: {operationId: gone, responses: {'204': {description: x, content: {application/pdf: {}}}}}}
                  /lost: {get: {operationId: lost, responses: {'404': {description: x}, '405': {description: x}}}}
                  /half: {get: {operationId: half, responses: {'404': {description: x}, default: {description: x}}}}
                  /mine:
                    get:
                      operationId: mine
                      parameters: [{name: size, in: query, schema: {$ref: '#/components/schemas/Size'}, example: 2}]
                      responses: {'200': {description: x}, '401': {description: x}, '403': {description: x}}
                  /shelves/{shelf}/books:
                    get: {operationId: shelf, parameters: [{name: shelf, in: path, required: true, schema: {type: string}, x-fixture: shelf}],
                      responses: {'200': {description: x}, '404': {description: x}}}
                x-fixtures: {shelf: {text: One that exists}, unknownShelf: {text: One that does not}}
                """), Pace.poll(), Set.of());
    }

    @Test
    void aBodyIsOfTheKindThatTheContractDescribes() {
        Reply paper = caller.call("paper", "/paper", "");
        Reply file = caller.call("file", "/file", "");

        assertThat(paper.mediaType()).isEqualTo("application/pdf");
        assertThat(paper.raw()).isEqualTo("One page");
        assertThat(file.mediaType()).isEqualTo("application/octet-stream");
        assertThat(file.raw()).isNotEmpty();
        assertThat(caller.call("gone", "/gone", "").raw()).isEmpty();
    }

    /** Who lists nothing but failures has left out what a success has, and no success breaks that. */
    @Test
    void whereNoSuccessIsListedNoneIsWrong() {
        assertThat(caller.contract().requirements().get("KINDS-LOST-STATUS").level()).isEqualTo(Level.SHOULD);
        assertThat(caller.contract().requirements().get("KINDS-HALF-STATUS").level()).isEqualTo(Level.MUST);
        assertThat(caller.contract().requirements().get("KINDS-PAPER-STATUS").level()).isEqualTo(Level.MUST);
    }

    @Test
    void aWrongRequestIsNotRejectedWithAStatusThatSpeaksOfTheCaller() {
        StubRequest wrong = new StubRequest(caller.contract().operation("mine"), "/mine?size=6", Map.of(), Map.of("size", "6"), Map.of(), new byte[0]);

        assertThat(caller.stub().answer(wrong).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jxz", "qx", "0000%0002c", "000-0", "00000000-1b2c", "unknown-1", "2147480000"})
    void whatIsMadeUpAfterANameDoesNotExist(String name) {
        assertThat(caller.call("shelf", "/shelves/" + name + "/books", "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "x", "00", "a-000", "10000000", "zulu"})
    void otherNamesExist(String name) {
        assertThat(caller.call("shelf", "/shelves/" + name + "/books", "").status()).isEqualTo(200);
    }
}

package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of several schemas of which one has to fit, only what the one says that is meant is said to be wrong. */
class AlternativesTest {

    @TempDir
    private Path folder;

    private List<String> found(String choice, String body) throws IOException {
        return found(choice, "", body);
    }

    private List<String> found(String choice, String requirements, String body) throws IOException {
        OwnAnswers answers = new OwnAnswers(Contract.ofFile(Files.writeString(folder.resolve("own.yaml"), """
                openapi: 3.1.1
                info: {title: Own, version: '1'}
                paths:
                  /a:
                    get:
                      operationId: a
                      responses:
                        '200': {description: x, content: {application/json: {schema: {type: object, properties: {list: {type: array, items: {$ref: '#/components/schemas/O'}},
                          of: {$ref: '#/components/schemas/O'}, code: {const: 404}}}}}}
                components:
                  schemas:
                    O:
                      %s: [{$ref: '#/components/schemas/Csv'}, {$ref: '#/components/schemas/Json'}, {type: 'null'}]
                      x-requirements: [%s]
                    Csv: {type: object, required: [type, mark], additionalProperties: false, properties: {type: {const: csv}, mark: {enum: [',', ';']}}}
                    Json: {type: object, required: [type], additionalProperties: false, properties: {type: {enum: [json, jsonl]}, indent: {type: integer}}}
                """.formatted(choice, requirements))));
        return answers.judge("a", 200, "application/json", body.replace('\'', '"')).findings().stream()
                .map(one -> one.requirement().id() + " " + one.pointer() + ": " + one.expected() + "; " + one.actual()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'of': {'type': 'csv', 'mark': ';'}}", "{'of': {'type': 'jsonl', 'indent': 2}}", "{'of': null, 'list': [null, {'type': 'json'}]}"})
    void whatFitsOneIsRight(String body) throws IOException {
        for (String choice : List.of("oneOf", "anyOf")) {
            assertThat(found(choice, body)).as(choice).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'of': {'type': 'csv', 'mark': ';', 'more': 1}} | /of: ~more",
        "{'list': [null, {'type': 'json', 'more': 1}]} | /list/1: ~more",
        "{'of': {'type': 'csv'}} | /of/mark: member mark present; missing",
        "{'of': {'type': 'json', 'indent': 'x'}} | /of/indent: type \"integer\"; \"x\"",
        "{'of': {'type': 'xml'}} | /of: a value that fits one of 3 schemas (CHOICE); {\"type\":\"xml\"}",
        "{'of': {'mark': ';'}} | /of: a value that fits one of 3 schemas (CHOICE); {\"mark\":\";\"}",
        "{'of': 7} | /of: a value that fits one of 3 schemas (CHOICE); 7"})
    void onlyWhatIsMeantIsSaidToBeWrong(String body, String words) throws IOException {
        for (String choice : List.of("oneOf", "anyOf")) {
            List<String> found = found(choice, body);
            assertThat(found).as(choice).hasSize(1);
            if (words.contains("~")) {
                assertThat(found.get(0)).startsWith("OWN-A-BODY " + words.substring(0, words.indexOf('~'))).contains("'" + words.substring(words.indexOf('~') + 1) + "'");
            } else {
                assertThat(found.get(0)).isEqualTo("OWN-A-BODY " + words.replace("CHOICE", choice));
            }
        }
    }

    /** What a sentence says of the choice is blamed all the same, with what is wrong in it. */
    @Test
    void aSentenceOnTheChoiceIsBlamed() throws IOException {
        String stated = "{id: OWN-1, text: t, keywords: [oneOf]}";

        assertThat(found("oneOf", stated, "{'of': {'type': 'csv'}}")).containsExactly("OWN-1 /of: member mark present; {\"type\":\"csv\"}");
        assertThat(found("oneOf", stated, "{'of': {'type': 'xml'}}")).singleElement().asString().startsWith("OWN-1 /of");
    }

    @Test
    void aNumberIsShownAsANumber() throws IOException {
        assertThat(found("oneOf", "{'code': 400}")).containsExactly("OWN-A-BODY /code: the constant value 404; 400");
    }
}

package io.backuptck.contract.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's own contract in several files, with everything that references can do. */
class SplitDocumentsTest {

    @TempDir
    private Path folder;
    private JsonNode document;

    @BeforeEach
    void bundle() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), """
                openapi: 3.0.3
                info: {title: Own, version: '2.1'}
                paths:
                  /things: {$ref: 'parts/paths.yaml#/things'}
                  '/things/{id}':
                    get:
                      operationId: getThing
                      parameters:
                        - {$ref: 'parts/more.yaml#/components/parameters/Id'}
                      responses:
                        '200': {description: One, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}, examples: {
                          one: {$ref: 'parts/more.yaml#/components/examples/One'}, other: {value: {$ref: '#/data', yes: 'no'}}}}}}
                        default: {$ref: 'parts/more.yaml#/components/responses/Failed'}
                components:
                  schemas:
                    Thing: {$ref: 'parts/more.yaml#/components/schemas/Thing'}
                    Size: {type: string, nullable: true}
                    Gone: {type: 'null', x-requirements: [{id: A-1, text: It is null., keywords: [type], when: {type: array}}]}
                    Odd: {type: object, items: {type: string}}
                """);
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts/paths.yaml"), """
                things:
                  get:
                    operationId: listThings
                    responses:
                      '200': {description: All, content: {application/json: {schema: {type: array,
                              items: {$ref: 'more.yaml#/components/schemas/Thing'}}}}}
                """);
        Files.writeString(folder.resolve("parts/more.yaml"), """
                components:
                  parameters:
                    Id: {name: id, in: path, required: true, schema: {$ref: whole.yaml}}
                  examples:
                    One: {value: {size: 1}}
                  responses:
                    Failed: {description: Failed, content: {application/json: {schema: {$ref: '#/components/schemas/Size'}}}}
                  schemas:
                    Thing:
                      type: object
                      discriminator: {propertyName: kind, mapping: {big: '#/components/schemas/Big', small: Small}}
                      properties:
                        size: {$ref: '#/components/schemas/Size'}
                        part: {$ref: '#/components/schemas/Thing/properties/size'}
                        default: {$ref: '#/components/schemas/Thing'}
                        own: {$ref: '../own.yaml#/components/schemas/Size'}
                    Size: {type: integer, default: 2803.0}
                    Big: {type: object}
                """);
        Files.writeString(folder.resolve("parts/whole.yaml"), "{type: string, maxLength: 8, example: 'no'}");
        Bundle bundle = Bundle.of(Contract.ofFile(folder.resolve("own.yaml")));
        document = new YAMLMapper().readTree(bundle.yaml());
    }

    private String at(String pointer) {
        return document.at(JsonPointer.compile(pointer)).asText();
    }

    @Test
    void theNameInTheMainDocumentStaysForTheThingItself() {
        assertThat(at("/components/schemas/Thing/type")).isEqualTo("object");
        assertThat(at("/paths/~1things/get/responses/200/content/application~1json/schema/items/$ref"))
                .isEqualTo("#/components/schemas/Thing");
    }

    @Test
    void twoThingsOfOneNameAreKeptApart() {
        assertThat(at("/components/schemas/Size/type/0")).isEqualTo("string");
        assertThat(at("/components/schemas/MoreSize/type")).isEqualTo("integer");
        assertThat(at("/components/schemas/Thing/properties/size/$ref")).isEqualTo("#/components/schemas/MoreSize");
        assertThat(at("/components/schemas/Thing/properties/own/$ref")).isEqualTo("#/components/schemas/Size");
        assertThat(at("/components/responses/Failed/content/application~1json/schema/$ref")).isEqualTo("#/components/schemas/MoreSize");
    }

    @Test
    void placesInsideComponentsWholeFilesAndNamesOfPropertiesAreFollowed() {
        assertThat(at("/components/schemas/Thing/properties/part/$ref")).isEqualTo("#/components/schemas/Thing/properties/size");
        assertThat(at("/components/schemas/Thing/properties/default/$ref")).isEqualTo("#/components/schemas/Thing");
        assertThat(at("/components/parameters/Id/schema/$ref")).isEqualTo("#/components/schemas/whole");
        assertThat(at("/components/schemas/whole/maxLength")).isEqualTo("8");
        assertThat(at("/components/schemas/Thing/discriminator/mapping/big")).isEqualTo("#/components/schemas/Big");
        assertThat(at("/components/schemas/Thing/discriminator/mapping/small")).isEqualTo("Small");
        assertThat(document.at("/components/schemas/Big").isObject()).isTrue();
    }

    @Test
    void dataIsLeftAsItIs() {
        String content = "/paths/~1things~1{id}/get/responses/200/content/application~1json/examples/";
        assertThat(at(content + "other/value/$ref")).isEqualTo("#/data");
        assertThat(document.at(JsonPointer.compile(content + "other/value/yes")).isTextual()).isTrue();
        assertThat(at(content + "one/$ref")).isEqualTo("#/components/examples/One");
        assertThat(at("/components/schemas/whole/example")).isEqualTo("no");
    }

    @Test
    void whatToolsStumbleOverIsSaidInOtherWords() {
        assertThat(document.path("openapi").asText()).isEqualTo("3.1.1");
        assertThat(document.at("/components/schemas/Gone/const").isNull()).isTrue();
        assertThat(document.at("/components/schemas/Gone").has("type")).isFalse();
        assertThat(at("/components/schemas/Gone/x-requirements/0/keywords/0")).isEqualTo("const");
        assertThat(document.at("/components/schemas/Gone/x-requirements/0/when/items").isObject()).isTrue();
        assertThat(document.at("/components/schemas/Odd").has("items")).isFalse();
        assertThat(at("/components/schemas/Odd/then/items/type")).isEqualTo("string");
    }
}

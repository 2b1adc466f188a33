package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name of YAML stands for stands in its place. */
class YamlAliasesTest {

    private static JsonNode read(String yaml) throws IOException {
        return SpecDocuments.parse(YamlAliases.resolved(yaml.replace("~", "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a: &x {b: 1}~c: *x | {\"a\":{\"b\":1},\"c\":{\"b\":1}}",
        "a: &x~  - '1'~  - \"2\"~  - 3.10~c: [*x, *x] | {\"a\":[\"1\",\"2\",3.1],\"c\":[[\"1\",\"2\",3.1],[\"1\",\"2\",3.1]]}",
        "a: &x text~b: *x | {\"a\":\"text\",\"b\":\"text\"}",
        "- &x {k: &y [1]}~- *x~- *y | [{\"k\":[1]},{\"k\":[1]},[1]]",
        "a: &x {b: 1, c: 2}~d: {<<: *x, c: 3} | {\"a\":{\"b\":1,\"c\":2},\"d\":{\"c\":3,\"b\":1}}",
        "a: &x {b: 1}~e: &y {f: 2}~d:~  <<: [*x, *y]~  g: 3 | {\"a\":{\"b\":1},\"e\":{\"f\":2},\"d\":{\"g\":3,\"b\":1,\"f\":2}}",
        "a: &x '010'~b: *x~c: 2026-01-01~d: null~e: 'null'~f: true~g: 'true' | {\"a\":\"010\",\"b\":\"010\",\"c\":\"2026-01-01\",\"d\":null,\"e\":\"null\",\"f\":true,\"g\":\"true\"}"})
    void theyAreWrittenInTheirPlaces(String yaml, String json) throws IOException {
        assertThat(read(yaml)).hasToString(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: \"x & y\"", "a: '&x'", "a: R&D", "a: [", "a: *nowhere & &b", "a: '2 * &x'", "a: &x 1\nb: '*'"})
    void whatHasNoneIsLeftAsItIs(String yaml) {
        byte[] text = yaml.getBytes(StandardCharsets.UTF_8);

        assertThat(YamlAliases.resolved(text)).asString(StandardCharsets.UTF_8).isEqualTo(yaml);
    }

    @Test
    void oneThatStandsInItselfIsRefused() {
        assertThatThrownBy(() -> read("a: &x {b: *x}")).isInstanceOf(ContractException.class).hasMessageContaining("run in a circle");
    }

    @Test
    void aliasesOfAliasesDoNotFillTheMemory() {
        String bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]~" + IntStream.range(1, 12).mapToObj(i -> "a" + i + ": &a" + i + " ["
                + IntStream.range(0, 10).mapToObj(any -> "*a" + (i - 1)).collect(Collectors.joining(", ")) + "]").collect(Collectors.joining("~"));

        assertThatThrownBy(() -> read(bomb)).isInstanceOf(ContractException.class).hasMessageContaining("longer than");
    }

    @Test
    void aContractMayHaveThem(@TempDir Path folder) throws IOException {
        Contract contract = Contract.ofFile(Files.writeString(folder.resolve("aliases.yaml"), """
                openapi: 3.1.1
                info: {title: Aliases, version: '1'}
                x-common: &name {type: string, maxLength: 8}
                paths:
                  /a:
                    get: {operationId: a, responses: {'200': {description: x, content: {application/json: {schema: {type: object, properties: {n: *name}}}}}}}
                """));

        assertThat(contract.node(contract.operation("a").success().schema().orElseThrow().child("properties").child("n")).path("maxLength").asInt()).isEqualTo(8);
    }
}

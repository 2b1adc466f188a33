package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents refer to each other from where they stand, and each is read once. */
class SpecDocumentsTest {

    private final Map<String, String> texts = new HashMap<>();
    private final List<String> read = new ArrayList<>();
    private final SpecDocuments documents = new SpecDocuments(path -> {
        read.add(path);
        return yaml(texts.getOrDefault(path, "{}"));
    });

    private static JsonNode yaml(String text) {
        try {
            return new YAMLMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void allThatADocumentRefersToIsLoadedOnce() {
        texts.put("main.yaml", "{a: {$ref: 'parts/a.yaml#/A'}, b: {$ref: 'parts/b.yaml'}, c: {$ref: '#/a'}}");
        texts.put("parts/a.yaml", "{A: {$ref: 'b.yaml#/B'}, C: {$ref: '../c.yaml'}}");
        texts.put("parts/b.yaml", "{B: {$ref: '../main.yaml#/c'}}");

        assertThat(documents.root("main.yaml").node()).isEqualTo(yaml(texts.get("main.yaml")));
        assertThat(documents.loaded()).containsOnlyKeys("main.yaml", "parts/a.yaml", "parts/b.yaml", "c.yaml");
        assertThat(read).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "main.yaml | #/x | main.yaml#/x", "main.yaml | parts/a.yaml#/x | parts/a.yaml#/x", "parts/b.yaml | a.yaml#/x | parts/a.yaml#/x",
        "parts/b.yaml | ../main.yaml#/x | main.yaml#/x", "main.yaml | parts/a.yaml | parts/a.yaml#", "/b.yaml | a%20b+c.yaml#/x | /a b+c.yaml#/x",
        "of mine/b.yaml | a.yaml#/x | of mine/a.yaml#/x", "main.yaml | #/y%7Bz%7D | main.yaml#/y{z}"})
    void aReferenceIsFollowedFromWhereItStands(String from, String reference, String place) {
        for (String path : List.of("main.yaml", "parts/a.yaml", "/a b+c.yaml", "of mine/a.yaml")) {
            texts.put(path, "{x: 1, 'y{z}': 2}");
        }

        assertThat(documents.target(from, reference).location()).hasToString(place);
    }

    @Test
    void referencesAreFollowedToTheirEnd() {
        StringBuilder chain = new StringBuilder("{");
        for (int i = 0; i < 21; i++) {
            chain.append("a").append(i).append(": {$ref: '#/a").append(i + 1).append("'}, ");
        }
        texts.put("main.yaml", chain + "a21: {type: string}, circle: {$ref: '#/circle'}}");
        Located root = documents.root("main.yaml");

        assertThat(documents.resolve(root.child("a0")).location().pointer()).isEqualTo("/a21");
        assertThatThrownBy(() -> documents.resolve(root.child("circle"))).isInstanceOf(ContractException.class)
                .hasMessage("references run in a circle at main.yaml#/circle");
        assertThatThrownBy(() -> documents.target("main.yaml", "#/none")).isInstanceOf(ContractException.class)
                .hasMessage("main.yaml refers to #/none, which does not exist");
    }

    @Test
    void theKitsOwnAreReadFromItself() {
        SpecDocuments own = new SpecDocuments();

        assertThat(own.document("gaussdb.yaml").path("info").path("title").asText()).isNotEmpty();
        assertThatThrownBy(() -> own.document("nobodys.yaml")).isInstanceOf(ContractException.class)
                .hasMessage("the contract document spec/nobodys.yaml is missing");
    }
}

package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import io.backuptck.contract.Members;
import io.backuptck.contract.Similarity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The grammar of the words that the kit adds to OpenAPI, {@code spec/extensions.schema.json}. */
public final class ExtensionGrammar {

    private static final String FILE = "/spec/extensions.schema.json";
    /** Words that stand at the root of a document; what is like them elsewhere is somebody else's. */
    private static final Set<String> OF_ROOT = Set.of("x-resources", "x-lifecycles", "x-settings", "x-errors", "x-fixtures", "x-sources",
            "x-errata", "x-recognition", "x-product", "x-contract", "x-follow-redirects");

    private final JsonNode grammar;
    private final SchemaRegistry registry;

    public ExtensionGrammar() {
        try (InputStream in = ExtensionGrammar.class.getResourceAsStream(FILE)) {
            grammar = JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the grammar " + FILE + " cannot be read", e);
        }
        String address = grammar.path("$id").asText();
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder
                .schemaRegistryConfig(SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).build())
                .schemas(uri -> uri.equals(address) ? grammar.toString() : null));
    }

    /** What is wrong, by the JSON pointer of the place in the document, in words. */
    public Map<String, String> problems(JsonNode document) {
        Map<String, String> problems = new TreeMap<>();
        visit(document, "", false, problems);
        return problems;
    }

    /** @param named whether members are called as people like, so that none is a word of the grammar */
    private void visit(JsonNode node, String pointer, boolean named, Map<String, String> problems) {
        node.properties().forEach(member -> {
            String name = member.getKey();
            String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            if (!named && name.startsWith("x-") && grammar.path("$defs").has(name)) {
                check(name, member.getValue(), place, problems);
                return;
            }
            if (!named && name.startsWith("x-")) {
                meant(name, pointer.isEmpty()).ifPresent(word -> problems.putIfAbsent(place, name + " is no word that is known here; did you mean " + word + "?"));
            }
            if (named || !name.equals("example") && !name.equals("examples")) {
                visit(member.getValue(), place, !named && member.getValue().isObject() && Members.NAMED.contains(name), problems);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(node.get(i), pointer + "/" + i, false, problems);
        }
    }

    /** Words of others are none of our business, but one that is mistyped by a letter would be left out without a word. */
    private Optional<String> meant(String name, boolean atRoot) {
        return grammar.path("$defs").properties().stream().map(Map.Entry::getKey).filter(word -> word.startsWith("x-")
                && (atRoot || !OF_ROOT.contains(word)) && Similarity.distance(word, name) == 1).findFirst();
    }

    private void check(String word, JsonNode block, String pointer, Map<String, String> problems) {
        if (block.path("$ref").isTextual()) {
            return; // the block stands in another document, where nothing but the reference says what it is
        }
        Schema schema = registry.getSchema(SchemaLocation.of(grammar.path("$id").asText() + "#/$defs/" + word));
        List<Error> errors = new ArrayList<>(schema.validate(block));
        errors.forEach(error -> problems.putIfAbsent(pointer + error.getInstanceLocation(), word + ": " + words(error)));
    }

    private static String words(Error error) {
        return error.getKeyword().equals("additionalProperties") ? "'" + error.getProperty() + "' is no word that is known here"
                : error.getMessage().replaceFirst("^: ", "");
    }
}

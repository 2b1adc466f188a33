package io.backuptck.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The YAML documents of one contract, each read once, with references between them followed on demand. */
final class SpecDocuments {

    private final Map<String, JsonNode> documents = new LinkedHashMap<>();
    private final Map<Location, JsonNode> places = new ConcurrentHashMap<>();
    private final Function<String, JsonNode> read;
    private final List<Flaw> without;

    /** The documents that come with the kit. */
    SpecDocuments() {
        this(SpecDocuments::read);
    }

    /** @param read gives the document of a path; it is called once for each */
    SpecDocuments(Function<String, JsonNode> read) {
        this(read, List.of());
    }

    /** @param without what was taken out of them */
    SpecDocuments(Function<String, JsonNode> read, List<Flaw> without) {
        this.read = read;
        this.without = List.copyOf(without);
    }

    List<Flaw> without() {
        return without;
    }

    /** What stands at a place; a missing node when nothing does. Asked for with every value of every answer. */
    JsonNode at(Location place) {
        return places.computeIfAbsent(place, one -> document(one.document()).at(JsonPointer.compile(one.pointer())));
    }

    JsonNode document(String path) {
        return documents.computeIfAbsent(path, read);
    }

    Map<String, JsonNode> loaded() {
        return Collections.unmodifiableMap(documents);
    }

    /** The document at that path, after everything that it refers to was loaded too. */
    Located root(String path) {
        load(path);
        return new Located(new Location(path, ""), document(path));
    }

    private void load(String path) {
        if (documents.containsKey(path)) {
            return;
        }
        for (String reference : Members.references(document(path))) {
            String file = reference.replaceFirst("#.*", "");
            if (!file.isEmpty()) {
                load(sibling(path, file));
            }
        }
    }

    /** Follows {@code $ref} until there is none; a node without one is returned as it is. */
    Located resolve(Located located) {
        Located current = located;
        for (int hops = 0; current.node().path("$ref").isTextual(); hops++) {
            if (hops > 20) {
                throw new ContractException("references run in a circle at " + located.location());
            }
            current = target(current.location().document(), current.node().get("$ref").asText());
        }
        return current;
    }

    /** The place that a reference names, without following one that stands there. */
    Located target(String from, String reference) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String pointer = hash < 0 ? "" : decoded(reference.substring(hash + 1));
        String path = file.isEmpty() ? from : sibling(from, file);
        JsonNode node = document(path).at(JsonPointer.compile(pointer));
        if (node.isMissingNode()) {
            throw new ContractException(from + " refers to " + reference + ", which does not exist");
        }
        return new Located(new Location(path, pointer), node);
    }

    private static String sibling(String from, String file) {
        int slash = from.lastIndexOf('/');
        return decoded(URI.create(slash < 0 ? "" : from.substring(0, slash + 1).replace(" ", "%20"))
                .resolve(file.replace(" ", "%20")).toString());
    }

    /** References are URIs, in which braces and blanks are written otherwise. */
    private static String decoded(String text) {
        return text.contains("%") ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
    }

    private static JsonNode read(String path) {
        try (InputStream in = SpecDocuments.class.getResourceAsStream("/spec/" + path)) {
            if (in == null) {
                throw new ContractException("the contract document spec/" + path + " is missing");
            }
            byte[] yaml = in.readAllBytes();
            Optional<JsonNode> prepared = PreparedDocuments.of(path, yaml);
            return prepared.isPresent() ? prepared.get() : parse(yaml);
        } catch (IOException e) {
            throw new ContractException("the contract document spec/" + path + " cannot be read: " + e.getMessage());
        }
    }

    static JsonNode parse(byte[] yaml) throws IOException {
        return parse(yaml, JsonNodeFactory.instance);
    }

    static JsonNode parse(byte[] yaml, JsonNodeFactory nodes) throws IOException {
        return YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).nodeFactory(nodes).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build().readTree(yaml);
    }
}

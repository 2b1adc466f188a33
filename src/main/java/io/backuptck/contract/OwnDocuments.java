package io.backuptck.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the documents of a contract that somebody brings. */
final class OwnDocuments {

    private final Path folder;
    private final ApiId api;

    private OwnDocuments(Path folder, ApiId api) {
        this.folder = folder;
        this.api = api;
    }

    static Contract contract(Path file) {
        String name = file.getFileName().toString();
        JsonNode root = root(file);
        String title = root.path("info").path("title").asText();
        boolean named = !origin(root).isEmpty() && ApiId.of(origin(root)).isEmpty();
        ApiId api = named ? new ApiId(origin(root), title) : ApiId.ofFile(name, title);
        return new OwnDocuments(file.toAbsolutePath().getParent(), api).contract(file, true);
    }

    /**
     * The same for a contract that is to be compared with another one.
     *
     * @param as the API that it is read as, since the ids of what is implied begin with its name; empty: the one that it is of
     */
    static Contract version(Path file, Optional<ApiId> as) {
        JsonNode root = root(file);
        String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Optional<ApiId> builtIn = as.or(() -> ApiId.of(origin(root).isEmpty() ? stem : origin(root))).filter(ApiId::isBuiltIn);
        if (builtIn.isPresent()) {
            return new OwnDocuments(file.toAbsolutePath().getParent(), builtIn.get()).contract(file, false);
        }
        Optional<ApiId> named = as.or(() -> Optional.of(origin(root)).filter(id -> !id.isEmpty())
                .map(id -> new ApiId(id, root.path("info").path("title").asText())));
        return named.map(api -> new OwnDocuments(file.toAbsolutePath().getParent(), api).contract(file, true))
                .orElseGet(() -> contract(file));
    }

    /** What the document itself says that it is a contract of; empty when it says nothing. */
    private static String origin(JsonNode root) {
        String api = root.path("x-contract").path("api").asText();
        return api.matches("[a-z0-9]+(-[a-z0-9]+)*") ? api : "";
    }

    private static JsonNode root(Path file) {
        JsonNode root = new OwnDocuments(file.toAbsolutePath().getParent(), ApiId.ofFile(file.getFileName().toString(), ""))
                .read(file.getFileName().toString());
        if (root.has("swagger")) {
            throw new ContractException(file + " is Swagger; versions 3.0 to 3.2 of OpenAPI can be read");
        }
        if (!root.path("openapi").isValueNode() || !root.path("paths").isObject()) {
            throw new ContractException(file + " is no OpenAPI document: it needs openapi: and paths:");
        }
        if (!root.path("openapi").asText().matches("3\\.[012](\\..*)?")) {
            throw new ContractException(file + " is OpenAPI " + root.path("openapi").asText() + "; versions 3.0 to 3.2 can be read");
        }
        return root;
    }

    private Contract contract(Path file, boolean own) {
        Contract contract = new ContractReader(api, new SpecDocuments(this::read), own).read(file.getFileName().toString());
        return own ? OwnChecks.check(contract, file.toString()) : contract;
    }

    /** The same contract without the examples at these places. */
    static Contract without(Contract contract, List<Flaw> examples) {
        Map<String, JsonNode> documents = new HashMap<>();
        contract.documents().forEach((path, document) -> documents.put(path, document.deepCopy()));
        Comparator<Location> lastFirst = Comparator.comparing(Location::pointer, Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        examples.stream().map(Flaw::place).sorted(lastFirst.reversed()).forEach(place -> { // elements of a list keep their places until they are met
            JsonNode parent = documents.get(place.document()).at(place.parent().pointer());
            if (parent instanceof ObjectNode members) {
                members.remove(place.name());
            } else if (parent instanceof ArrayNode elements) {
                elements.remove(Integer.parseInt(place.name()));
            }
        });
        SpecDocuments left = new SpecDocuments(documents::get, Stream.concat(contract.setAside().stream(), examples.stream()).toList());
        return new ContractReader(contract.api(), left, true).read(contract.root().document());
    }

    private JsonNode read(String path) {
        if (path.contains("://")) {
            throw new ContractException("the contract refers to " + path + "; put the document beside it and refer to the file");
        }
        Path file = folder.resolve(path).normalize();
        try {
            JsonNode document = SpecDocuments.parse(YamlAliases.resolved(Files.readAllBytes(file)));
            if (document == null || !document.isContainerNode()) {
                throw new ContractException(file + " holds no YAML or JSON object");
            }
            return api.isBuiltIn() ? document : ImpliedStates.complete(OpenApi30.upgraded(document), api.id());
        } catch (JsonProcessingException e) {
            if (e.getMessage().contains("Invalid UTF-8") || e.getMessage().contains("CharConversionException")) {
                throw new ContractException(file + " is no text in UTF-8");
            }
            throw new ContractException(file + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr())
                    + ", is neither YAML nor JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new ContractException("the contract document " + file + " cannot be read");
        }
    }
}

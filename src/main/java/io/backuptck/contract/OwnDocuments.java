package io.backuptck.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the documents of a contract that somebody brings. */
final class OwnDocuments {

    private final Path folder;

    private OwnDocuments(Path folder) {
        this.folder = folder;
    }

    static Contract contract(Path file) {
        String name = file.getFileName().toString();
        OwnDocuments own = new OwnDocuments(file.toAbsolutePath().getParent());
        JsonNode root = own.read(name);
        if (root.has("swagger")) {
            throw new ContractException(file + " is Swagger; versions 3.0 to 3.2 of OpenAPI can be read");
        }
        if (!root.path("openapi").isValueNode() || !root.path("paths").isObject()) {
            throw new ContractException(file + " is no OpenAPI document: it needs openapi: and paths:");
        }
        if (!root.path("openapi").asText().matches("3\\.[012](\\..*)?")) {
            throw new ContractException(file + " is OpenAPI " + root.path("openapi").asText() + "; versions 3.0 to 3.2 can be read");
        }
        ApiId api = ApiId.ofFile(name, root.path("info").path("title").asText());
        return OwnChecks.check(new ContractReader(api, new SpecDocuments(own::read), true).read(name), file.toString());
    }

    private JsonNode read(String path) {
        if (path.contains("://")) {
            throw new ContractException("the contract refers to " + path + "; put the document beside it and refer to the file");
        }
        Path file = folder.resolve(path).normalize();
        try {
            JsonNode document = SpecDocuments.parse(Files.readAllBytes(file));
            if (document == null || !document.isContainerNode()) {
                throw new ContractException(file + " holds no YAML or JSON object");
            }
            return ImpliedStates.complete(OpenApi30.upgraded(document), ApiId.ofFile(path, "").id());
        } catch (JsonProcessingException e) {
            if (e.getMessage().contains("Invalid UTF-8")) {
                throw new ContractException(file + " is no text in UTF-8");
            }
            throw new ContractException(file + (e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr())
                    + ", is neither YAML nor JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new ContractException("the contract document " + file + " cannot be read");
        }
    }
}

package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.NodeReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Gives the schema library the contract's documents as they were read already. To it the text of a document is its URI. */
final class DocumentReader implements NodeReader {

    private final Map<String, JsonNode> documents;
    private final NodeReader others = NodeReader.builder().build();

    /** @param documents by their URI */
    DocumentReader(Map<String, JsonNode> documents) {
        this.documents = documents;
    }

    @Override
    public JsonNode readTree(String text, InputFormat format) throws IOException {
        JsonNode document = documents.get(text);
        return document == null ? others.readTree(text, format) : document;
    }

    @Override
    public JsonNode readTree(InputStream bytes, InputFormat format) throws IOException {
        return readTree(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), format);
    }
}

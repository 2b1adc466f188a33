package io.backuptck.contract.bundle;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * A contract as one OpenAPI document, for tools that take no other. It says what the contract's documents say, in the words that most
 * tools understand, with {@code x-contract} for where it comes from.
 *
 * @param document not to be changed
 * @param digest   of all that it says but {@code x-contract}: contracts with the same one say the same
 */
public record Bundle(JsonNode document, String digest) {

    private static final String ORIGIN = "x-contract";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    /** Made once for each contract: a report names its digest and shows all of it. */
    private static final Map<Contract, Bundle> MADE = Collections.synchronizedMap(new WeakHashMap<>());

    /** The contract with everything that it says. */
    public static Bundle of(Contract contract) {
        return MADE.computeIfAbsent(contract, Bundle::make);
    }

    private static Bundle make(Contract contract) {
        ObjectNode document = Bundler.bundle(contract);
        document.remove(ORIGIN);
        String digest = ContractDigest.of(document);
        ObjectNode whole = document.objectNode();
        whole.set("openapi", document.path("openapi"));
        whole.putObject(ORIGIN).put("api", contract.api().id()).put("digest", digest).put("by", "backup-tck");
        document.properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
        return new Bundle(whole, digest);
    }

    /** The same without any word that is not OpenAPI's own; it can no longer be told what it is a contract of. */
    public Bundle plain() {
        JsonNode plain = document.deepCopy();
        Extensions.remove(plain);
        return new Bundle(plain, digest);
    }

    public String yaml() {
        return PlainYaml.of(document);
    }

    public String json() {
        try {
            return JSON.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a document cannot be written as JSON", e);
        }
    }
}

package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code WWW-Authenticate} can say of an operation, by the security schemes that it asks for (RFC 9110, section 11.6.1). */
final class Challenges {

    private static final String REALM = " realm=\"backup-tck\"";

    private final Contract contract;

    Challenges(Contract contract) {
        this.contract = contract;
    }

    /** All schemes together, then one at a time, then their bare names, since the contract may say what the header looks like. */
    List<String> of(Operation operation) {
        List<String> schemes = schemes(operation);
        return Stream.of(Stream.of(String.join(", ", schemes.stream().map(name -> name + REALM).toList())),
                schemes.stream().map(name -> name + REALM), schemes.stream()).flatMap(texts -> texts).distinct().toList();
    }

    private List<String> schemes(Operation operation) {
        JsonNode root = contract.node(contract.root());
        JsonNode own = contract.node(operation.location()).path("security");
        Set<String> names = new LinkedHashSet<>();
        (own.isMissingNode() ? root.path("security") : own).forEach(choice -> choice.fieldNames().forEachRemaining(names::add));
        JsonNode all = root.at("/components/securitySchemes");
        List<String> schemes = names.stream().map(all::path).map(this::resolved).map(Challenges::scheme).distinct().toList();
        return schemes.isEmpty() ? List.of("Bearer") : schemes;
    }

    private JsonNode resolved(JsonNode scheme) {
        return scheme.has("$ref") ? contract.node(contract.target(contract.root().document(), scheme.path("$ref").asText())) : scheme;
    }

    /** HTTP has no name of its own for keys of an API. */
    private static String scheme(JsonNode scheme) {
        String http = scheme.path("scheme").asText();
        return switch (scheme.path("type").asText()) {
            case "http" -> http.isEmpty() ? "Bearer" : http.substring(0, 1).toUpperCase(Locale.ROOT) + http.substring(1);
            case "apiKey" -> "ApiKey";
            default -> "Bearer";
        };
    }
}

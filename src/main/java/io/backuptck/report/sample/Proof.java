package io.backuptck.report.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.target.credentials.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a sample says who is calling: the first alternative of the operation's {@code security} that a few lines of any language can give,
 * which are a token and HTTP digest; else nothing.
 */
record Proof(List<SampleHeader> headers, boolean digest) {

    private static final Proof NONE = new Proof(List.of(), false);

    static Proof of(Contract contract, Operation operation) {
        JsonNode root = contract.node(contract.root());
        JsonNode own = contract.node(operation.location()).path("security");
        for (JsonNode alternative : own.isMissingNode() ? root.path("security") : own) {
            List<Optional<Proof>> parts = new ArrayList<>();
            alternative.fieldNames().forEachRemaining(name -> parts.add(of(root.path("components").path("securitySchemes").path(name))));
            if (parts.stream().allMatch(Optional::isPresent)) {
                List<Proof> all = parts.stream().map(Optional::get).toList();
                return new Proof(all.stream().flatMap(part -> part.headers().stream()).toList(), all.stream().anyMatch(Proof::digest));
            }
        }
        return NONE;
    }

    private static Optional<Proof> of(JsonNode scheme) {
        String kind = scheme.path("x-credential").asText("");
        String http = scheme.path("scheme").asText("");
        if (kind.equals("digest") || kind.isEmpty() && http.equalsIgnoreCase("digest")) {
            return Optional.of(new Proof(List.of(), true));
        }
        if (!kind.isEmpty() && !kind.equals("token")) {
            return Optional.empty();
        }
        if (scheme.path("type").asText().equals("apiKey")) {
            return scheme.path("in").asText().equals("header") ? Optional.of(token(scheme.path("name").asText(), "")) : Optional.empty();
        }
        return http.equalsIgnoreCase("bearer") || scheme.path("type").asText().matches("oauth2|openIdConnect")
                ? Optional.of(token("Authorization", "Bearer ")) : Optional.empty();
    }

    private static Proof token(String header, String before) {
        return new Proof(List.of(new SampleHeader(header, before, Optional.of(Keys.TOKEN))), false);
    }
}

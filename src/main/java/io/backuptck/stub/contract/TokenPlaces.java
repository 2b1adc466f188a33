package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.validation.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where the security schemes of a contract want a token.
 *
 * @param headers    of which each proves that its sender has the token
 * @param cookies    names of cookies that hold the token
 * @param parameters names of query parameters that hold the token
 */
record TokenPlaces(List<Header> headers, List<String> cookies, List<String> parameters) {

    static TokenPlaces of(Contract contract, String token) {
        TokenPlaces places = new TokenPlaces(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (JsonNode scheme : contract.node(contract.root()).at("/components/securitySchemes")) {
            JsonNode resolved = scheme.has("$ref") ? contract.node(contract.target(contract.root().document(), scheme.path("$ref").asText())) : scheme;
            if (resolved.path("x-credential").asText("token").equals("token")) {
                places.add(resolved, token);
            }
        }
        return places;
    }

    private void add(JsonNode scheme, String token) {
        String name = scheme.path("name").asText();
        if (scheme.path("type").asText().equals("apiKey")) {
            switch (scheme.path("in").asText()) {
                case "header" -> headers.add(new Header(name, token));
                case "cookie" -> cookies.add(name);
                case "query" -> parameters.add(name);
                default -> { }
            }
        } else if (scheme.path("scheme").asText().equalsIgnoreCase("basic")) {
            String both = token.contains(":") ? token : "somebody:" + token;
            headers.add(new Header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8))));
        } else if (scheme.path("scheme").asText().equalsIgnoreCase("bearer") || scheme.path("type").asText().matches("oauth2|openIdConnect")) {
            headers.add(new Header("Authorization", "Bearer " + token));
        }
    }

    boolean isEmpty() {
        return headers.isEmpty() && cookies.isEmpty() && parameters.isEmpty();
    }
}

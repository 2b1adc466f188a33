package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.validation.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Where the security schemes of a contract want a token. */
final class TokenPlaces {

    private TokenPlaces() {
    }

    /** The headers of which each proves that its sender has the token. */
    static List<Header> of(Contract contract, String token) {
        List<Header> places = new ArrayList<>();
        for (JsonNode scheme : contract.node(contract.root()).at("/components/securitySchemes")) {
            if (!scheme.path("x-credential").asText("token").equals("token")) {
                continue;
            }
            String name = scheme.path("name").asText();
            if (scheme.path("type").asText().equals("apiKey")) {
                switch (scheme.path("in").asText()) {
                    case "header" -> places.add(new Header(name, token));
                    case "cookie" -> places.add(new Header("Cookie", name + "=" + token));
                    default -> { }
                }
            } else if (scheme.path("scheme").asText().equalsIgnoreCase("basic")) {
                String both = token.contains(":") ? token : "somebody:" + token;
                places.add(new Header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8))));
            } else if (scheme.path("scheme").asText().equalsIgnoreCase("bearer") || scheme.path("type").asText().matches("oauth2|openIdConnect")) {
                places.add(new Header("Authorization", "Bearer " + token));
            }
        }
        return places;
    }
}

package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Where the security schemes of a contract want a token. */
final class TokenPlaces {

    private TokenPlaces() {
    }

    /** What stands before the token, by the header in lower case. */
    static Map<String, String> of(Contract contract) {
        Map<String, String> places = new LinkedHashMap<>();
        for (JsonNode scheme : contract.node(contract.root()).at("/components/securitySchemes")) {
            if (!scheme.path("x-credential").asText("token").equals("token")) {
                continue;
            }
            if (scheme.path("type").asText().equals("apiKey") && scheme.path("in").asText().equals("header")) {
                places.put(scheme.path("name").asText().toLowerCase(Locale.ROOT), "");
            } else if (scheme.path("scheme").asText().equalsIgnoreCase("bearer") || scheme.path("type").asText().matches("oauth2|openIdConnect")) {
                places.put("authorization", "Bearer ");
            }
        }
        return places;
    }
}

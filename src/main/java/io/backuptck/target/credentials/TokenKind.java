package io.backuptck.target.credentials;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.target.Authentication;
import io.backuptck.target.HeaderAuthentication;
import java.util.Optional;

/** A token in a header of its own, or as a bearer token (RFC 6750). */
final class TokenKind implements CredentialKind {

    @Override
    public String name() {
        return "token";
    }

    @Override
    public boolean isOf(JsonNode scheme) {
        return isInHeader(scheme) || scheme.path("scheme").asText().equalsIgnoreCase("bearer")
                || scheme.path("type").asText().matches("oauth2|openIdConnect");
    }

    private static boolean isInHeader(JsonNode scheme) {
        return scheme.path("type").asText().equals("apiKey") && scheme.path("in").asText().equals("header");
    }

    @Override
    public Optional<Authentication> authentication(JsonNode scheme, Keys keys) {
        return keys.token().map(token -> isInHeader(scheme)
                ? new HeaderAuthentication(scheme.path("name").asText(), "", token, scheme.path("x-credential-hint").asText())
                : new HeaderAuthentication("Authorization", "Bearer ", token, scheme.path("x-credential-hint").asText()));
    }

    @Override
    public String needs() {
        return "a token in " + Keys.TOKEN;
    }
}

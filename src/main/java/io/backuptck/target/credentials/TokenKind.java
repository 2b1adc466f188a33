package io.backuptck.target.credentials;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.target.Authentication;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.target.QueryAuthentication;
import java.util.Optional;

/** A token in a header, cookie or query parameter of its own, as a bearer token (RFC 6750), or name and password with a colon between them (RFC 7617). */
final class TokenKind implements CredentialKind {

    @Override
    public String name() {
        return "token";
    }

    @Override
    public boolean isOf(JsonNode scheme) {
        return isIn("header", scheme) || isIn("cookie", scheme) || isIn("query", scheme) || isBasic(scheme) || scheme.path("scheme").asText().equalsIgnoreCase("bearer")
                || scheme.path("type").asText().matches("oauth2|openIdConnect");
    }

    private static boolean isIn(String place, JsonNode scheme) {
        return scheme.path("type").asText().equals("apiKey") && scheme.path("in").asText().equals(place);
    }

    private static boolean isBasic(JsonNode scheme) {
        return scheme.path("type").asText().equals("http") && scheme.path("scheme").asText().equalsIgnoreCase("basic");
    }

    @Override
    public Optional<Authentication> authentication(JsonNode scheme, Keys keys) {
        String name = scheme.path("name").asText();
        String hint = scheme.path("x-credential-hint").asText();
        return keys.token().map(token -> isIn("header", scheme) ? new HeaderAuthentication(name, "", token, hint)
                : isIn("query", scheme) ? new QueryAuthentication(name, token, hint)
                : isIn("cookie", scheme) ? new HeaderAuthentication("Cookie", name + "=", token, hint)
                : isBasic(scheme) ? HeaderAuthentication.basic(token, hint)
                : new HeaderAuthentication("Authorization", "Bearer ", token, hint));
    }

    @Override
    public String needs() {
        return "a token in " + Keys.TOKEN;
    }
}

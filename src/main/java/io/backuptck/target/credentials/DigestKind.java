package io.backuptck.target.credentials;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.target.Authentication;
import io.backuptck.target.DigestAuthentication;
import java.util.Optional;

/** HTTP digest (RFC 7616) with the access key as name and the secret key as password. */
final class DigestKind implements CredentialKind {

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public boolean isOf(JsonNode scheme) {
        return scheme.path("scheme").asText().equalsIgnoreCase("digest");
    }

    @Override
    public Optional<Authentication> authentication(JsonNode scheme, Keys keys) {
        return keys.accessKey().flatMap(access -> keys.secretKey().map(secret -> new DigestAuthentication(access, secret)));
    }

    @Override
    public String needs() {
        return Keys.ACCESS_KEY + " and " + Keys.SECRET_KEY;
    }

    @Override
    public boolean takesKeys() {
        return true;
    }
}

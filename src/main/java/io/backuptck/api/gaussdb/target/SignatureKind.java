package io.backuptck.api.gaussdb.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.target.Authentication;
import io.backuptck.target.credentials.CredentialKind;
import io.backuptck.target.credentials.Keys;
import java.time.Clock;
import java.util.Optional;

/** Requests signed with an access key and a secret key. */
public final class SignatureKind implements CredentialKind {

    @Override
    public String name() {
        return "sdk-hmac-sha256";
    }

    @Override
    public Optional<Authentication> authentication(JsonNode scheme, Keys keys) {
        return keys.accessKey().flatMap(access -> keys.secretKey().map(secret ->
                new SignatureAuthentication(access, secret, Clock.systemUTC())));
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

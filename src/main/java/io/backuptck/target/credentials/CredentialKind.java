package io.backuptck.target.credentials;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.target.Authentication;
import java.util.Optional;

/**
 * A way to prove who is calling. A security scheme of a contract names one by {@code x-credential}, or is of one by its type.
 * Further kinds are found by {@link java.util.ServiceLoader}.
 */
public interface CredentialKind {

    /** The word for {@code x-credential}. */
    String name();

    /** True for a security scheme that is of this kind without saying so. */
    default boolean isOf(JsonNode scheme) {
        return false;
    }

    /** Empty when the user did not give what it takes. */
    Optional<Authentication> authentication(JsonNode scheme, Keys keys);

    /** What it takes, for messages: {@code a token in BACKUP_TCK_TOKEN}. */
    String needs();

    /** True when it takes an access key and a secret key, which are of use only together. */
    default boolean takesKeys() {
        return false;
    }
}

package io.backuptck.target.credentials;

import io.backuptck.target.Secret;
import java.util.Optional;

/** What the user gave to prove who is calling. No part is ever null. */
public record Keys(Optional<Secret> password, Optional<Secret> agentPassword, Optional<Secret> token, Optional<Secret> accessKey,
        Optional<Secret> secretKey) {

    public static final String PASSWORD = "BACKUP_TCK_PASSWORD";
    public static final String AGENT_PASSWORD = "BACKUP_TCK_AGENT_PASSWORD";
    public static final String TOKEN = "BACKUP_TCK_TOKEN";
    public static final String ACCESS_KEY = "BACKUP_TCK_ACCESS_KEY";
    public static final String SECRET_KEY = "BACKUP_TCK_SECRET_KEY";

    /** Of plain texts, which are shown as the variables that hold them. */
    public static Keys of(Optional<String> password, Optional<String> agentPassword, Optional<String> token, Optional<String> accessKey,
            Optional<String> secretKey) {
        return new Keys(secret(PASSWORD, password), secret(AGENT_PASSWORD, agentPassword), secret(TOKEN, token),
                secret(ACCESS_KEY, accessKey), secret(SECRET_KEY, secretKey));
    }

    private static Optional<Secret> secret(String variable, Optional<String> value) {
        return value.map(text -> Secret.of(variable, text));
    }
}

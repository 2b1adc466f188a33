package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.target.Authentication;
import io.backuptck.target.obshell.HybridCredentials;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who the suite says it is. Secrets come from the environment or the configuration file, never from an option, where
 * every user of the machine could read them.
 */
record Credentials(Optional<String> password, Optional<String> agentPassword, Optional<String> token, Optional<String> accessKey,
        Optional<String> secretKey) {

    /**
     * @param environment by variable name
     * @param file        the configuration file's members
     */
    static Credentials of(Function<String, String> environment, Map<String, String> file) {
        return new Credentials(value(environment, "BACKUP_TCK_PASSWORD", file, "password"),
                value(environment, "BACKUP_TCK_AGENT_PASSWORD", file, "agentPassword"),
                value(environment, "BACKUP_TCK_TOKEN", file, "token"),
                value(environment, "BACKUP_TCK_ACCESS_KEY", file, "accessKey"),
                value(environment, "BACKUP_TCK_SECRET_KEY", file, "secretKey"));
    }

    private static Optional<String> value(Function<String, String> environment, String variable,
            Map<String, String> file, String member) {
        return Stream.of(environment.apply(variable), file.get(member)).filter(Objects::nonNull)
                .filter(value -> !value.isEmpty()).findFirst();
    }

    /** The same for a stub of this process, which has a password of its own. */
    Credentials forStub(String itsPassword) {
        return new Credentials(Optional.of(itsPassword), Optional.empty(), token, accessKey, secretKey);
    }

    Authentication authentication(ApiId api) {
        if (api == ApiId.OBSHELL) {
            return new HybridCredentials(password, agentPassword);
        }
        return api == ApiId.GAUSSDB && token.isPresent()
                ? Authentication.header("X-Auth-Token", token.get()) : Authentication.NONE;
    }

    /** All values that must not be shown. */
    List<String> secrets() {
        return Stream.of(password, agentPassword, token, accessKey, secretKey).flatMap(Optional::stream).toList();
    }
}

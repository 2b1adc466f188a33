package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.AgentCredentials;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubProvider;
import io.backuptck.target.Authentication;
import io.backuptck.target.credentials.CredentialKinds;
import io.backuptck.target.credentials.Keys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
        return new Credentials(value(environment, Keys.PASSWORD, file, "password"),
                value(environment, Keys.AGENT_PASSWORD, file, "agentPassword"),
                value(environment, Keys.TOKEN, file, "token"),
                value(environment, Keys.ACCESS_KEY, file, "accessKey"),
                value(environment, Keys.SECRET_KEY, file, "secretKey"));
    }

    private static Optional<String> value(Function<String, String> environment, String variable,
            Map<String, String> file, String member) {
        return SecretText.read("the variable " + variable, environment.apply(variable)).or(() ->
                SecretText.read("the entry '" + member + "' of the configuration file", file.get(member)));
    }

    /** Credentials that nobody else has, for the embedded stubs. */
    static Credentials madeUp() {
        Supplier<Optional<String>> drawn = () -> Optional.of(UUID.randomUUID().toString());
        return new Credentials(drawn.get(), Optional.empty(), drawn.get(), drawn.get(), drawn.get());
    }

    /** What the suite proves itself with to an API: the first of its {@link #identities}, if any. */
    Authentication authentication(ApiId api) {
        return identities(api).stream().findFirst().orElse(Authentication.NONE);
    }

    /**
     * All ways to prove to an API who is calling, as the security schemes of its contract say, the usual one first.
     *
     * @throws UsageException when one key of two is there
     */
    List<Authentication> identities(ApiId api) {
        CredentialKinds kinds = CredentialKinds.of(Contract.of(api));
        if (kinds.takeKeys() && accessKey.isPresent() != secretKey.isPresent()) {
            throw new UsageException((accessKey.isPresent() ? Keys.ACCESS_KEY : Keys.SECRET_KEY) + " is given without "
                    + (accessKey.isPresent() ? Keys.SECRET_KEY : Keys.ACCESS_KEY) + "; give both or none");
        }
        return kinds.identities(Keys.of(password, agentPassword, token, accessKey, secretKey));
    }

    /** The same for the stub of an API that asks for everything that the API knows. */
    StubAccess stubAccess(ApiId api) {
        return stubAccess(api, StubProvider.of(api).modes(api).get(0));
    }

    /**
     * The same for the stub of an API.
     *
     * @throws UsageException when the API has no such mode, or a secret is missing that it needs
     */
    StubAccess stubAccess(ApiId api, StubAccess.Mode mode) {
        if (mode == StubAccess.Mode.NONE) {
            return StubAccess.OPEN;
        }
        if (!StubProvider.of(api).modes(api).contains(mode)) {
            throw new UsageException("the " + api.id() + " stub has no --auth " + StubAuthConverter.word(mode) + "; choose "
                    + StubProvider.of(api).modes(api).stream().map(StubAuthConverter::word).collect(Collectors.joining(" or ")));
        }
        if (mode == StubAccess.Mode.PASSWORD || mode == StubAccess.Mode.HEADER) {
            return StubAccess.agent(new AgentCredentials(true, mode == StubAccess.Mode.HEADER ? "" : password.orElseThrow(() ->
                    new UsageException("--auth password needs a password; set " + Keys.PASSWORD
                            + ", or use --auth header for an agent without one")), agentPassword.orElse("")));
        }
        if (identities(api).isEmpty()) {
            throw new UsageException("--auth " + StubAuthConverter.word(mode) + " needs " + CredentialKinds.of(Contract.of(api)).needs());
        }
        return new StubAccess(mode, token, accessKey, secretKey);
    }

    /** The variables that hold what a stub's callers need; never the values. */
    List<String> variables(ApiId api, StubAccess.Mode mode) {
        return switch (mode) {
            case NONE, HEADER -> List.of();
            case PASSWORD -> agentPassword.isPresent() ? List.of(Keys.PASSWORD, Keys.AGENT_PASSWORD) : List.of(Keys.PASSWORD);
            case TOKEN -> token.isPresent() || !api.isBuiltIn() ? List.of(Keys.TOKEN) : List.of(Keys.ACCESS_KEY, Keys.SECRET_KEY);
            case DIGEST -> List.of(Keys.ACCESS_KEY, Keys.SECRET_KEY);
        };
    }

    @Override
    public String toString() {
        return "credentials";
    }

    /** All values that must not be shown. */
    List<String> secrets() {
        return Stream.of(password, agentPassword, token, accessKey, secretKey).flatMap(Optional::stream).toList();
    }
}

package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.AgentDoor;
import io.backuptck.stub.StubAccess;
import io.backuptck.target.Authentication;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.target.Secret;
import io.backuptck.target.SignatureAuthentication;
import io.backuptck.target.TokenAuthentication;
import io.backuptck.target.obshell.HybridCredentials;
import java.time.Clock;
import java.util.ArrayList;
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

    private static final String PASSWORD = "BACKUP_TCK_PASSWORD";
    private static final String TOKEN = "BACKUP_TCK_TOKEN";
    private static final String ACCESS_KEY = "BACKUP_TCK_ACCESS_KEY";
    private static final String SECRET_KEY = "BACKUP_TCK_SECRET_KEY";
    private static final Map<ApiId, List<StubAccess.Mode>> MODES = Map.of(
            ApiId.OBSHELL, List.of(StubAccess.Mode.PASSWORD, StubAccess.Mode.HEADER),
            ApiId.GAUSSDB, List.of(StubAccess.Mode.TOKEN),
            ApiId.OCEANBASE_CLOUD, List.of(StubAccess.Mode.DIGEST));

    /**
     * @param environment by variable name
     * @param file        the configuration file's members
     */
    static Credentials of(Function<String, String> environment, Map<String, String> file) {
        return new Credentials(value(environment, PASSWORD, file, "password"),
                value(environment, "BACKUP_TCK_AGENT_PASSWORD", file, "agentPassword"),
                value(environment, TOKEN, file, "token"),
                value(environment, ACCESS_KEY, file, "accessKey"),
                value(environment, SECRET_KEY, file, "secretKey"));
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
     * All ways to prove to an API who is calling. A token for GaussDB stands before a signature: the documentation
     * describes tokens only, and the keys may be meant for OceanBase Cloud.
     *
     * @throws UsageException when one key of two is there
     */
    List<Authentication> identities(ApiId api) {
        List<Authentication> identities = new ArrayList<>();
        if (ApiId.OBSHELL.equals(api)) {
            identities.add(new HybridCredentials(password, agentPassword)); // a header may be wanted without a password, too
        }
        if (!api.isBuiltIn()) {
            token.ifPresent(value -> identities.addAll(OwnContract.identities(api, Secret.of(TOKEN, value))));
            return List.copyOf(identities);
        }
        if (ApiId.GAUSSDB.equals(api)) {
            token.ifPresent(value -> identities.add(new TokenAuthentication(Secret.of(TOKEN, value))));
        }
        if (!ApiId.OBSHELL.equals(api) && (accessKey.isPresent() || secretKey.isPresent())) {
            Secret access = Secret.of(ACCESS_KEY, key(accessKey, ACCESS_KEY, SECRET_KEY));
            Secret secret = Secret.of(SECRET_KEY, key(secretKey, SECRET_KEY, ACCESS_KEY));
            identities.add(ApiId.GAUSSDB.equals(api) ? new SignatureAuthentication(access, secret, Clock.systemUTC())
                    : new DigestAuthentication(access, secret));
        }
        return List.copyOf(identities);
    }

    private static String key(Optional<String> value, String variable, String other) {
        return value.orElseThrow(() -> new UsageException(other + " is given without " + variable + "; give both or none"));
    }

    /** The same for the stub of an API that asks for everything that the API knows. */
    StubAccess stubAccess(ApiId api) {
        return stubAccess(api, modes(api).get(0));
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
        if (!modes(api).contains(mode)) {
            throw new UsageException("the " + api.id() + " stub has no --auth " + StubAuthConverter.word(mode) + "; choose "
                    + modes(api).stream().map(StubAuthConverter::word).collect(Collectors.joining(" or ")));
        }
        if (ApiId.OBSHELL.equals(api)) {
            return StubAccess.agent(new AgentDoor(true, mode == StubAccess.Mode.HEADER ? "" : password.orElseThrow(() ->
                    new UsageException("--auth password needs a password; set " + PASSWORD
                            + ", or use --auth header for an agent without one")), agentPassword.orElse("")));
        }
        if (identities(api).isEmpty()) {
            throw new UsageException("--auth " + StubAuthConverter.word(mode) + " needs secrets; set "
                    + (!api.isBuiltIn() ? TOKEN : (ApiId.GAUSSDB.equals(api) ? TOKEN + ", or " : "") + ACCESS_KEY + " and " + SECRET_KEY));
        }
        return new StubAccess(mode, token, accessKey, secretKey);
    }

    /** The ways in which a stub can ask who is calling, the usual one first. */
    private static List<StubAccess.Mode> modes(ApiId api) {
        return MODES.getOrDefault(api, List.of(OwnContract.asksForToken(api) ? StubAccess.Mode.TOKEN : StubAccess.Mode.NONE));
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

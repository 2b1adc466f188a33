package io.backuptck.witness;

import io.backuptck.api.gaussdb.target.SignatureAuthentication;
import io.backuptck.api.obshell.target.HybridCredentials;
import io.backuptck.contract.ApiId;
import io.backuptck.flaky.FlakyProxy;
import io.backuptck.stub.AgentCredentials;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.fault.Activations;
import io.backuptck.stub.fault.Variant;
import io.backuptck.suite.PreparedSuite;
import io.backuptck.target.Authentication;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.target.Secret;
import io.backuptck.target.TimeSource;
import io.backuptck.target.wire.WireClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A correct server that is judged more than once. */
record Subject(String name, ApiId api, Supplier<Running> start) {

    private static final String KEY = "key-of-the-subject";
    private static final String PASSWORD = "correct horse battery staple";

    static Subject of(Flavour flavour) {
        return new Subject("witness " + flavour.name(), flavour.api(), () -> {
            WitnessServer server = flavour.start();
            return new Running(server.url(), Flavour.fixtures(flavour.api(), server), Flavour.identities(flavour.api(), server),
                    server);
        });
    }

    static Subject of(Variant variant) {
        return new Subject("stub " + variant.id(), variant.api(), () -> {
            StubOptions options = variant.setting().apply(StubOptions.embedded(variant.api()));
            StubServer stub = StubServer.start(options, good -> variant.alteration().around(good, new Activations()));
            return new Running(stub.url(), stub.fixtures(), identities(options.access()), stub);
        });
    }

    /** A stub that asks everybody who is calling, with the right answer. */
    static Subject asking(ApiId api) {
        StubAccess access = switch (api.id()) {
            case "obshell" -> StubAccess.agent(AgentCredentials.locked(PASSWORD));
            case "gaussdb" -> new StubAccess(StubAccess.Mode.TOKEN, Optional.of(PASSWORD), Optional.empty(), Optional.empty());
            case "oceanbase-cloud" -> new StubAccess(StubAccess.Mode.DIGEST, Optional.empty(), Optional.of(KEY),
                    Optional.of(PASSWORD));
            default -> throw new IllegalArgumentException(api.id());
        };
        List<Authentication> identities = switch (api.id()) {
            case "obshell" -> List.of(new HybridCredentials(Optional.of(PASSWORD), Optional.empty()));
            case "gaussdb" -> identities(access);
            case "oceanbase-cloud" -> List.of(new DigestAuthentication(Secret.of("BACKUP_TCK_ACCESS_KEY", KEY),
                    Secret.of("BACKUP_TCK_SECRET_KEY", PASSWORD)));
            default -> throw new IllegalArgumentException(api.id());
        };
        return new Subject("stub that asks who is calling", api, () -> {
            StubServer stub = StubServer.start(StubOptions.embedded(api).with(access));
            return new Running(stub.url(), stub.fixtures(), identities, stub);
        });
    }

    private static List<Authentication> identities(StubAccess access) {
        List<Authentication> identities = new ArrayList<>();
        access.token().ifPresent(token -> identities.add(new HeaderAuthentication("X-Auth-Token", "", Secret.of("BACKUP_TCK_TOKEN", token), "")));
        if (access.accessKey().isPresent()) {
            identities.add(new SignatureAuthentication(Secret.of("BACKUP_TCK_ACCESS_KEY", access.accessKey().get()),
                    Secret.of("BACKUP_TCK_SECRET_KEY", access.secretKey().orElseThrow()), Clock.systemUTC()));
        }
        return identities;
    }

    @Override
    public String toString() {
        return name;
    }

    /** A server that answers, and how to call it. */
    record Running(String url, Map<String, String> fixtures, List<Authentication> identities, AutoCloseable server)
            implements AutoCloseable {

        WitnessRun judge(ApiId api, PreparedSuite suite) {
            return judge(api, suite, WitnessRun.STARTS);
        }

        WitnessRun judge(ApiId api, PreparedSuite suite, int starts) {
            return WitnessRun.of(api, url, fixtures, identities, run -> suite.run(run, scenario -> true), starts);
        }

        /** The same through a proxy that is slow and unreliable. */
        WitnessRun judge(ApiId api, PreparedSuite suite, long seed, int starts) {
            TimeSource time = TimeSource.virtual();
            try (FlakyProxy proxy = new FlakyProxy(url, seed, time)) {
                WitnessRun run = WitnessRun.of(api, proxy.url(), fixtures, identities, one -> suite.run(one, scenario -> true),
                        WireClient::of, time, starts);
                if (proxy.mishaps() == 0) {
                    throw new AssertionError("nothing went wrong at the proxy");
                }
                return run;
            }
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

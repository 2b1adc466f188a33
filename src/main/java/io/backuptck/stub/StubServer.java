package io.backuptck.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Routes;
import io.backuptck.signing.DigestAlgorithm;
import io.backuptck.stub.contract.ContractGate;
import io.backuptck.stub.contract.ContractStub;
import io.backuptck.stub.contract.SharedStub;
import io.backuptck.stub.gaussdb.GaussdbStub;
import io.backuptck.stub.gaussdb.TokenGate;
import io.backuptck.stub.obshell.ObshellStub;
import io.backuptck.stub.oceanbasecloud.DigestGate;
import io.backuptck.stub.oceanbasecloud.OceanbaseCloudStub;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A running stub of one API: WireMock with a mapping for every operation of the contract. */
public final class StubServer implements AutoCloseable {

    private final WireMockServer server;
    private final StubOptions options;
    private final OperationTransformer transformer;
    private StubApi api;

    private StubServer(StubOptions options, UnaryOperator<StubApi> alteration) {
        this.options = options;
        Contract contract = Contract.of(options.api());
        this.api = api(options, alteration);
        this.transformer = new OperationTransformer(contract, api, gate(contract, options));
        this.server = new WireMockServer(options()
                .bindAddress(options.host())
                .port(options.port())
                .containerThreads(32)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true) // else each answer is written out for a log that nobody reads
                .gzipDisabled(true) // whether answers are compressed is up to the stub that is played
                .globalTemplating(false)
                .httpClientFactory(new NoClient())
                .extensions(transformer));
        ContractMappings.of(contract).forEach(server::stubFor);
    }

    private static StubApi api(StubOptions options, UnaryOperator<StubApi> alteration) {
        StubClock clock = new StubClock(options.pace(), Instant::now);
        RequestRules rules = new RequestRules(Contract.of(options.api()), options.rulesOff());
        return alteration.apply(api(options, rules, clock));
    }

    private static StubApi api(StubOptions options, RequestRules rules, StubClock clock) {
        if (!options.api().isBuiltIn()) {
            return new ContractStub(rules, clock);
        }
        return SharedStub.of(rules, clock, builtIn(options, rules, clock));
    }

    private static StubApi builtIn(StubOptions options, RequestRules rules, StubClock clock) {
        if (options.api().equals(ApiId.OBSHELL)) {
            return new ObshellStub(rules, clock, options.access().door(), options.era());
        }
        if (options.api().equals(ApiId.GAUSSDB)) {
            return new GaussdbStub(rules, clock);
        }
        return new OceanbaseCloudStub(rules, clock);
    }

    private static Gate gate(Contract contract, StubOptions options) {
        Gate gate = gate(contract, options.access());
        Routes routes = new Routes(contract);
        return options.unguarded().isEmpty() ? gate : knock -> routes.find(knock.method(), knock.target().replaceFirst("\\?.*$", ""))
                .filter(operation -> options.unguarded().contains(operation.id())).isPresent() ? Optional.empty() : gate.refusal(knock);
    }

    private static Gate gate(Contract contract, StubAccess access) {
        if (!contract.api().isBuiltIn()) {
            return access.mode() == StubAccess.Mode.TOKEN ? new ContractGate(contract, access) : Gate.OPEN;
        }
        return switch (access.mode()) {
            case NONE, HEADER, PASSWORD -> Gate.OPEN; // an obshell agent opens its own door, since it decrypts there
            case TOKEN -> new TokenGate(access, Clock.systemUTC());
            case DIGEST -> new DigestGate(access, List.of(DigestAlgorithm.MD5), true, Clock.systemUTC());
        };
    }

    /**
     * Starts a stub.
     *
     * @throws StubStartException when the address cannot be listened at
     */
    public static StubServer start(StubOptions options) {
        return start(options, UnaryOperator.identity());
    }

    /**
     * Starts a stub that behaves otherwise than usual.
     *
     * @param alteration what is put around the stub, such as a fault
     */
    public static StubServer start(StubOptions options, UnaryOperator<StubApi> alteration) {
        StubServer stub = new StubServer(options, alteration);
        try {
            stub.server.start();
        } catch (FatalStartupException e) {
            throw new StubStartException("cannot listen at " + options.host() + ":" + options.port()
                    + "; is the port in use? Choose another with --port");
        }
        return stub;
    }

    /**
     * Begins anew, with nothing left of what was. For many short runs in a row, most of whose time a server of their own
     * would take.
     *
     * @param other of the same API; where to listen stays as it is
     */
    public void restart(StubOptions other, UnaryOperator<StubApi> alteration) {
        if (!other.api().equals(options.api())) {
            throw new IllegalArgumentException("a stub of " + options.api().id() + " cannot play " + other.api().id());
        }
        api = api(other, alteration);
        transformer.play(api, gate(Contract.of(other.api()), other));
    }

    public String url() {
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + server.port();
    }

    public Map<String, String> fixtures() {
        return api.fixtures();
    }

    @Override
    public void close() {
        server.stop();
    }
}

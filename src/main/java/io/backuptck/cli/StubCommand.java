package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Deviation;
import io.backuptck.stub.fault.Firing;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a stub until it is interrupted. */
@Command(name = "stub", mixinStandardHelpOptions = true, versionProvider = SuiteVersion.class,
        description = "Runs a local server that behaves like the real one.")
final class StubCommand implements Callable<Integer> {

    @Option(names = "--api", paramLabel = "ID", converter = ApiConverter.class,
            description = "obshell, gaussdb or oceanbase-cloud")
    private ApiId api;

    @Option(names = "--contract", paramLabel = "FILE", description = "an OpenAPI document of your own, played instead of --api")
    private Path contract;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "0 takes a free one (default)")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "the address to listen at (default: ${DEFAULT-VALUE})")
    private String host;

    @Option(names = "--pace", paramLabel = "PACE", defaultValue = "poll", converter = PaceConverter.class,
            description = "what makes work go on: poll (every look moves it a step), a duration such as 500ms "
                    + "(a step each), or manual (a POST to /__backup-tck/step); default: ${DEFAULT-VALUE}")
    private Pace pace;

    @Option(names = "--auth", paramLabel = "MODE", defaultValue = "none", converter = StubAuthConverter.class,
            description = "how callers prove who they are: none (default); obshell: password, or header (hybrid encryption "
                    + "without a password); gaussdb: token (a token or a signature); oceanbase-cloud: digest; the secrets come "
                    + "from the same variables as those of verify")
    private StubAccess.Mode auth;

    @Option(names = "--fault", paramLabel = "ID",
            description = "be wrong in this one thing; mutation-test --api ID --list names them")
    private String fault;

    @Option(names = "--variant", paramLabel = "ID",
            description = "be odd, but right, in this one thing; mutation-test --api ID --list names them")
    private String variant;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65535) {
            throw new UsageException("there is no port " + port + "; choose one from 1 to 65535, or 0 for a free one");
        }
        if ((api == null) == (contract == null)) {
            throw new UsageException("a stub needs --api or --contract; the APIs are " + ApiId.names());
        }
        if (contract != null) {
            api = OwnContract.read(contract, Optional.empty()).api();
        }
        Optional<Deviation> deviation = deviation();
        StubOptions usual = new StubOptions(api, port, host, pace,
                Credentials.of(NativeText::variable, Map.of()).stubAccess(api, auth));
        CountDownLatch stopped = new CountDownLatch(1);
        StubServer server = StubServer.start(deviation.map(one -> one.setting().apply(usual)).orElse(usual),
                good -> deviation.map(one -> one.alteration().around(good, new Firing())).orElse(good));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        spec.commandLine().getOut().println(api.product() + " stub listens at " + server.url()
                + "; stop it with Ctrl-C. It knows " + server.fixtures());
        spec.commandLine().getOut().flush();
        stopped.await();
        return 0;
    }

    private Optional<Deviation> deviation() {
        if (fault != null && variant != null) {
            throw new UsageException("a stub has either a fault or a variant; give one of --fault and --variant");
        }
        if (fault == null && variant == null) {
            return Optional.empty(); // the catalogue takes as long to read as the stub to start
        }
        Deviations known = new Deviations(List.of(Catalogue.of(api)));
        return fault != null ? Optional.of(known.fault(fault)) : Optional.ofNullable(variant).map(known::variant);
    }
}

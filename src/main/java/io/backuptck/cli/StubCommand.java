package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.Administration;
import io.backuptck.stub.Beginning;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubExtension;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.journal.JournalEntry;
import io.backuptck.stub.journal.JournalFile;
import io.backuptck.stub.seed.SeedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs stubs until they are ended. */
@Command(name = "stub", mixinStandardHelpOptions = true, versionProvider = SuiteVersion.class,
        description = "Runs a local server that behaves like the real one.",
        footer = {"", "Names tell a stub what becomes of who bears them: stub --names. What tests can ask of it over HTTP: "
                + "GET /__backup-tck, and WireMock's /__admin."})
final class StubCommand implements Callable<Integer> {

    @Option(names = "--api", paramLabel = "ID", converter = ApiConverter.class,
            description = "obshell, gaussdb or oceanbase-cloud; repeat it for several, each on a port of its own")
    private List<ApiId> apis = new ArrayList<>();

    @Option(names = "--contract", paramLabel = "FILE", description = "an OpenAPI document of your own, played instead of --api")
    private Path contract;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0",
            description = "0 takes free ones (default); of several APIs the first has port N, the next N+1 and so on")
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
                    + "without a password); gaussdb: token (a token or a signature); oceanbase-cloud: digest; "
                    + "a contract of yours: token or digest; the secrets come from the same variables as those of verify; "
                    + "of several APIs each has the mode that it knows, so repeat it")
    private List<StubAccess.Mode> auth;

    @Option(names = "--fault", paramLabel = "ID",
            description = "be wrong in this one thing; mutation-test --api ID --list names them")
    private String fault;

    @Option(names = "--variant", paramLabel = "ID",
            description = "be odd, but right, in this one thing; mutation-test --api ID --list names them")
    private String variant;

    @Option(names = "--empty", description = "begin without backups of the past")
    private boolean empty;

    @Option(names = "--seeds", paramLabel = "FILE", description = "a YAML list of calls that were made before the start, see spec/STUB.md")
    private Path seeds;

    @Option(names = "--requests", paramLabel = "FILE", description = "write each request and its answer there, as a line of JSON")
    private Path requests;

    @Option(names = "--verbose", description = "show each request on standard error")
    private boolean verbose;

    @Option(names = "--json", description = "say in one line of JSON where the stubs listen and what they know")
    private boolean json;

    @Option(names = "--admin", negatable = true, description = "whether /__backup-tck and WireMock's /__admin are there for whoever "
            + "reaches the stub; default: only at a loopback address")
    private Boolean admin;

    @Option(names = "--names", description = "list the names that tell a stub what becomes of who bears them, and end")
    private boolean names;

    @Option(names = "--export-mappings", paramLabel = "DIR",
            description = "write mapping files for a WireMock of your own that has the extension io.backuptck.stub.StubExtension, and end")
    private Path mappings;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        select();
        PrintWriter out = spec.commandLine().getOut();
        if (names) {
            out.print(StubText.names(apis));
            out.flush();
            return 0;
        }
        if (mappings != null) {
            export(out);
            return 0;
        }
        boolean open = StubStart.isOpen(admin, host, pace);
        CountDownLatch stopped = new CountDownLatch(1);
        List<Consumer<JournalEntry>> listeners = new ArrayList<>();
        if (verbose) {
            listeners.add(entry -> show(StubText.request(entry)));
        }
        Beginning beginning = new Beginning(empty, seeds == null ? List.of()
                : SeedFile.read(seeds, apis.stream().map(Contract::of).toList()));
        try (JournalFile file = requests == null ? null : file()) {
            if (file != null) {
                listeners.add(file);
            }
            StubStart start = new StubStart(Credentials.of(NativeText::variable, Map.of()), auth,
                    new StubStart.Deviating(Optional.ofNullable(fault), Optional.ofNullable(variant)));
            List<StubServer> servers = start.all(apis.stream().map(api -> new StubOptions(api, port, host, pace, StubAccess.OPEN)
                    .with(beginning).with(new Administration(open, true, listeners))).toList());
            servers.forEach(server -> server.whenStopped(stopped::countDown));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> servers.forEach(StubServer::close)));
            out.print(json ? StubText.json(servers, start, open) : StubText.people(servers, start, open));
            out.flush();
            stopped.await();
            servers.forEach(StubServer::close);
        }
        return 0;
    }

    private void select() {
        OptionsCheck.port(port);
        if (!apis.isEmpty() && contract != null || apis.isEmpty() && contract == null && !names) {
            throw new UsageException("a stub needs --api or --contract; the APIs are " + ApiId.names());
        }
        if (apis.stream().distinct().count() < apis.size()) {
            throw new UsageException("an API is given twice; give each --api once");
        }
        if (contract != null) {
            apis = List.of(OwnContract.api(contract, spec.commandLine().getErr()));
        } else if (apis.isEmpty()) {
            apis = List.of(ApiId.values());
        }
        if (port > 0 && port + apis.size() - 1 > 65535) {
            throw new UsageException("there are not as many ports from " + port + " on; choose a smaller --port");
        }
        if (fault != null && variant != null) {
            throw new UsageException("a stub has either a fault or a variant; give one of --fault and --variant");
        }
    }

    private JournalFile file() {
        try {
            return new JournalFile(requests, this::show);
        } catch (IOException e) {
            throw new UsageException("--requests " + requests + " cannot be written");
        }
    }

    private void export(PrintWriter out) {
        for (ApiId api : apis) {
            try {
                out.println(StubExtension.export(api, mappings).size() + " mappings of " + api.id() + " are in " + mappings);
            } catch (IOException e) {
                throw new UsageException("--export-mappings " + mappings + " cannot be written");
            }
        }
        out.flush();
    }

    private void show(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}

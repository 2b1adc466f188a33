package io.backuptck.stub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.journal.CallPattern;
import io.backuptck.stub.journal.Journal;
import io.backuptck.stub.journal.Times;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/** A running stub of one API: WireMock with a mapping for every operation of the contract. */
public final class StubServer implements AutoCloseable {
    private static final int LONGEST_ANSWER_IN_JOURNAL = 1 << 16;
    private final Server server;
    private final StubOptions options;
    private final StubInstance stub;

    private StubServer(StubOptions options, UnaryOperator<StubApi> alteration) {
        this.options = options;
        this.stub = new StubInstance(options, alteration);
        StubExtension extension = new StubExtension(stub, new Control(stub, Control.PREFIX, this::reset, options.administration().open()));
        ServerStores stores = new ServerStores(new SingleRootFileSource("no-files-of-a-stub"));
        stores.keep(extension.mappings());
        WireMockConfiguration configuration = options()
                .bindAddress(options.host())
                .port(options.port())
                .containerThreads(32)
                .mappingSource(new NoMappingFiles())
                .withStores(stores)
                .stubRequestLoggingDisabled(true) // else each answer is written out for a log that nobody reads
                .gzipDisabled(true) // whether answers are compressed is up to the stub that is played
                .globalTemplating(false)
                .httpClientFactory(new NoClient())
                .extensions(extension);
        if (options.administration().journal()) {
            configuration.maxRequestJournalEntries(Journal.KEPT).maxLoggedResponseSize(LONGEST_ANSWER_IN_JOURNAL);
        } else {
            configuration.disableRequestJournal();
        }
        if (!options.administration().open()) {
            configuration.extensions(new ClosedAdmin(stub));
        }
        this.server = new Server(configuration);
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
        stub.begin(other, alteration);
    }

    /** Goes back to the state just after the start, with empty journals and without mappings that were added. */
    public void reset() {
        server.resetAll();
    }

    /** The API that is played. */
    public ApiId api() {
        return options.api();
    }

    public String url() {
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port();
    }

    /** The address of the API, without a slash at its end. */
    public URI uri() {
        return URI.create(url());
    }

    public int port() {
        return server.port();
    }

    /** The played API with its state and its journal. */
    public StubInstance stub() {
        return stub;
    }

    public Map<String, String> fixtures() {
        return stub.fixtures();
    }

    /** What was asked since the start or the last reset. */
    public Journal journal() {
        return stub.journal();
    }

    /**
     * Fails a test when requests of a kind did not come as often as expected.
     *
     * @throws AssertionError that says what came instead
     */
    public void verify(CallPattern pattern, Times times) {
        stub.verify(pattern, times);
    }

    /** Moves all work one step on. */
    public void step() {
        stub.step();
    }

    /**
     * A name of which the stub knows what becomes, such as {@code failing}; another one at each call.
     *
     * @throws IllegalArgumentException when the stub knows no such names
     */
    public String name(String beginning) {
        List<ScriptedName> names = stub.names();
        return names.stream().filter(name -> name.beginning().equals(beginning)).findFirst().map(ScriptedName::fresh).orElseThrow(() ->
                new IllegalArgumentException("a stub of " + api().id() + " knows no names that begin with '" + beginning + "', but with "
                        + names.stream().map(ScriptedName::beginning).distinct().toList()));
    }

    /** Waits until the stub was closed, or ended over WireMock's admin API. */
    public void awaitStop() throws InterruptedException {
        server.stopped.await();
    }

    /** What is to be done when the stub was closed, or ended over WireMock's admin API. */
    public void whenStopped(Runnable reaction) {
        Thread waiting = new Thread(() -> {
            try {
                awaitStop();
                reaction.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "stub-stopped");
        waiting.setDaemon(true);
        waiting.start();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** WireMock, whose admin API can end it. */
    private static final class Server extends WireMockServer {
        private final CountDownLatch stopped = new CountDownLatch(1);

        Server(WireMockConfiguration configuration) {
            super(configuration);
        }

        @Override
        public void stop() {
            super.stop();
            stopped.countDown();
        }
    }
}

package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.report.FolderLock;
import io.backuptck.report.RunReport;
import io.backuptck.report.ShellWord;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TargetUrl;
import io.backuptck.target.proxy.ReverseProxy;
import io.backuptck.target.recording.HarFile;
import io.backuptck.target.recording.Recorded;
import io.backuptck.target.recording.RecordingException;
import io.backuptck.target.recording.RequestsFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges what others send to a server and are answered, without a request of its own. */
@Command(name = "observe", mixinStandardHelpOptions = true, versionProvider = SuiteVersion.class, sortOptions = false,
        description = "Judges what your own clients send to a server and are answered, without one request more: as a reverse proxy "
                + "before --target until it is ended by Ctrl-C or SIGTERM, or from a recording.",
        footer = {"", "Exit codes: 0 nothing was broken, 1 something was, 2 wrong usage, 3 nothing could be judged. A signal is how a proxy is "
                + "ended, so it does not change them."})
final class ObserveCommand implements Callable<Integer> {

    @Option(names = "--api", paramLabel = "ID", converter = ApiConverter.class, description = "obshell, gaussdb or oceanbase-cloud")
    private ApiId api;

    @Option(names = "--contract", paramLabel = "FILE", description = "an OpenAPI document of your own, instead of --api")
    private Path contract;

    @Option(names = "--target", paramLabel = "URL", description = "the server; with a recording: only requests to that address, and where "
            + "the paths of the contract begin")
    private String target;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "where the proxy listens; 0 takes a free one (default)")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "the address to listen at (default: ${DEFAULT-VALUE})")
    private String host;

    @Option(names = "--har", paramLabel = "FILE", description = "judge an HTTP archive, as browsers, proxies and test tools write it")
    private Path har;

    @Option(names = "--record", paramLabel = "FILE", description = "judge a recording as stub --requests writes it")
    private Path record;

    @Option(names = "--level", paramLabel = "must|should", defaultValue = "must", converter = LevelConverter.class,
            description = "the weakest requirements that make a server fail (default: ${DEFAULT-VALUE})")
    private Level level;

    @Option(names = "--request-timeout", paramLabel = "TIME", defaultValue = "60s", converter = DurationConverter.class,
            description = "how long the proxy waits for one whole answer (default: ${DEFAULT-VALUE})")
    private Duration requestTimeout;

    @Option(names = "--report-dir", paramLabel = "DIR", defaultValue = "reports", description = "where the report goes (default: ${DEFAULT-VALUE})")
    private Path reportDirectory;

    @Option(names = "--force", description = "write the report also into a folder that holds other files")
    private boolean force;

    @Option(names = "--ca-cert", paramLabel = "FILE", description = "PEM file of the authority to trust")
    private Path caCertificate;

    @Option(names = "--insecure", description = "trust every certificate")
    private boolean insecure;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        ApiId judged = contract == null ? api : OwnContract.api(contract, spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        try (FolderLock folder = VerifyCommand.prepareReports(reportDirectory, force)) {
            Observation observation = new Observation(judged, level);
            if (har != null || record != null) {
                play(observation);
            } else {
                pass(observation, judged, out);
            }
            RunReport report = observation.report(har != null ? har.toString() : record != null ? record.toString() : target, repeated());
            VerifyCommand.write(report, reportDirectory, out, spec.commandLine().getErr());
            out.flush();
            return report.exitCode();
        }
    }

    private void check() {
        if ((api == null) == (contract == null)) {
            throw new UsageException("observe needs --api or --contract; the APIs are " + ApiId.names());
        }
        if (har != null && record != null || har == null && record == null && target == null) {
            throw new UsageException("observe needs --target for a proxy, or a recording: either --har or --record");
        }
        if (target != null) {
            OptionsCheck.target(target);
        }
        OptionsCheck.checkCertificate(caCertificate);
        if (requestTimeout.isZero()) {
            throw new UsageException("--request-timeout must be more than nothing");
        }
        OptionsCheck.port(port);
    }

    private void play(Observation observation) {
        try {
            for (Recorded one : har != null ? HarFile.read(har) : RequestsFile.read(record)) {
                Optional<String> path = path(one);
                if (path.isPresent() && one.exchange().isPresent()) {
                    observation.saw(one.exchange().get(), path.get());
                } else if (path.isPresent()) {
                    observation.incomplete();
                }
            }
        } catch (RecordingException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** What stands behind the target's own path; empty for a request to something else. A recording without addresses has paths alone. */
    private Optional<String> path(Recorded one) {
        if (target == null) {
            return Optional.of(one.path());
        }
        URI url = TargetUrl.of(target);
        String prefix = Optional.ofNullable(url.getRawPath()).orElse("");
        boolean there = one.url().startsWith("/") || one.url().equals(url.toString()) || one.url().startsWith(url + "/");
        return there && one.path().startsWith(prefix + "/") ? Optional.of(one.path().substring(prefix.length())) : Optional.empty();
    }

    private void pass(Observation observation, ApiId judged, PrintWriter out) throws InterruptedException {
        TargetOptions address = new TargetOptions(TargetUrl.of(target), requestTimeout, Optional.ofNullable(caCertificate), insecure, false);
        String prefix = Optional.ofNullable(address.url().getRawPath()).orElse("");
        CountDownLatch ended = new CountDownLatch(1);
        try (Signals signals = new Signals(signal -> ended.countDown());
                ReverseProxy proxy = ReverseProxy.start(address, HttpClientKind.WIRE.transport(address), listenAt(), port, exchange ->
                        observation.saw(exchange, URI.create(exchange.request().url()).getRawPath().substring(prefix.length())),
                        observation::trouble)) {
            out.println(judged.product() + " at " + target + " is observed: let clients call " + proxy.url() + "; Ctrl-C ends it and writes the report");
            out.flush();
            ended.await();
        } catch (IOException e) {
            throw new UsageException("the proxy cannot listen at " + host + ":" + port + "; choose another --host or --port");
        }
    }

    private InetAddress listenAt() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new UsageException("--host " + host + " is no address of this machine");
        }
    }

    private String repeated() {
        List<String> words = new ArrayList<>();
        option(words, "--api", api == null ? null : api.id());
        option(words, "--contract", contract);
        option(words, "--target", target);
        option(words, "--har", har);
        option(words, "--record", record);
        option(words, "--level", level == Level.SHOULD ? "should" : null);
        option(words, "--ca-cert", caCertificate);
        if (insecure) {
            words.add("--insecure");
        }
        return String.join(" ", words);
    }

    private static void option(List<String> words, String name, Object value) {
        if (value != null) {
            words.add(name);
            words.add(ShellWord.of(value.toString()));
        }
    }
}

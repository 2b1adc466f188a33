package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.report.ReportBuilder;
import io.backuptck.report.RunInfo;
import io.backuptck.report.RunInfo.TargetInfo;
import io.backuptck.report.RunReport;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.SuiteSettings;
import io.backuptck.suite.Watch;
import io.backuptck.target.Fixtures;
import io.backuptck.target.PatienceBudget;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.Interruption;
import io.backuptck.target.Redactor;
import io.backuptck.target.TargetException;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TimeSource;
import io.backuptck.target.Transport;
import io.backuptck.target.WarmUp;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One conformance run from its settings to its report: reaches the target or starts stubs, and cleans up at its end.
 * The features themselves are run by whoever owns this, the command line or the JUnit Platform.
 */
public final class ConformanceRun implements AutoCloseable {

    private final VerifyOptions options;
    private final Credentials credentials;
    private final Redactor redactor;
    private final Interruption interruption = new Interruption();
    private final PatienceBudget patience;
    private final SuiteSettings settings;
    private final Recorder recorder;
    private final SuiteRun suite;
    private final Clock clock;
    private final Instant startedAt;
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<TargetInfo> targets = new ArrayList<>();

    ConformanceRun(VerifyOptions options, Credentials credentials, Watch watch) {
        this(options, credentials, watch, Clock.systemUTC());
    }

    /** @param clock says when the run begins and ends, and so which known failures have expired */
    ConformanceRun(VerifyOptions options, Credentials credentials, Watch watch, Clock clock) {
        this.options = options;
        this.clock = clock;
        this.startedAt = clock.instant();
        // An embedded stub asks for credentials, too, so that the whole run goes through them.
        this.credentials = options.target == null ? Credentials.madeUp() : credentials;
        this.redactor = new Redactor(this.credentials.secrets());
        this.settings = options.suiteSettings(options.seed != null ? options.seed
                : RandomGenerator.getDefault().nextLong(1_000_000_000L));
        this.patience = PatienceBudget.within(options.completionTimeout, watch);
        this.recorder = new Recorder(options.target == null ? watch.withoutWaits() : watch, redactor);
        this.suite = new SuiteRun(settings, recorder, interruption, finding -> options.knownFailures().isPresent()
                && options.knownFailures().get().knows(finding, recorder.findings(), startedAt.atZone(ZoneOffset.UTC).toLocalDate()));
    }

    /** Reaches what is to be judged. A target that cannot be reached is noted, and nothing is judged then. */
    void open() {
        for (ApiId api : options.selectedApis()) {
            OwnContract.setAside(Contract.of(api)).forEach(recorder::remark);
            Optional<URI> url = options.targetUrl();
            try {
                if (url.isPresent()) {
                    openServer(api, url.get());
                } else {
                    openStub(api);
                }
            } catch (TargetException e) {
                recorder.problem(e.getMessage());
            }
        }
    }

    private void openServer(ApiId api, URI url) {
        targets.add(new TargetInfo(api, url.toString(), api.product(), "server"));
        HttpTarget target = target(api, url, interruption.realTime());
        Map<String, String> advertised = AdvertisedFixtures.read(target, api);
        suite.add(api, target, Fixtures.of(api, options.fixtures).or(advertised), credentials.identities(api));
    }

    private void openStub(ApiId api) {
        StubServer stub = StubServer.start(StubOptions.embedded(api).with(credentials.stubAccess(api)));
        opened.add(stub);
        targets.add(new TargetInfo(api, stub.url(), api.product(), "stub"));
        HttpTarget target = target(api, URI.create(stub.url()), TimeSource.virtual());
        suite.add(api, target, Fixtures.of(api, options.fixtures).or(stub.fixtures()), credentials.identities(api));
    }

    private HttpTarget target(ApiId api, URI url, TimeSource time) {
        TargetOptions address = new TargetOptions(url, options.requestTimeout, Optional.ofNullable(options.caCertificate),
                options.insecure, Contract.of(api).followsRedirects());
        Transport transport = options.client.transport(address);
        WarmUp.of(transport, address);
        HttpTarget target = new HttpTarget(address, interruption.over(transport), credentials.authentication(api), time, patience);
        opened.add(target);
        return target;
    }

    SuiteRun suite() {
        return suite;
    }

    boolean isReachable() {
        return recorder.problems().isEmpty();
    }

    /** Ends the run before its time. May be called by any thread, and more than once. */
    void interrupt(String signal) {
        interruption.wish(signal);
    }

    RunReport report() {
        interruption.reason().filter(reason -> recorder.problems().stream().noneMatch(known -> known.startsWith(reason)))
                .ifPresent(recorder::problem);
        RunInfo info = new RunInfo(SuiteVersion.text(), targets, settings.level(), settings.seed(), startedAt,
                Duration.between(startedAt, clock.instant()), isReachable(),
                RepeatedOptions.of(options, settings.seed()), interruption.signal(), options.shard);
        return new ReportBuilder(info, recorder, redactor, options.knownFailures()).build();
    }

    @Override
    public void close() {
        for (AutoCloseable thing : opened) {
            try {
                thing.close();
            } catch (Exception e) {
                recorder.problem("something could not be closed: " + e.getMessage());
            }
        }
    }
}

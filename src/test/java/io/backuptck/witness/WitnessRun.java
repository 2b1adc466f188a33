package io.backuptck.witness;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.report.Failure;
import io.backuptck.report.ReportBuilder;
import io.backuptck.report.RunInfo;
import io.backuptck.report.RunInfo.TargetInfo;
import io.backuptck.report.RunReport;
import io.backuptck.report.Verdict;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.PreparedSuite;
import io.backuptck.suite.ScenarioRecord;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.SuiteSettings;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.Redactor;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TimeSource;
import io.backuptck.target.Transport;
import io.backuptck.target.wire.WireClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A run of the whole suite against a witness, in virtual time. */
public record WitnessRun(RunReport report) {

    /** Enough for each scenario that starts work. */
    static final int STARTS = 60;

    /** Read once for the hundreds of runs; of each thread, since they are not safe for several. */
    private static final ThreadLocal<Map<ApiId, PreparedSuite>> SUITES = ThreadLocal.withInitial(HashMap::new);

    static WitnessRun of(ApiId api, WitnessServer server, Map<String, String> fixtures,
            List<Authentication> identities) {
        WitnessRun run = of(api, server.url(), fixtures, identities);
        if (!server.crashes().isEmpty()) {
            throw new AssertionError("the witness broke", server.crashes().get(0));
        }
        return run;
    }

    /** For servers that are written elsewhere and share no code with the witnesses. */
    public static WitnessRun of(ApiId api, String url, Map<String, String> fixtures, List<Authentication> identities) {
        PreparedSuite suite = SUITES.get().computeIfAbsent(api, PreparedSuite::new);
        return of(api, url, fixtures, identities, run -> suite.run(run, scenario -> true));
    }

    /** With no more starts than a run has that nobody gave a number, so that wrong ones may use them up. */
    public static WitnessRun withUsualStarts(ApiId api, String url, Map<String, String> fixtures, List<Authentication> identities) {
        PreparedSuite suite = SUITES.get().computeIfAbsent(api, PreparedSuite::new);
        return of(api, url, fixtures, identities, run -> suite.run(run, scenario -> true), SuiteSettings.DEFAULT_MAX_STARTS);
    }

    /** @param suite runs all scenarios */
    static WitnessRun of(ApiId api, String url, Map<String, String> fixtures, List<Authentication> identities,
            Consumer<SuiteRun> suite) {
        return of(api, url, fixtures, identities, suite, STARTS);
    }

    static WitnessRun of(ApiId api, String url, Map<String, String> fixtures, List<Authentication> identities,
            Consumer<SuiteRun> suite, int starts) {
        return of(api, url, fixtures, identities, suite, WireClient::keepingConnections, TimeSource.virtual(), starts);
    }

    /** With a client and a time of one's own, such as for a server that breaks connections off. */
    static WitnessRun of(ApiId api, String url, Map<String, String> fixtures, List<Authentication> identities,
            Consumer<SuiteRun> suite, Function<TargetOptions, Transport> client, TimeSource time, int starts) {
        Redactor redactor = new Redactor(List.of());
        Authentication own = identities.isEmpty() ? Authentication.NONE : identities.get(0);
        Recorder recorder = new Recorder(scenario -> { }, redactor);
        SuiteRun run = new SuiteRun(new SuiteSettings(Level.MUST, "", false, starts, 1, Duration.ofSeconds(1),
                Duration.ofMinutes(30)), recorder);
        Instant started = Instant.now();
        TargetOptions options = new TargetOptions(URI.create(url), Duration.ofSeconds(10), Optional.empty(), false,
                Contract.of(api).followsRedirects());
        try (HttpTarget target = new HttpTarget(options, client.apply(options), own, time)) {
            run.add(api, target, Fixtures.of(api, fixtures), identities);
            suite.accept(run);
        }
        TargetInfo info = new TargetInfo(api, url, api.product(), "server");
        return new WitnessRun(new ReportBuilder(new RunInfo("test", List.of(info), Level.MUST, 1, started,
                Duration.between(started, Instant.now()), true, ""), recorder, redactor).build());
    }

    /** The ids of the requirements that are blamed. */
    Set<String> blamed() {
        return report.failures().stream().map(Failure::requirement).collect(Collectors.toSet());
    }

    long passedMusts() {
        return report.requirements().stream()
                .filter(line -> line.level() == Level.MUST && line.verdict() == Verdict.PASSED).count();
    }

    long scenarios(ScenarioRecord.Status status) {
        return report.scenarios().stream().filter(line -> line.status().equalsIgnoreCase(status.name())).count();
    }

    /** Scenarios that were skipped since the server lacks a supporting operation. */
    long notOffered() {
        return report.scenarios().stream().filter(line -> line.reason() != null && line.reason().contains("the server does not offer")).count();
    }

    /** What a person needs who looks into an unexpected verdict. */
    public String story() {
        StringBuilder story = new StringBuilder(report.result() + " " + report.summary() + " " + report.notes() + "\n");
        report.failures().forEach(failure -> story.append("failure ").append(failure.requirement()).append(' ')
                .append(failure.operation()).append(' ').append(failure.pointer()).append(": expected ")
                .append(failure.expected()).append(", got ").append(failure.actual()).append("; ").append(failure.curl())
                .append(' ').append(failure.scenarios()).append('\n'));
        report.warnings().forEach(warning -> story.append("warning ").append(warning.requirement()).append(' ')
                .append(warning.operation()).append(' ').append(warning.pointer()).append(": expected ")
                .append(warning.expected()).append(", got ").append(warning.actual()).append('\n'));
        report.scenarios().stream().filter(line -> !line.status().equals("passed")).forEach(line -> story.append("scenario ")
                .append(line.id()).append(' ').append(line.name()).append(": ").append(line.status()).append(", ")
                .append(line.reason()).append('\n'));
        return story.toString();
    }
}

package io.backuptck.witness;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Level;
import io.backuptck.report.ReportBuilder;
import io.backuptck.report.RunInfo;
import io.backuptck.report.RunReport;
import io.backuptck.report.RunInfo.TargetInfo;
import io.backuptck.suite.PreparedSuite;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.SuiteSettings;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.Redactor;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TimeSource;
import io.backuptck.target.wire.WireClient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs of the whole suite, one after the other, against services of OceanBase Cloud in this process, in virtual time. */
final class CloudRun {

    static final Map<String, String> FIXTURES = Map.of("instance", OceanbaseCloudService.INSTANCE, "tenantId",
            OceanbaseCloudService.TENANT, "database", OceanbaseCloudService.DATABASE, "secondDatabase",
            OceanbaseCloudService.SECOND_DATABASE, "table", OceanbaseCloudService.TABLE, "secondTable",
            OceanbaseCloudService.SECOND_TABLE);

    private final PreparedSuite suite = new PreparedSuite(ApiId.named("oceanbase-cloud"));
    private int runs;

    /** Judges a service with the number of starts that a run has by default. */
    RunReport judge(String url, Map<String, String> fixtures, List<Authentication> identities) {
        return judge(url, fixtures, identities, SuiteSettings.DEFAULT_MAX_STARTS);
    }

    RunReport judge(String url, Map<String, String> fixtures, List<Authentication> identities, int starts) {
        Redactor redactor = new Redactor(List.of());
        Recorder recorder = new Recorder(scenario -> { }, redactor);
        SuiteRun run = new SuiteRun(new SuiteSettings(Level.MUST, "", false, starts, ++runs, Duration.ofSeconds(1),
                Duration.ofMinutes(30)), recorder);
        Authentication own = identities.isEmpty() ? Authentication.NONE : identities.get(0);
        Instant started = Instant.now();
        TargetOptions options = TargetOptions.of(url);
        try (HttpTarget target = new HttpTarget(options, WireClient.keepingConnections(options), own, TimeSource.virtual())) {
            run.add(ApiId.named("oceanbase-cloud"), target, Fixtures.of(ApiId.named("oceanbase-cloud"), fixtures), identities);
            suite.run(run, scenario -> true);
        }
        TargetInfo info = new TargetInfo(ApiId.named("oceanbase-cloud"), url, ApiId.named("oceanbase-cloud").product(), "server");
        return new ReportBuilder(new RunInfo("test", List.of(info), Level.MUST, 1, started,
                Duration.between(started, Instant.now()), true, ""), recorder, redactor).build();
    }

    /** The fixtures of the witness, one of them changed. */
    static Map<String, String> fixturesBut(String key, String value) {
        Map<String, String> fixtures = new HashMap<>(FIXTURES);
        fixtures.put(key, value);
        return fixtures;
    }

    /** What a person needs who looks into an unexpected verdict. */
    static String story(RunReport report) {
        return new WitnessRun(report).story();
    }
}

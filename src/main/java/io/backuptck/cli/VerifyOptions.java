package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.report.Baseline;
import io.backuptck.report.Shard;
import io.backuptck.suite.Partition;
import io.backuptck.suite.PlannedScenario;
import io.backuptck.suite.SuiteRunner;
import io.backuptck.suite.SuiteSettings;
import io.backuptck.target.TargetUrl;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The settings of a conformance run, as the command line, Maven and the configuration file give them. */
final class VerifyOptions {

    @Option(names = "--api", paramLabel = "ID", converter = ApiConverter.class, split = ",",
            description = "obshell, gaussdb or oceanbase-cloud; repeatable; default: all, against the stub")
    List<ApiId> apis = new ArrayList<>();

    @Option(names = "--contract", paramLabel = "FILE",
            description = "an OpenAPI document of your own, judged instead of --api")
    Path contract;

    @Option(names = "--features", paramLabel = "DIR",
            description = "scenarios of your own for --contract, beside those that it implies")
    Path features;

    @Option(names = "--target", paramLabel = "URL", description = "a real server; default: the embedded stub")
    String target;

    @Option(names = "--fixture", paramLabel = "KEY=VALUE", parameterConsumer = FixtureTexts.class,
            description = "names something that exists on the target; repeatable; VALUE is taken as it is")
    Map<String, String> fixtures = new LinkedHashMap<>();

    @Option(names = "--level", paramLabel = "must|should", defaultValue = "must", converter = LevelConverter.class,
            description = "the weakest requirements that make a server fail (default: ${DEFAULT-VALUE})")
    Level level;

    @Option(names = "--tags", paramLabel = "EXPR", defaultValue = "",
            description = "only scenarios with these tags, for example \"@OBS-START-03 or @shape\"")
    String tags;

    @Option(names = "--rerun", paramLabel = "REPORT",
            description = "only the scenarios that failed, were inconclusive or were not reached in that conformance.json")
    Path rerun;

    @Option(names = "--shard", paramLabel = "K/N", converter = ShardConverter.class,
            description = "only part K of N of the scenarios; report --merge makes one report of all parts")
    Shard shard;

    @Option(names = "--baseline", paramLabel = "FILE",
            description = "YAML list of known failures, which do not fail the run; it is not called conformant then")
    Path baseline;

    @Option(names = "--write-baseline", paramLabel = "FILE",
            description = "make such a list of the failures of this run, to be filled in")
    Path writeBaseline;

    @Option(names = "--read-only", description = "send nothing that changes state")
    boolean readOnly;

    @Option(names = "--max-starts", paramLabel = "N",
            description = "how many requests of each API may start real work (default: "
                    + SuiteSettings.DEFAULT_MAX_STARTS + ", with --contract as many as its resources need; against the embedded stub: as many as there are)")
    Integer maxStarts;

    @Option(names = "--seed", paramLabel = "N", description = "for names drawn by chance (default: drawn)")
    Long seed;

    @Option(names = "--poll-interval", paramLabel = "TIME", defaultValue = "1s", converter = DurationConverter.class,
            description = "between two looks at work that goes on (default: ${DEFAULT-VALUE})")
    Duration pollInterval;

    @Option(names = "--completion-timeout", paramLabel = "TIME", defaultValue = "30m", converter = DurationConverter.class,
            description = "how long started work may take (default: ${DEFAULT-VALUE})")
    Duration completionTimeout;

    @Option(names = "--request-timeout", paramLabel = "TIME", defaultValue = "10s", converter = DurationConverter.class,
            description = "for one whole answer (default: ${DEFAULT-VALUE})")
    Duration requestTimeout;

    @Option(names = "--report-dir", paramLabel = "DIR", defaultValue = "reports",
            description = "where the report goes (default: ${DEFAULT-VALUE})")
    Path reportDirectory;

    @Option(names = "--force", description = "write the report also into a folder that holds other files")
    boolean force;

    @Option(names = "--plan", description = "say what would be judged, started, cancelled and deleted, and send nothing")
    boolean plan;

    @Option(names = "--list", description = "print all scenarios and derived requests and send nothing")
    boolean list;

    @Option(names = "--config", paramLabel = "FILE",
            description = "YAML with these options by name, and with password, agentPassword, token, accessKey, secretKey")
    Path config;

    @Option(names = "--client", paramLabel = "wire|rest-assured", defaultValue = "wire",
            converter = HttpClientKind.Converter.class, description = "by what requests are sent (default: ${DEFAULT-VALUE})")
    HttpClientKind client;

    @Option(names = "--ca-cert", paramLabel = "FILE", description = "PEM file of the authority to trust")
    Path caCertificate;

    @Option(names = "--insecure", description = "trust every certificate")
    boolean insecure;

    private List<ApiId> own;
    private Rerun again;
    private Baseline known;
    private List<PlannedScenario> planned;

    /** The APIs to judge, each once. */
    List<ApiId> selectedApis() {
        if (contract != null) {
            own = own == null ? List.of(OwnContract.read(contract, Optional.ofNullable(features)).api()) : own;
            return own;
        }
        return !apis.isEmpty() ? apis.stream().distinct().toList() : rerun().map(Rerun::apis).orElseGet(() -> List.of(ApiId.values()));
    }

    /** What is run again; empty when everything is run. */
    Optional<Rerun> rerun() {
        again = again == null && rerun != null ? new Rerun(rerun) : again;
        return Optional.ofNullable(again);
    }

    /** The failures that are known; empty when no list of them was named. */
    Optional<Baseline> knownFailures() {
        known = known == null && baseline != null ? BaselineFile.read(baseline, selectedApis()) : known;
        return Optional.ofNullable(known);
    }

    /** The scenarios that the run goes through, in their order. */
    List<PlannedScenario> planned() {
        if (planned == null) {
            List<PlannedScenario> all = SuiteRunner.plan(selectedApis(), tags);
            planned = shard != null ? shardOf(all) : rerun().map(one -> one.of(all)).orElse(all);
        }
        return planned;
    }

    private List<PlannedScenario> shardOf(List<PlannedScenario> all) {
        int most = Partition.most(all);
        if (shard.of() > most) {
            throw new UsageException("--shard " + shard.index() + "/" + shard.of() + ": the scenarios can be divided into "
                    + most + (most == 1 ? " part" : " parts") + " at most");
        }
        return Partition.of(all, shard.of()).get(shard.index() - 1);
    }

    /** The target's URL without a slash at its end; empty for the embedded stub. */
    Optional<URI> targetUrl() {
        return Optional.ofNullable(target).map(TargetUrl::of);
    }

    /** How many requests of each API may start work; a stub has nothing that must be spared. */
    int allowedStarts() {
        return maxStarts != null ? maxStarts : target == null ? Integer.MAX_VALUE
                : contract == null ? SuiteSettings.DEFAULT_MAX_STARTS : selectedApis().stream().map(Contract::of)
                        .mapToInt(SuiteSettings::usualStarts).max().orElse(SuiteSettings.DEFAULT_MAX_STARTS);
    }

    SuiteSettings suiteSettings(long drawnSeed) {
        SuiteSettings settings = new SuiteSettings(level, tags, readOnly, allowedStarts(), drawnSeed, pollInterval, completionTimeout);
        return rerun == null && shard == null ? settings : settings.part(shard == null ? 0 : shard.index())
                .only(planned().stream().map(PlannedScenario::id).collect(Collectors.toSet()));
    }
}

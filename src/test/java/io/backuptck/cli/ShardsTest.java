package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import io.backuptck.report.Failure;
import io.backuptck.report.ReportReader;
import io.backuptck.report.RequirementLine;
import io.backuptck.report.Result;
import io.backuptck.report.RunReport;
import io.backuptck.report.RunReport.ScenarioLine;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.fault.Activations;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The merged shards of a run are the run. */
class ShardsTest {

    @TempDir
    Path directory;

    private RunReport verify(String name, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("verify", "--seed", "7", "--request-timeout", "1m", "--report-dir",
                directory.resolve(name).toString()));
        arguments.addAll(options);
        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isLessThan(2);
        return ReportReader.read(file(name));
    }

    private Path file(String name) {
        return directory.resolve(name).resolve("conformance.json");
    }

    private CommandLineRun merge(String... names) {
        List<String> arguments = new ArrayList<>(List.of("report", "--merge", "--report-dir", directory.resolve("merged").toString()));
        for (String name : names) {
            arguments.add(file(name).toString());
        }
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private void assertTheWhole(RunReport merged, RunReport whole) {
        assertThat(merged.result()).isEqualTo(whole.result());
        assertThat(merged.requirements()).extracting(RequirementLine::id, RequirementLine::verdict, RequirementLine::level).isEqualTo(
                whole.requirements().stream().map(line -> org.assertj.core.groups.Tuple.tuple(line.id(), line.verdict(), line.level())).toList());
        assertThat(merged.summary().requirements()).isEqualTo(whole.summary().requirements());
        assertThat(merged.summary().basis()).isEqualTo(whole.summary().basis());
        assertThat(merged.summary().failures()).isEqualTo(whole.summary().failures());
        assertThat(merged.coverage()).isEqualTo(whole.coverage());
        assertThat(merged.cases()).isEqualTo(whole.cases());
        assertThat(merged.rules()).isEqualTo(whole.rules());
        assertThat(merged.features()).isEqualTo(whole.features());
        assertThat(merged.scenarios()).extracting(ScenarioLine::id).isEqualTo(whole.scenarios().stream().map(ScenarioLine::id).toList());
        assertThat(failures(merged)).isEqualTo(failures(whole));
        assertThat(merged.notes()).isEqualTo(whole.notes());
        assertThat(merged.limits()).isEqualTo(whole.limits());
        assertThat(merged.run().options()).isEqualTo(whole.run().options());
        assertThat(merged.run().isShard()).isFalse();
        assertThat(merged.run().complete()).isEqualTo(whole.run().complete());
    }

    private static Map<String, List<Object>> failures(RunReport report) {
        return report.failures().stream().collect(Collectors.toMap(Failure::fingerprint, failure -> List.of(failure.requirements(),
                failure.operations(), failure.level(), failure.expected().replaceAll("seen [^)]*", "").replaceAll("backup tck\\w+", "backup NAME"), failure.consequences())));
    }

    @ParameterizedTest
    @CsvSource({"gaussdb, 3", "oceanbase-cloud, 5"})
    void mergedTheyAreTheWholeRun(String api, int shards) {
        RunReport whole = verify("whole", List.of("--api", api));
        List<Integer> sizes = new ArrayList<>();
        for (int k = 1; k <= shards; k++) {
            RunReport shard = verify("shard-" + k, List.of("--api", api, "--shard", k + "/" + shards));
            assertThat(shard.run().part()).contains("only shard " + k + " of " + shards + " was run");
            sizes.add(shard.scenarios().size());
        }

        CommandLineRun run = merge(IntStream.rangeClosed(1, shards).mapToObj(k -> "shard-" + k).toArray(String[]::new));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("merged:    " + shards + " of " + shards + " shards", "CONFORMANT");
        assertTheWhole(ReportReader.read(file("merged")), whole);
        assertThat(ReportReader.read(file("merged")).scenarios()).extracting(ScenarioLine::status)
                .isEqualTo(whole.scenarios().stream().map(ScenarioLine::status).toList());
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(whole.scenarios().size());
        for (String name : List.of("index.html", "junit.xml", "conformance.sarif", "ctrf.json", "summary.md", "badge.svg")) {
            assertThat(directory.resolve("merged").resolve(name)).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @CsvSource({"gaussdb, GDB-BACKUP-03.missing", "oceanbase-cloud, OBC-START-24.effect", "gaussdb, GDB-LIFE-05.purged"})
    void theFailuresOfAServerAreThoseOfTheWholeRun(String api, String fault) throws Exception {
        Fault deviation = Catalogue.of(ApiId.named(api)).fault(fault).orElseThrow();
        try (StubServer stub = StubServer.start(deviation.setting().apply(StubOptions.embedded(ApiId.named(api))),
                good -> deviation.alteration().around(good, new Activations()))) {
            List<String> options = new ArrayList<>(List.of("--api", api, "--target", stub.url(), "--max-starts", "1000", "--poll-interval", "1ms"));
            stub.fixtures().forEach((key, value) -> options.addAll(List.of("--fixture", key + "=" + value)));
            RunReport whole = verify("whole", options);
            for (int k = 1; k <= 3; k++) {
                reset(stub);
                List<String> shard = new ArrayList<>(options);
                shard.addAll(List.of("--shard", k + "/3"));
                verify("shard-" + k, shard);
            }

            assertThat(merge("shard-3", "shard-1", "shard-2").exitCode()).isEqualTo(1);
            assertThat(whole.result()).isEqualTo(Result.FAIL);
            assertThat(whole.failures()).extracting(Failure::requirement).contains(deviation.requirement());
            assertTheWhole(ReportReader.read(file("merged")), whole);
        }
    }

    private static void reset(StubServer stub) throws IOException, InterruptedException {
        assertThat(HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(stub.url() + "/__backup-tck/reset"))
                .POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.discarding()).statusCode()).isLessThan(300);
    }

    @Test
    void whatAMissingShardWouldHaveGoneThroughIsNotRun() {
        RunReport first = verify("shard-1", List.of("--api", "oceanbase-cloud", "--shard", "1/3"));
        verify("shard-3", List.of("--api", "oceanbase-cloud", "--shard", "3/3"));

        CommandLineRun run = merge("shard-1", "shard-3");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("merged:    2 of 3 shards; missing: 2");
        RunReport merged = ReportReader.read(file("merged"));
        assertThat(merged.result()).isEqualTo(Result.INCONCLUSIVE);
        assertThat(merged.run().complete()).isFalse();
        assertThat(merged.notes()).contains("shard 2 of 3 is missing, so its scenarios were not run");
        assertThat(merged.scenarios()).hasSize(43);
        assertThat(merged.scenarios().stream().filter(line -> line.status().equals("notRun")))
                .allSatisfy(line -> assertThat(line.reason()).contains("shard 2 of 3 is missing")).hasSizeBetween(5, 36);
        assertThat(first.requirements()).hasSameSizeAs(merged.requirements());
    }

    @Test
    void whatIsNotOneRunIsRefusedWithWhatDiffers() throws IOException {
        verify("one", List.of("--api", "oceanbase-cloud", "--shard", "1/2"));
        verify("whole", List.of("--api", "oceanbase-cloud", "--tags", "@OBC-AUTH-01"));
        JsonNode shard = new JsonMapper().readTree(file("one").toFile());

        assertThat(refused(shard, "/run", "seed", 8)).contains("the seed is 7 in ").contains(" and 8 in ");
        assertThat(refused(shard, "/run/shard", "of", 3)).contains("the number of shards is 2");
        assertThat(refused(shard, "/suite", "version", "0.9")).contains("the version of the suite");
        assertThat(refused(shard, "/targets/0", "kind", "server")).contains("the target is oceanbase-cloud at the built-in stub in");
        assertThat(refused(shard, "/run", "options", "--api oceanbase-cloud --read-only --shard 2/2 --seed 7")).contains("the options is");
        assertThat(refused(shard, "/run", "level", "should")).contains("the level is must");
        assertThat(refused(shard, "/contracts/0", "digest", "sha256:" + "0".repeat(64))).contains("the contract is");
        assertThat(refused(shard, "/run/shard", "of", 2)).contains("both ").contains("are shard 1 of 2");
        CommandLineRun run = merge("one", "whole");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is no shard of a run").containsOnlyOnce("\n");
        assertThat(merge("one", "one").err()).contains("is named twice");
    }

    private String refused(JsonNode shard, String place, String member, Object value) throws IOException {
        JsonNode other = shard.deepCopy();
        ((ObjectNode) other.at(place)).set(member, new JsonMapper().valueToTree(value));
        Files.createDirectories(directory.resolve("other"));
        Files.writeString(file("other"), other.toString());
        CommandLineRun run = merge("one", "other");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: ").containsOnlyOnce("\n");
        return run.err();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0/3 | write for example 2/5", "4/3 | write for example 2/5", "2 | write for example 2/5",
        "a/b | write for example 2/5", "1/99 | can be divided into", "-1/3 | write for example 2/5", "1/999999 | write for example 2/5"})
    void badShardsAreRefused(String shard, String remedy) {
        CommandLineRun run = CommandLineRun.of("verify", "--api", "gaussdb", "--seed", "1", "--shard", shard, "--report-dir", directory.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(remedy).containsOnlyOnce("\n");
    }

    @Test
    void aShardNeedsWhatAllShardsHave() {
        assertThat(CommandLineRun.of("verify", "--api", "gaussdb", "--shard", "1/2").err()).contains("--shard needs --seed");
        assertThat(CommandLineRun.of("verify", "--api", "gaussdb", "--shard", "1/2", "--seed", "1", "--write-baseline",
                directory.resolve("b.yaml").toString()).err()).contains("without --shard");
    }
}

package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.Activations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Living with known failures, from the first list to the day on which the last one is gone. */
class KnownFailuresIT {

    private static final Path SHELF = Path.of("src/test/resources/own/shelf.yaml");

    @TempDir
    Path directory;

    private CommandLineRun verify(StubServer stub, String report, String... more) {
        return run(report, List.of("--api", "gaussdb", "--target", stub.url()), more);
    }

    private CommandLineRun run(String report, List<String> what, String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", "--poll-interval", "1ms", "--completion-timeout", "2s",
                "--report-dir", directory.resolve(report).toString()));
        arguments.addAll(what);
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private JsonNode report(String name) throws IOException {
        return new JsonMapper().readTree(directory.resolve(name).resolve("conformance.json").toFile());
    }

    private static StubServer wrong(String fault) {
        Fault one = Catalogue.of(ApiId.named("gaussdb")).fault(fault).orElseThrow();
        return StubServer.start(one.setting().apply(StubOptions.embedded(ApiId.named("gaussdb"))),
                good -> one.alteration().around(good, new Activations()));
    }

    @Test
    void aServerWithAKnownFailureIsWatchedForNewOnes() throws IOException {
        Path list = directory.resolve("known.yaml");
        try (StubServer stub = wrong("GDB-JOB-04.missing")) {
            assertThat(verify(stub, "first", "--write-baseline", list.toString()).exitCode()).isEqualTo(1);
            assertThat(verify(stub, "second", "--baseline", list.toString()).err()).contains("has no reason; say why");
            Files.writeString(list, Files.readString(list).replace("reason: \"\"", "reason: ticket 7").replace("owner: \"\"", "owner: Ann"));

            CommandLineRun known = verify(stub, "second", "--baseline", list.toString());

            assertThat(known.exitCode()).as(known.out()).isZero();
            assertThat(known.out()).contains("NO NEW FAILURES; 1 known failure, not conformant").doesNotContain("CONFORMANT in everything");
            assertThat(report("second").path("result").asText()).isEqualTo("fail");
            assertThat(directory.resolve("second/junit.xml")).content().contains("known failure: GDB-JOB-04").doesNotContain("<failure");

            CommandLineRun again = run("third", List.of("--target", stub.url()), "--rerun", directory.resolve("first/conformance.json").toString());

            assertThat(again.exitCode()).as(again.out()).isEqualTo(1);
            assertThat(report("third").path("scenarios")).hasSameSizeAs(failed(report("first")));
        }
        try (StubServer stub = StubServer.start(StubOptions.embedded(ApiId.named("gaussdb")))) {
            CommandLineRun gone = verify(stub, "fourth", "--baseline", list.toString());
            CommandLineRun part = verify(stub, "fifth", "--baseline", list.toString(), "--tags", "@GDB-JOB-04 or @GDB-JOB-06");
            CommandLineRun again = verify(stub, "sixth", "--rerun", directory.resolve("first/conformance.json").toString());

            assertThat(gone.exitCode()).as(gone.out()).isEqualTo(1);
            assertThat(gone.out()).contains("GDB-JOB-04", "remove it", "KNOWN FAILURES TO BE SET RIGHT");
            assertThat(part.exitCode()).as(part.out()).isZero();
            assertThat(part.out()).contains("not checked: only some scenarios were selected").doesNotContain("CONFORMANT");
            assertThat(again.exitCode()).as(again.out()).isZero();
            assertThat(again.out()).contains("No failure in what was run again").doesNotContain("CONFORMANT");
        }
    }

    private static List<String> failed(JsonNode report) {
        List<String> failed = new ArrayList<>();
        report.path("scenarios").forEach(one -> {
            if (one.path("status").asText().equals("failed")) {
                failed.add(one.path("id").asText());
            }
        });
        return failed;
    }

    @Test
    void aContractOfOnesOwnHasKnownFailuresToo() throws IOException {
        Contract contract = Contract.ofFile(SHELF);
        Path list = Files.writeString(directory.resolve("known.yaml"), """
                known-failures:
                - {requirement: SHELF-LIST-BOXES-DENIED, reason: internal, owner: Ann, expires: 9999-12-31}
                - {requirement: SHELF-LOOK-INTO-BOX-DENIED, reason: internal, owner: Ann, expires: 9999-12-31}
                - {requirement: SHELF-OPEN-BOX-DENIED, reason: internal, owner: Ann, expires: 9999-12-31}
                """);
        Path config = Files.writeString(directory.resolve("tck.yaml"), "token: shelf-t0ken\nmax-starts: 50\n");
        try (StubServer stub = open(contract); StubServer fresh = open(contract)) {
            CommandLineRun known = run("first", own(stub, config), "--baseline", list.toString());
            CommandLineRun again = run("second", own(fresh, config), "--rerun", directory.resolve("first/conformance.json").toString());

            assertThat(known.exitCode()).as(known.out() + known.err()).isZero();
            assertThat(known.out()).contains("3 known failures");
            assertThat(again.exitCode()).as(again.out() + again.err()).isEqualTo(1);
            assertThat(report("second").path("failures")).hasSize(3);
            assertThat(report("second").path("scenarios")).hasSize(3);
        }
    }

    private static StubServer open(Contract contract) {
        return StubServer.start(new StubOptions(contract.api(), 0, "127.0.0.1", Pace.poll(), StubAccess.OPEN));
    }

    private static List<String> own(StubServer stub, Path config) {
        return List.of("--contract", SHELF.toString(), "--target", stub.url(), "--config", config.toString());
    }

    @Test
    void whatCannotBeRunAgainIsToldBeforeAnythingIsSent() throws IOException {
        assertThat(run("good", List.of("--api", "gaussdb")).exitCode()).isZero();
        assertThat(run("lost", List.of("--api", "gaussdb", "--target", "http://127.0.0.1:1")).exitCode()).isEqualTo(3);
        String good = directory.resolve("good/conformance.json").toString();
        String lost = directory.resolve("lost/conformance.json").toString();

        assertThat(refused("--rerun", good)).contains("nothing to run again: no scenario of");
        assertThat(refused("--rerun", good, "--api", "obshell")).contains("is about gaussdb, not about obshell");
        assertThat(refused("--rerun", lost)).contains("name it with --target");
        assertThat(refused("--rerun", lost, "--target", "http://127.0.0.1:1")).contains("came to no scenario");
        assertThat(refused("--rerun", directory.resolve("none.json").toString())).contains("cannot be read");
    }

    private String refused(String... arguments) {
        CommandLineRun run = run("refused", List.of(), arguments);
        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
        assertThat(run.err().strip()).hasLineCount(1);
        return run.err();
    }
}

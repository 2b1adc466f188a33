package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ResourceLock(Resources.SYSTEM_ERR)
class ContractCommandTest {

    @TempDir
    private Path folder;

    @Test
    void allContractsAreShownWithVersionAndDigest() {
        CommandLineRun run = CommandLineRun.of("contract");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("obshell 1.0.0: obshell backup API", "gaussdb 1.0.0", "oceanbase-cloud 1.0.0",
                "createManualBackup, documented, starts work")
                .containsPattern("  sha256:[0-9a-f]{64}").containsPattern("MUST +\\d+: \\d+ documented, \\d+ derived, \\d+ vendor");
    }

    @Test
    void aContractIsWrittenAsYamlAsJsonAndToTheOutput() throws IOException {
        Path yaml = folder.resolve("gaussdb.yaml");
        Path json = folder.resolve("gaussdb.json");

        assertThat(CommandLineRun.of("contract", "--api", "gaussdb", "--bundle", yaml.toString()).out())
                .containsPattern("gaussdb 1\\.0\\.0 \\(sha256:");
        CommandLineRun.of("contract", "--api", "gaussdb", "--bundle", json.toString());

        assertThat(Files.readString(yaml)).startsWith("openapi: \"3.1.1\"")
                .isEqualTo(CommandLineRun.of("contract", "--api", "gaussdb", "--bundle", "-").out());
        assertThat(Files.readString(json)).startsWith("{").contains("\"x-requirements\"");
        assertThat(CommandLineRun.of("contract", "--api", "gaussdb", "--bundle", "-", "--plain").out()).doesNotContain("x-requirements:");
    }

    /** The bundle of somebody's own contract is a contract, too, with the same ids. */
    @Test
    void whatWasWrittenCanBeJudgedBy() {
        Path bundle = folder.resolve("any.yaml");
        CommandLineRun.of("contract", "--contract", "src/test/resources/own/jobs.yaml", "--bundle", bundle.toString());

        assertThat(CommandLineRun.of("verify", "--contract", bundle.toString(), "--list").out())
                .contains("JOBS-JOB-READABLE", "JOBS-JOB-REMOVED-LATE", "JOBS-LIST-JOBS-FILTERED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--bundle x.yaml | say which with --api ID or --contract FILE",
        "--api gaussdb --bundle x | end it with .yaml, .yml or .json",
        "--api gaussdb --bundle no/such/folder/x.yaml | cannot be written",
        "--api gaussdb --plain | add --bundle FILE",
        "--api gaussdb --contract README.md | instead of --api",
        "--api nobody | there is no API 'nobody'",
        "--contract nothing.yaml | is no file that can be read",
        "--contract LICENSE | holds no YAML or JSON object"})
    void wrongUsageIsToldInOneLine(String arguments, String words) {
        CommandLineRun run = CommandLineRun.of(("contract " + arguments).split(" "));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().startsWith("error: ").contains(words);
    }

    /** In an address of a schema it would begin the place in the document. */
    @Test
    void aFileNameWithANumberSignIsRefusedWithTheRemedy() throws IOException {
        Path file = Files.copy(Path.of("src/test/resources/own/jobs.yaml"), folder.resolve("a#1.yaml"));

        CommandLineRun run = CommandLineRun.of("verify", "--contract", file.toString(), "--list");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().startsWith("error: ").contains("a#1.yaml has a #", "rename the file");
    }

    @Test
    void twoVersionsAreCompared() throws IOException {
        Path older = folder.resolve("old.yaml");
        CommandLineRun.of("contract", "--api", "gaussdb", "--bundle", older.toString());
        Path newer = Files.writeString(folder.resolve("new.yaml"), Files.readString(older).replace("maxLength: 256", "maxLength: 200"));

        CommandLineRun same = CommandLineRun.of("contract", "diff", older.toString(), "gaussdb");
        assertThat(same.exitCode()).as(same.err()).isZero();
        assertThat(same.out()).contains("both say the same.");
        CommandLineRun stricter = CommandLineRun.of("contract", "diff", older.toString(), newer.toString());
        assertThat(stricter.exitCode()).isEqualTo(1);
        assertThat(stricter.out()).contains("binds more (1)", "GDB-DESC-04 MUST  schema, what is refused: maxLength was 256, is 200",
                "A major version is due, 2.0.0 or later; it is 1.0.0.");
        assertThat(CommandLineRun.of("contract", "diff", "--json", older.toString(), newer.toString()).out())
                .contains("\"requirement\" : \"GDB-DESC-04\"", "\"binding\" : \"more\"", "\"due\" : \"2.0.0\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "gaussdb obshell | are contracts of two APIs",
        "gaussdb | Missing required parameter: 'NEW'",
        "nothing.yaml gaussdb | nothing.yaml is no file that can be read",
        "LICENSE gaussdb | holds no YAML or JSON object"})
    void wrongUsageOfTheComparisonIsToldInOneLine(String arguments, String words) {
        CommandLineRun run = CommandLineRun.of(("contract diff " + arguments).split(" "));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().startsWith("error: ").contains(words);
    }
}

package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.report.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report folder is that of one run, and nobody else's. */
@ResourceLock(Resources.SYSTEM_ERR)
class ReportFolderTest {

    @TempDir
    Path directory;

    /** Nothing answers there, so that the run is short. */
    private CommandLineRun verify(String... more) {
        return CommandLineRun.of(Stream.concat(Stream.of("verify", "--api", "gaussdb", "--target", "http://127.0.0.1:1",
                "--report-dir", directory.toString()), Stream.of(more)).toArray(String[]::new));
    }

    private void assertRefused(CommandLineRun run, String... words) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains(words);
        assertThat(directory.resolve(".backup-tck.lock")).satisfiesAnyOf(file -> assertThat(file).doesNotExist(),
                file -> assertThat(run.err()).contains("another run"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thesis.docx", "index.html", "requirements.html", "summary.md", "junit.xml", "conformance.json",
        "badge.svg", "assets/logo.png", "assets", "sub/file", "part", "x.part", ".env",
        "contract-mine.html", "contract-gaussdb.html"})
    void aFolderOfSomebodyElseIsRefusedUnlessForced(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "mine");

        assertRefused(verify(), "'" + name.replaceFirst("/.*", "") + "'", "--report-dir", "--force");
        assertThat(file).hasContent("mine");
        if (!name.equals("assets")) {
            assertThat(verify("--force").exitCode()).isEqualTo(3);
        }
    }

    @Test
    void forceLeavesAloneWhatNoPageReplaces() throws IOException {
        Files.writeString(directory.resolve("thesis.docx"), "mine");

        assertThat(verify("--force").exitCode()).isEqualTo(3);
        assertThat(directory.resolve("thesis.docx")).hasContent("mine");
    }

    @Test
    void aReportIsReplaced() throws IOException {
        Files.writeString(directory.resolve("README.md"), "what is here");
        Files.writeString(directory.resolve("sabotage.json"), "{\"schemaVersion\":1}");
        Files.writeString(directory.resolve("cucumber.html"), "<html>");
        assertThat(verify().exitCode()).isEqualTo(3);
        Files.writeString(directory.resolve("index.html.part"), "cut sh");
        Files.writeString(directory.resolve("cucumber.html.part"), "cut sh");

        assertThat(verify().exitCode()).isEqualTo(3);
        assertThat(CommandLineRun.of("report", directory.resolve("conformance.json").toString()).exitCode()).isZero();
        assertThat(verify().exitCode()).isEqualTo(3);

        assertThat(directory.resolve("README.md")).hasContent("what is here");
        assertThat(directory).isDirectoryNotContaining("glob:**.part").isDirectoryNotContaining("glob:**.lock");
    }

    @Test
    void aSecondRunIsRefusedWhileTheFirstGoesOn() throws IOException {
        try (FolderLock first = FolderLock.of(directory)) {
            assertThat(first).isNotNull();
            assertRefused(verify(), "another run", "--report-dir");
            assertRefused(verify("--force"), "another run");
        }
        assertThat(verify().exitCode()).isEqualTo(3);
        assertRefused(CommandLineRun.of("report", directory.resolve("none.json").toString()), "none.json");
    }

    @Test
    void theLockOfADeadProcessIsNoObstacle() throws IOException {
        Files.writeString(directory.resolve(".backup-tck.lock"), "");

        assertThat(verify().exitCode()).isEqualTo(3);
        assertThat(directory.resolve(".backup-tck.lock")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]", "7", "not JSON", "{\"faults\": 7}"})
    void aSabotageFileThatCannotBeReadIsAWarning(String text) throws IOException {
        Files.writeString(directory.resolve("sabotage.json"), text);

        CommandLineRun run = verify();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).hasLineCount(1).startsWith("warning: ").contains("sabotage.json");
        assertThat(directory.resolve("index.html")).exists();
        assertThat(directory.resolve("trust.html")).doesNotExist();
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        directory = Files.writeString(directory.resolve("file"), "");

        CommandLineRun run = verify();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--report-dir").hasLineCount(1);
    }
}

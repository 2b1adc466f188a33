package io.backuptck.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.backuptck.Thorough;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release archive on a machine that has a JVM and nothing else: unpacked, it gives a verdict with the next command. */
@Thorough
class ReleaseArchiveIT {

    @TempDir
    Path directory;

    static Path archive(String end) throws IOException {
        Path folder = Path.of(System.getProperty("tck.jar")).getParent();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("backup-tck-[0-9].*" + end)).findFirst()
                    .orElseThrow(() -> new IllegalStateException("mvn package makes an archive in " + folder));
        }
    }

    private static Path only(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.reduce((one, other) -> {
                throw new IllegalStateException("an archive has one folder at its top");
            }).orElseThrow();
        }
    }

    @Test
    void unpackingAndOneCommandGiveAVerdict() throws Exception {
        assumeTrue(Shell.program("tar").isPresent(), "no tar on this machine");

        Shell.Finished unpacked = Shell.run(directory, "tar", "-xzf", archive("\\.tar\\.gz").toString());
        assertThat(unpacked.exitCode()).as(unpacked.output()).isZero();
        Path home = only(directory);
        Shell.Finished verify = Shell.run(directory, Map.of("PATH", "/usr/bin:/bin"),
                List.of(home.resolve("backup-tck").toString(), "verify", "--api", "gaussdb"));

        assertThat(verify.exitCode()).as(verify.output()).isZero();
        assertThat(verify.output()).contains("CONFORMANT");
        assertThat(directory.resolve("reports/conformance.json")).isNotEmptyFile();
        assertThat(home.resolve("backup-tck.jsa")).as("later starts are fast").isNotEmptyFile();
    }

    @Test
    void bothArchivesHoldTheSameAndAllThatARuleAsksFor() throws Exception {
        Path zipped = directory.resolve("zip");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive("\\.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = zipped.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (!entry.isDirectory()) {
                    Files.write(file, zip.readAllBytes());
                }
            }
        }
        Path home = only(zipped);

        assertThat(List.of("backup-tck", "backup-tck.cmd", "backup-tck.jar", "backup-tck.completion", "LICENSE", "THIRD-PARTY.txt",
                "bom.json", "licenses/MIT.txt", "licenses/httpclient5/NOTICE")).allSatisfy(file ->
                assertThat(home.resolve(file)).isNotEmptyFile());
        assertThat(home.resolve("backup-tck.cmd")).content().contains("\r\n");
        assertThat(Files.mismatch(home.resolve("backup-tck.jar"), Path.of(System.getProperty("tck.jar")))).isEqualTo(-1);
        Path tarred = Files.createDirectory(directory.resolve("tar"));
        assumeTrue(Shell.run(tarred, "tar", "-xzf", archive("\\.tar\\.gz").toString()).exitCode() == 0, "no tar on this machine");
        assertThat(Shell.run(directory, "diff", "-r", "zip", "tar").output()).isEmpty();
    }

    @Test
    void bashCompletesCommandsAndOptions() throws Exception {
        assumeTrue(Shell.program("bash").isPresent(), "no bash on this machine");
        Path completion = Path.of(System.getProperty("tck.jar")).resolveSibling("inventory/backup-tck.completion");

        Shell.Finished commands = complete(completion, "backup-tck ver", 1);
        Shell.Finished options = complete(completion, "backup-tck verify --comp", 2);

        assertThat(commands.output()).contains("verify");
        assertThat(options.output()).contains("--completion-timeout");
    }

    private Shell.Finished complete(Path completion, String line, int word) throws Exception {
        return Shell.run(directory, "bash", "-c", "compopt() { :; }; . '" + completion + "'; COMP_LINE='" + line + "'; COMP_WORDS=(" + line
                + "); COMP_CWORD=" + word + "; COMPREPLY=(); _complete_backup-tck; echo \"${COMPREPLY[@]}\"");
    }

    @Test
    void theLibraryHasNoOtherLibraryAndNoServiceOfOneInside() throws Exception {
        Path library = Path.of(System.getProperty("tck.jar")).resolveSibling("library/backup-tck.jar");
        List<String> strange;
        try (InputStream in = Files.newInputStream(library); ZipInputStream zip = new ZipInputStream(in)) {
            strange = new java.util.ArrayList<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".class") ? !entry.getName().startsWith("io/backuptck/") : entry.getName().contains("slf4j")) {
                    strange.add(entry.getName());
                }
            }
        }

        assertThat(strange).isEmpty();
    }
}

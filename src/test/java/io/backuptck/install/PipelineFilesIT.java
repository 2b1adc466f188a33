package io.backuptck.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.Thorough;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files for GitLab and Jenkins: what they run is run, and what they keep is there. */
@Thorough
class PipelineFilesIT {

    private static final String QUICK = "--api gaussdb --tags @shape";

    @TempDir
    Path directory;

    @BeforeEach
    void programs() {
        assumeTrue(Shell.program("bash").isPresent() && Shell.program("tar").isPresent(), "no bash and tar on this machine");
    }

    private static String path() {
        return System.getProperty("java.home") + "/bin" + File.pathSeparator + System.getenv("PATH");
    }

    private Shell.Finished gitlab(String archive, String options) throws Exception {
        JsonNode job = new YAMLMapper().readTree(Path.of(".github/ci/gitlab/backup-tck.gitlab-ci.yml").toFile()).get(".backup-tck");
        String script = StreamSupport.stream(job.get("script").spliterator(), false).map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
        return Shell.run(directory, Map.of("PATH", path(), "BACKUP_TCK_ARCHIVE", archive, "BACKUP_TCK_OPTIONS", options),
                List.of("bash", "-eo", "pipefail", "-c", script));
    }

    @Test
    void gitLabsJobHasTheVerdictAndItsArtifacts() throws Exception {
        String archive = ReleaseArchiveIT.archive("\\.tar\\.gz").toString();
        Shell.Finished run = gitlab(archive, QUICK);

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(directory.resolve("reports/junit.xml")).content().contains("<testsuite");
        assertThat(directory.resolve("reports/badge.svg")).isNotEmptyFile();
        try (RunningStub stub = new RunningStub("--api", "gaussdb", "--fault", "GDB-BACKUP-03.missing")) {
            assertThat(gitlab(archive, QUICK + " --target " + stub.url()).exitCode()).isEqualTo(1);
        }
    }

    @Test
    void gitLabsJobSaysWhatIsMissing() throws Exception {
        Shell.Finished run = gitlab("nowhere.tar.gz", QUICK);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).contains("BACKUP_TCK_ARCHIVE");
    }

    private JenkinsPipeline jenkins(String options) throws Exception {
        return JenkinsPipeline.run(Files.readString(Path.of(".github/ci/jenkins/Jenkinsfile")), directory,
                Map.of("PATH", path(), "ARCHIVE", ReleaseArchiveIT.archive("\\.tar\\.gz").toString(), "OPTIONS", options));
    }

    @Test
    void jenkinsPipelineHasTheVerdictAndKeepsTheReport() throws Exception {
        JenkinsPipeline run = jenkins(QUICK);

        assertThat(run.outcome()).as(run.log()).isEqualTo("SUCCESS");
        assertThat(run.kept()).containsExactly("reports/junit.xml", "reports/**");
        assertThat(directory.resolve("reports/junit.xml")).isNotEmptyFile();
    }

    @Test
    void jenkinsPipelineTellsWrongFromUndecided() throws Exception {
        assertThat(jenkins(QUICK + " --target http://127.0.0.1:1").outcome()).isEqualTo("UNSTABLE");
        JenkinsPipeline usage = jenkins("--nonsense");
        assertThat(usage.outcome()).isEqualTo("FAILURE: backup-tck ended with 2; see the log.");
        assertThat(usage.kept()).as("the report is kept whatever happens").hasSize(2);
        try (RunningStub stub = new RunningStub("--api", "gaussdb", "--fault", "GDB-BACKUP-03.missing")) {
            assertThat(jenkins(QUICK + " --target " + stub.url()).outcome()).isEqualTo("FAILURE: The server is not conformant.");
        }
    }
}

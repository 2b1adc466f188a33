package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.Thorough;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A public runner carries the workflows out on the stub. */
@Thorough
class WorkflowIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "obshell, tenant=t1",
        "gaussdb, project=0483b6b16e954cb88930a360d2c4e663 instance=7e01ac5ac5274957ba506f3851d11d51in14 token=any name=nightly-1",
        "oceanbase-cloud, instance=obcluster-1 tenantId=t1 requestId=c9b6c1f0-35d4-4c0b-9a6e-5b1a0a7d2e11"})
    void redoclyRunsIt(String api, String inputs) throws Exception {
        String redocly = OtherTools.node("redocly");
        Path workflow = folder.resolve(api + ".arazzo.yaml");
        assertThat(CommandLineRun.of("contract", "--api", api, "--bundle", folder.resolve(api + ".yaml").toString(), "--arazzo",
                workflow.toString())
                .exitCode()).isZero();
        // Without waiting: the stub moves on with each look at it.
        Files.writeString(workflow, Files.readString(workflow).replace("retryAfter: 1,", "retryAfter: 0,"));
        try (Jar.Stub stub = new Jar.Stub(api, "poll")) {
            List<String> command = new ArrayList<>(List.of(redocly, "respect", workflow.toString(), "--server", api + "=" + stub.url()));
            for (String input : inputs.split(" ")) {
                command.addAll(List.of("--input", input));
            }
            OtherTools.Ended ended = OtherTools.run(folder, command.toArray(String[]::new));

            assertThat(ended.exitCode()).as(ended.output()).isZero();
            assertThat(ended.output()).contains("Steps: 3 passed, 3 total");
        }
    }
}

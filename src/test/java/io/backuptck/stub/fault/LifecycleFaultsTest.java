package io.backuptck.stub.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of a life over time has a fault for each rule that a server can break by showing something else. */
class LifecycleFaultsTest {

    @Test
    void eachRuleOverTimeHasAFault(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("shrinking.yaml"), Files.readString(Path.of("src/test/resources/own/jobs.yaml"))
                + "      - {id: SHRINKING-1, text: t, rule: not-decreasing, member: progress}\n"
                + "      - {id: SHRINKING-2, text: t, rule: final, when: {status: [successful]}, members: [title]}\n");

        assertThat(LifecycleFaults.of(Contract.ofFile(file))).extracting(Fault::id).contains("SHRINKING-1.smaller-progress", "SHRINKING-2.changed-title",
                "JOBS-JOB-SAME.changed-jobid");
    }
}

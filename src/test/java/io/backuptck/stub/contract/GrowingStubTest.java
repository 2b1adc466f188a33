package io.backuptck.stub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.stub.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stub of a contract with numbers that never get smaller, whatever its examples show. */
class GrowingStubTest {

    /** The example of what is running shows less than the one of what is accepted. */
    @Test
    void aNumberThatMustNotGetSmallerDoesNot(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("growing.yaml"), Files.readString(Path.of("src/test/resources/own/jobs.yaml"))
                .replace("status: accepted, title: A buffer, created", "status: accepted, title: A buffer, progress: 60, created")
                + "      - {id: GROWING-1, text: t, rule: not-decreasing, member: progress}\n");
        Caller jobs = new Caller(file, Pace.poll(), Set.of());
        String job = jobs.call("execute", "/processes/buffer/execution", "{\"inputs\": {\"distance\": 10, \"geometry\": \"P\"}}").text("/jobId");
        List<String> shown = List.of(jobs.call("getJob", "/jobs/" + job).text("/progress"), jobs.call("getJob", "/jobs/" + job).text("/progress"));

        assertThat(shown).containsExactly("60", "60");
    }
}

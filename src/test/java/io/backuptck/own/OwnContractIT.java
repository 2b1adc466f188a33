package io.backuptck.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.cli.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A contract that the project has never seen is enough to judge its servers: nobody who keeps it is failed, whatever his habits,
 * and who breaks it is failed for what is wrong with him and for little else.
 */
class OwnContractIT {

    /** What is wrong in one place may rightly be seen from others as well, but not from everywhere. */
    private static final int OTHERS_AT_MOST = 2;

    @TempDir
    private Path reports;

    @ParameterizedTest
    @EnumSource
    void aRightServerIsNotFailed(RightJobs right) throws IOException {
        try (JobsService service = right.start()) {
            for (int run = 1; run <= 2; run++) { // the second one finds what the first has left
                int exit = verify(service);

                assertThat(report().path("failures")).as(right.name() + " " + run).isEmpty();
                assertThat(exit).as(report().path("notes").toString()).isZero();
            }
            assertThat(service.crashes()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongServerIsFailedForWhatIsWrong(WrongJobs wrong) throws IOException {
        try (JobsService service = wrong.start()) {
            // What a schema allows may still make no sense to a server, and HTTP has statuses that no contract lists: both are warnings.
            int exit = wrong.blamed().matches(".*-(ACCEPTS|ERROR-STATUS)") ? verify(service, "--level", "should") : verify(service);

            if (wrong.blamed().endsWith("-ENDS")) { // for ever and for very long look the same
                assertThat(exit).as(wrong.name()).isEqualTo(3);
                assertThat(report().toString()).contains("was not over within the completion timeout");
            } else {
                assertThat(blamed()).as(wrong.name()).contains(wrong.blamed()).hasSizeLessThanOrEqualTo(1 + OTHERS_AT_MOST);
                assertThat(exit).as(wrong.name()).isEqualTo(1);
            }
            assertThat(service.crashes()).isEmpty();
        }
    }

    private int verify(JobsService service, String... more) {
        return Main.run(Stream.concat(Stream.of("verify", "--contract", "src/test/resources/own/jobs.yaml", "--target", service.url(),
                "--poll-interval", "5ms", "--completion-timeout", "3s", "--max-starts", "200", "--report-dir", reports.toString()),
                Stream.of(more)).toArray(String[]::new));
    }

    private Set<String> blamed() throws IOException {
        Set<String> blamed = new TreeSet<>();
        report().path("failures").forEach(failure -> blamed.add(failure.path("requirement").asText()));
        return blamed;
    }

    private JsonNode report() throws IOException {
        return OwnRequest.JSON.readTree(reports.resolve("conformance.json").toFile());
    }
}

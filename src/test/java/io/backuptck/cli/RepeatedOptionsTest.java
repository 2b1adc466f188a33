package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line of options by which a report repeats its run. */
class RepeatedOptionsTest {

    private static String line(String... arguments) {
        return RepeatedOptions.of(Settings.of(List.of(arguments)).options(), 7);
    }

    @Test
    void whatIsAsByDefaultIsLeftOut() {
        assertThat(line("--api", "obshell")).isEqualTo("--api obshell --seed 7");
    }

    @Test
    void allThatShapesARunIsThereQuotedForAShell(@TempDir Path directory) throws Exception {
        Path config = Files.writeString(directory.resolve("it's mine.yml"), "token: not-to-be-shown\npoll-interval: 250ms\n");

        assertThat(line("--api", "gaussdb", "--target", "http://127.0.0.1:1/a", "--fixture", "instance=two words", "--level", "should",
                "--tags", "@shape and not @GDB-CREATE-01", "--read-only", "--max-starts", "3", "--request-timeout", "2m",
                "--completion-timeout", "1h", "--client", "rest-assured", "--insecure", "--config", config.toString()))
                .isEqualTo("--api gaussdb --target http://127.0.0.1:1/a --fixture 'instance=two words' --level should --tags '@shape and not @GDB-CREATE-01' --read-only "
                + "--max-starts 3 --poll-interval 250ms --completion-timeout 3600s --request-timeout 120s --client rest-assured --insecure "
                + "--config '" + config.toString().replace("'", "'\\''") + "' --seed 7");
    }

    @Test
    void aShardIsRepeatedAsOne() {
        assertThat(line("--api", "gaussdb", "--seed", "7", "--shard", "2/3")).isEqualTo("--api gaussdb --shard 2/3 --seed 7");
    }

    /** An option that is not repeated must be one that shapes nothing, so a new one is thought of here. */
    @Test
    void noOptionIsForgotten() {
        assertThat(new picocli.CommandLine(new VerifyOptions()).getCommandSpec().options()).extracting(option -> option.longestName())
                .containsExactlyInAnyOrder("--contract", "--features", "--api", "--target", "--fixture", "--level", "--tags", "--rerun",
                        "--shard", "--baseline", "--read-only", "--max-starts", "--poll-interval", "--completion-timeout", "--request-timeout",
                        "--client", "--ca-cert", "--insecure", "--config", "--seed",
                        // these say where the report goes, or send nothing
                        "--report-dir", "--force", "--write-baseline", "--plan", "--list");
    }
}

package io.backuptck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodableFileTest {

    @TempDir
    private Path directory;

    @Test
    void whatUtf8CanHoldIsWrittenAsItIs() throws IOException {
        EncodableFile.write(directory.resolve("a"), "ä 😀 \u2028");

        assertThat(directory.resolve("a")).content().isEqualTo("ä 😀 \u2028");
    }

    @Test
    void halfACharacterIsWrittenAsItsEscapeAndNothingElseIsLeft() throws IOException {
        EncodableFile.write(directory.resolve("a"), "x\ud83dy😀\ude00");

        assertThat(directory.resolve("a")).content().isEqualTo("x\\ud83dy😀\\ude00");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("a"));
        }
    }
}

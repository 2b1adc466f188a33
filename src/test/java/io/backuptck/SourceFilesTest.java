package io.backuptck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files are small enough to be read at once: none has more than 300 lines. */
class SourceFilesTest {

    private static final int MOST = 300;

    @Test
    void noFileIsLong() throws IOException {
        List<Path> files;
        try (var all = Files.walk(Path.of("src"))) {
            files = all.filter(file -> file.toString().matches(".*\\.(java|jte|css|js|feature)") && !file.startsWith("src/test/tools")).toList();
        }
        assertThat(files).hasSizeGreaterThan(500).allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(MOST));
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.backuptck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path directory;

    @Test
    void theOldFileIsThereUntilTheNewOneIsWhole() throws IOException {
        Path file = Files.writeString(directory.resolve("page.html"), "old");

        WholeFile.write(file, part -> {
            Files.writeString(part, "new");
            assertThat(file).hasContent("old");
        });

        assertThat(file).hasContent("new");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatCannotBeWrittenWholeLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(directory.resolve("page.html"), "old");

        assertThatIOException().isThrownBy(() -> WholeFile.write(file, part -> {
            Files.writeString(part, "ne");
            throw new IOException("disk full");
        }));

        assertThat(file).hasContent("old");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }
}

package io.backuptck.stub.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultFileTest {

    @Test
    void soIsEveryFileOfVariants() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/variants"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(ApiId.values()).map(api -> api.id() + ".yaml").toList());
        }
    }

    @Test
    void everyFileInTheFolderIsRead() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/faults"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.yaml$", "")))
                    .containsExactlyInAnyOrderElementsOf(Stream.of(ApiId.values()).flatMap(FaultFile::names).toList());
        }
    }
}

package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the build prepared is what stands in the YAML, number for number; anything else is not used. */
class PreparedDocumentsTest {

    static Stream<String> documents() {
        return Arrays.stream(ApiId.values()).flatMap(api -> Contract.of(api).documents().keySet().stream());
    }

    private static byte[] yaml(String path) throws IOException {
        try (InputStream in = PreparedDocumentsTest.class.getResourceAsStream("/spec/" + path)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theJsonIsTheYaml(String path) throws IOException {
        assertThat(PreparedDocuments.of(path, yaml(path))).contains(SpecDocuments.parse(yaml(path)));
    }

    @Test
    void whatWasPreparedOfOtherYamlIsNotUsed() throws IOException {
        String changed = new String(yaml("gaussdb.yaml"), StandardCharsets.UTF_8) + "# changed\n";

        assertThat(PreparedDocuments.of("gaussdb.yaml", changed.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(PreparedDocuments.of("no-such-document.yaml", yaml("gaussdb.yaml"))).isEmpty();
    }

    @Test
    void onlyWhatChangedIsPreparedAnew(@TempDir Path classes) throws IOException {
        Path document = Files.createDirectories(classes.resolve("spec")).resolve("some.yaml");
        Path prepared = classes.resolve("prepared-spec/some.yaml");
        FileTime before = FileTime.fromMillis(0);
        Files.writeString(document, "a: 1");
        PreparedDocuments.main(new String[] {classes.toString()});
        Files.setLastModifiedTime(prepared, before);

        PreparedDocuments.main(new String[] {classes.toString()});
        assertThat(Files.getLastModifiedTime(prepared)).isEqualTo(before);

        Files.writeString(document, "a: 2");
        PreparedDocuments.main(new String[] {classes.toString()});
        assertThat(Files.getLastModifiedTime(prepared)).isNotEqualTo(before);
        assertThat(prepared).content().endsWith("{\"a\":2}");
    }
}

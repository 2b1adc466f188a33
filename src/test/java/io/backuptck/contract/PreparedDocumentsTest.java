package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
}

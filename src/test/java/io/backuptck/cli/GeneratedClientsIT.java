package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What openapi-generator makes of the bundles, in the build, compiles, and has the names that the contracts have. */
class GeneratedClientsIT {

    private static final Path CLIENTS = Path.of("target/clients").toAbsolutePath();

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void goCompiles(ApiId api) throws Exception {
        OtherTools.assumePresent("go", "version");
        Path client = CLIENTS.resolve("go").resolve(api.id());
        OtherTools.Ended ended = OtherTools.run(client, "go", "build", "./...");

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(types(client, "model_.*\\.go", "(?s).*?\\ntype (\\w+) struct.*")).isNotEmpty().isSubsetOf(names(api));
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void pythonCompiles(ApiId api) throws Exception {
        OtherTools.assumePresent("python3", "--version");
        Path client = CLIENTS.resolve("python").resolve(api.id());
        OtherTools.Ended ended = OtherTools.run(client, "python3", "-m", "compileall", "-q", "client");

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(types(client.resolve("client/models"), "[a-z].*\\.py", "(?s).*\\nclass (\\w+)\\(BaseModel\\).*")).isNotEmpty()
                .isSubsetOf(names(api));
    }

    /** Names of the contract's schemas, and titles of those inside others; a generator makes its own only where a schema has neither. */
    private static List<String> names(ApiId api) {
        return Contract.of(api).documents().values().stream().flatMap(document -> Stream.concat(
                document.at("/components/schemas").properties().stream().map(Map.Entry::getKey),
                document.at("/components/schemas").findValuesAsText("title").stream())).toList();
    }

    private static List<String> types(Path folder, String files, String type) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> models = all.filter(file -> file.getFileName().toString().matches(files)).toList();
            return models.stream().map(GeneratedClientsIT::text).filter(text -> text.matches(type))
                    .map(text -> text.replaceFirst(type, "$1")).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

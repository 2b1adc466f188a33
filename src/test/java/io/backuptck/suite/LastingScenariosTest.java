package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.contract.WordFlaws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each promise that a contract of one's own names a requirement for has a scenario, or the word is refused. */
class LastingScenariosTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = Promise.class, names = {"STATES", "VALUES", "APART"}, mode = EnumSource.Mode.EXCLUDE)
    void whatIsNamedIsCheckedOrRefused(Promise promise) throws IOException {
        for (String name : List.of("jobs", "albums", "loans", "orders", "queue", "records", "shelf", "snapshots")) {
            String text = Files.readString(Path.of("src/test/resources/own/" + name + ".yaml"));
            for (var resource : new YAMLMapper().readTree(text).path("x-resources").properties()) {
                Path file = Files.writeString(folder.resolve("lasting-" + name + ".yaml"), blamed(text, resource.getKey(), promise.keyword()) + "\n");
                Contract contract = Contract.ofFile(file);
                boolean checked = tags(contract).anyMatch("@TOLD-1"::equals);
                boolean refused = WordFlaws.of(contract).stream().anyMatch(flaw -> flaw.refused() && flaw.words().contains("TOLD-1 for " + promise.keyword()));

                assertThat(checked || refused).as(file.getFileName() + " " + resource.getKey()).isTrue();
            }
        }
    }

    private static Stream<String> tags(Contract contract) {
        return DerivedFeatures.of(contract).values().stream().flatMap(String::lines).flatMap(line -> Stream.of(line.strip().split("\\s+")))
                .filter(word -> word.startsWith("@"));
    }

    /** The contract with a requirement for that promise of a resource, which names none so far. */
    private static String blamed(String text, String resource, String keyword) throws IOException {
        var mapper = new YAMLMapper();
        var root = (ObjectNode) mapper.readTree(text);
        ((ObjectNode) root.path("x-resources").path(resource)).putObject("blame").put(keyword, "TOLD-1");
        root.withArray("x-requirements").addObject().put("id", "TOLD-1").put("text", "Told.");
        return mapper.writeValueAsString(root);
    }
}

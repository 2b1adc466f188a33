package io.backuptck.contract.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit's own contracts as one document each. */
class BundleTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void everyReferenceStaysInsideAndLeadsSomewhere(ApiId api) {
        JsonNode document = Bundle.of(Contract.of(api)).document();

        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(JsonPointer.compile(reference.substring(1))).isMissingNode()).as(reference).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void componentsKeepTheirNames(ApiId api) {
        List<String> names = new ArrayList<>();
        Contract.of(api).documents().values().forEach(document ->
                document.at("/components/schemas").fieldNames().forEachRemaining(names::add));

        List<String> bundled = new ArrayList<>();
        Bundle.of(Contract.of(api)).document().at("/components/schemas").fieldNames().forEachRemaining(bundled::add);
        assertThat(bundled).isNotEmpty().isSubsetOf(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void operationsAndRequirementsAreAllThere(ApiId api) {
        Contract contract = Contract.of(api);
        Contract bundled = Contract.ofDocument(api, Bundle.of(contract).document());

        assertThat(bundled.operations()).extracting(operation -> operation.method() + " " + operation.path() + " " + operation.id()
                        + operation.parameters().size() + operation.answers().keySet() + operation.documented() + operation.open())
                .containsExactlyElementsOf(contract.operations().stream().map(operation -> operation.method() + " " + operation.path() + " "
                        + operation.id() + operation.parameters().size() + operation.answers().keySet() + operation.documented()
                        + operation.open()).toList());
        assertThat(bundled.requirements().all()).extracting(BundleTest::said)
                .containsExactlyInAnyOrderElementsOf(contract.requirements().all().stream().map(BundleTest::said).toList());
        assertThat(bundled.errata()).isEqualTo(contract.errata());
        assertThat(bundled.lifecycles()).isEqualTo(contract.lifecycles());
    }

    private static List<Object> said(Requirement requirement) {
        return List.of(requirement.id(), requirement.level(), requirement.basis(), requirement.text(), requirement.source(),
                requirement.check(),
                requirement.excluded(), requirement.after());
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void yamlAndJsonSayTheSame(ApiId api) throws IOException {
        Bundle bundle = Bundle.of(Contract.of(api));

        JsonNode json = new JsonMapper().readTree(bundle.json());
        assertThat(new YAMLMapper().readTree(bundle.yaml())).isEqualTo(json);
        assertThat(ContractDigest.of(json)).isEqualTo(ContractDigest.of(bundle.document()));
    }

    /** So that a digest tells what a contract says, and not in how many files. */
    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void theBundleOfABundleIsTheSame(ApiId api) throws IOException {
        Bundle bundle = Bundle.of(Contract.of(api));
        Path file = Files.writeString(folder.resolve("any-name.yaml"), bundle.yaml());

        Bundle again = Bundle.of(Contract.version(file, Optional.empty()));

        assertThat(again.digest()).isEqualTo(bundle.digest());
        assertThat(again.yaml()).isEqualTo(bundle.yaml());
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void plainBundlesHaveNoWordOfTheKitsOwn(ApiId api) {
        Bundle bundle = Bundle.of(Contract.of(api));

        for (String word : List.of("x-requirements", "x-errata", "x-contract", "x-documented", "x-source")) {
            assertThat(bundle.plain().document().findValues(word)).as(word).isEmpty();
            assertThat(bundle.document().findValues(word)).as(word).isNotEmpty();
        }
        assertThat(bundle.plain().document().at("/paths").size()).isEqualTo(bundle.document().at("/paths").size());
    }

    @Test
    void aChangeOfAnyWordChangesTheDigest() throws IOException {
        Bundle bundle = Bundle.of(Contract.of(ApiId.named("gaussdb")));
        Path file = Files.writeString(folder.resolve("gaussdb.yaml"), bundle.yaml().replace("Kind of the backup", "Sort of the backup"));

        assertThat(Bundle.of(Contract.version(file, Optional.empty())).digest()).isNotEqualTo(bundle.digest())
                .matches("sha256:[0-9a-f]{64}");
    }
}

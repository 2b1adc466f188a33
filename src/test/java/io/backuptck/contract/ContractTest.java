package io.backuptck.contract;

import static io.backuptck.contract.OwnContracts.ofPaths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a contract tells of itself, each of the thing that was asked for. */
class ContractTest {

    private static final String LIST = "{operationId: %s, x-collection: {items: /%s, filters: {k: /k}%s}, responses: {'200': {description: x}}}";

    @TempDir
    private Path folder;

    @Test
    void ofSeveralThingsTheOneIsFoundThatHasTheName() {
        String put = "{operationId: %s, requestBody: {content: {application/json: {schema: {}}}}, responses: {'200': {description: x}}}";
        Contract contract = ofPaths("{/a: {get: " + LIST.formatted("a", "first", "") + ", post: " + put.formatted("makeA") + "}, /b: {get: "
                + LIST.formatted("b", "second", "") + ", put: " + put.formatted("setB") + ", post: " + put.formatted("makeB") + "}}",
                "x-resources: {one: {created-by: makeA, identity: /id}, two: {created-by: makeB, identity: /id}}",
                "x-settings: {early: {read-by: a, written-by: setB}, late: {read-by: b, written-by: setB}}");

        assertThat(contract.collection("b").orElseThrow().items()).isEqualTo("/second");
        assertThat(contract.resource("two").createdBy().id()).isEqualTo("makeB");
        assertThat(contract.setting("late").readBy().id()).isEqualTo("b");
        assertThat(contract.operation("setB").path()).isEqualTo("/b");
    }

    @Test
    void aListBlamesWhatItNamesElseWhatIsImplied() {
        Contract contract = ofPaths("{/a: {get: " + LIST.formatted("a", "first", ", blame: {unique: A-1}") + "}}", "x-requirements: [{id: A-1, text: t}]");
        Collection list = contract.collection("a").orElseThrow();

        assertThat(contract.blame(list, "unique")).contains("A-1");
        assertThat(contract.blame(list, "filtered")).contains("OWN-A-FILTERED");
        assertThat(contract.blame(list, "ordered")).isEmpty();
    }

    @Test
    void whoDeniesAndWhatIsRejectedAsAbsentIsStatedOrImplied() {
        Contract implied = ofPaths("{/a: {get: {operationId: a, responses: {'200': {description: x}}}}}", "security: [{token: []}]");
        Contract stated = ofPaths("{/a: {get: {operationId: a, responses: {'200': {description: x}}, x-requirements: [{id: A-1, text: t, keywords: [denied]}, "
                + "{id: A-2, text: t, keywords: [absent]}]}}}");

        assertThat(implied.denial(implied.operation("a"))).map(Requirement::id).contains("OWN-A-DENIED");
        assertThat(implied.absence(implied.operation("a"))).isEmpty();
        assertThat(stated.denial(stated.operation("a"))).map(Requirement::id).contains("A-1");
        assertThat(stated.absence(stated.operation("a"))).map(Requirement::id).contains("A-2");
    }

    @Test
    void whatStandsBesideTheOperationsIsRead() {
        Contract contract = ofPaths("{}", "x-follow-redirects: false", "x-fixtures: {tenant: {text: a tenant}, none: {text: no tenant, absent: gone}}",
                "x-errata: [{id: E-1, where: w, conflict: c, reading: r, reason: s, requirements: [A-1], sample: '{}'}, {id: E-2}]",
                "x-sources: {p: {title: Page, address: 'https://a.invalid'}, p one: {title: Part}}",
                "x-product: {name: P, operations: [a], at: /d, members: [x, y], least: 2, version: v}", "x-answers: [{d: {x: 1}}, {d: {x: 1, y: 1}}, {d: [x, y]}]", "x-requirements: [{id: A-1, text: t, source: "
                        + "p one section; p; q}]");

        assertThat(contract.followsRedirects()).isFalse();
        assertThat(contract.fixtures()).containsExactly(new Fixture("tenant", "a tenant", Optional.empty()),
                new Fixture("none", "no tenant", Optional.of("gone")));
        assertThat(contract.errata()).extracting(Erratum::id, Erratum::reading, Erratum::sample).containsExactly(
                org.assertj.core.groups.Tuple.tuple("E-1", "r", Optional.of("{}")), org.assertj.core.groups.Tuple.tuple("E-2", "", Optional.empty()));
        assertThat(contract.errata().get(0).requirements()).containsExactly("A-1");
        assertThat(contract.sources()).extracting(SourcePage::title).containsExactly("Page", "Part");
        assertThat(contract.sourcesOf(contract.requirements().get("A-1"))).extracting(SourcePage::key).containsExactly("p one", "p");
        ProductSigns signs = contract.product().orElseThrow();
        assertThat(signs.operations()).containsExactly("a");
        assertThat(signs.in(contract.node(new Location("contract.yaml", "/x-answers/0")))).as("one of its members alone").isEmpty();
        assertThat(signs.in(contract.node(new Location("contract.yaml", "/x-answers/1")))).isPresent();
        assertThat(signs.in(contract.node(new Location("contract.yaml", "/x-answers/2")))).isEmpty();
    }

    @Test
    void aReferenceNamesOnePlace() {
        Contract contract = ofPaths("{}", "components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/C'}, C: {type: object}}}");

        assertThat(contract.target("contract.yaml", "#/components/schemas/A")).isEqualTo(new Location("contract.yaml", "/components/schemas/A"));
        assertThat(contract.resolve(contract.target("contract.yaml", "#/components/schemas/A")).pointer()).isEqualTo("/components/schemas/C");
        assertThatThrownBy(() -> contract.target("contract.yaml", "#/components/schemas/D")).isInstanceOf(ContractException.class)
                .hasMessageContaining("refers to #/components/schemas/D, which does not exist");
        assertThat(contract.node(new Location("contract.yaml", "/nowhere")).isMissingNode()).isTrue();
    }

    /** Whatever it is compared with, nobody else gets to see it. */
    @Test
    void aVersionIsReadAsTheApiThatItIsTakenFor() throws IOException {
        Path file = Files.writeString(folder.resolve("after.yaml"), "openapi: 3.1.1\ninfo: {title: T, version: '1'}\nx-contract: {api: said}\n"
                + "paths: {/a: {get: {operationId: a, responses: {'200': {description: x}}}}}\n");
        Path plain = Files.writeString(folder.resolve("plain.yaml"), Files.readString(file).replace("x-contract: {api: said}", ""));

        assertThat(Contract.version(file, Optional.of(new ApiId("before", "B"))).requirements().find("BEFORE-A-STATUS")).isPresent();
        assertThat(Contract.version(file, Optional.empty()).requirements().find("SAID-A-STATUS")).isPresent();
        assertThat(Contract.version(plain, Optional.empty()).requirements().find("PLAIN-A-STATUS")).isPresent();
        assertThatThrownBy(() -> Contract.version(file, Optional.of(ApiId.named("gaussdb")))).as("a contract of the kit says all itself")
                .isInstanceOf(ContractException.class).hasMessageContaining("x-recognition needs members, failure and unknownPath");
        assertThat(Contract.api("before")).isEmpty();
    }
}

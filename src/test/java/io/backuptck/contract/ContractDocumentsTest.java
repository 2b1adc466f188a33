package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the contract documents must be like as a whole. */
class ContractDocumentsTest {

    private static final Map<ApiId, List<String>> DOCUMENTED = Map.of(
            ApiId.named("obshell"), List.of("startTenantBackup", "startClusterBackup", "getTenantBackupOverview"),
            ApiId.named("gaussdb"), List.of("createManualBackup"),
            ApiId.named("oceanbase-cloud"), List.of("startBackup"));

    /** The APIs whose requirements have all been held against the pages. */
    private static final Set<ApiId> REVIEWED = Set.of(ApiId.named("obshell"));

    /** The APIs of which a server can say that it is the vendor's own. */
    private static final Set<ApiId> SAYS_WHAT_IT_IS = Set.of(ApiId.named("obshell"));

    private static Set<ApiId> reviewed() {
        return REVIEWED;
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void everyDocumentedOperationIsThere(ApiId api) {
        assertThat(Contract.of(api).operations()).filteredOn(Operation::documented).extracting(Operation::id)
                .containsExactlyInAnyOrderElementsOf(DOCUMENTED.get(api));
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void operationsThatStartWorkChangeState(ApiId api) {
        assertThat(Contract.of(api).operations()).filteredOn(Operation::startsWork).isNotEmpty()
                .allMatch(Operation::changesState);
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void erratumIdsAreUniqueAndNameRequirementsThatExist(ApiId api) {
        Contract contract = Contract.of(api);
        Set<String> ids = new HashSet<>();
        assertThat(contract.errata()).isNotEmpty().allSatisfy(erratum -> {
            assertThat(ids.add(erratum.id())).as(erratum.id() + " is unique").isTrue();
            assertThat(erratum.conflict()).as(erratum.id()).isNotBlank();
            assertThat(erratum.reading()).as(erratum.id()).isNotBlank();
            assertThat(erratum.requirements()).as(erratum.id())
                    .allMatch(id -> contract.requirements().find(id).isPresent());
        });
    }

    @Test
    void requirementIdsAreUniqueOverAllContracts() {
        Map<String, ApiId> owners = new HashMap<>();
        for (ApiId api : ApiId.values()) {
            for (Requirement requirement : Contract.of(api).requirements().all()) {
                assertThat(owners.put(requirement.id(), api)).as(requirement.id()).isNull();
            }
        }
        assertThat(owners).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void requirementsAreOneSentenceEach(ApiId api) {
        assertThat(Contract.of(api).requirements().all()).allSatisfy(requirement -> {
            assertThat(requirement.id()).matches("[A-Z]{3}-[A-Z]+-\\d{2,3}");
            assertThat(requirement.text()).endsWith(".").doesNotContain("\n");
        });
    }

    @ParameterizedTest
    @MethodSource("reviewed")
    void whatBindsEveryServerStandsOnAPublicPage(ApiId api) {
        Contract contract = Contract.of(api);
        assertThat(contract.requirements().all()).filteredOn(requirement -> requirement.basis() != Basis.VENDOR)
                .allSatisfy(requirement -> {
                    assertThat(pages(contract, requirement)).as(requirement.id() + ": " + requirement.source()).doesNotContainNull()
                            .allMatch(page -> page.address().startsWith("https://"));
                });
    }

    @ParameterizedTest
    @MethodSource("reviewed")
    void everySourceBeginsWithTheKeyOfOne(ApiId api) {
        Contract contract = Contract.of(api);
        assertThat(contract.requirements().all()).allSatisfy(requirement ->
                assertThat(pages(contract, requirement)).as(requirement.id() + ": " + requirement.source()).doesNotContainNull());
    }

    @ParameterizedTest
    @MethodSource("reviewed")
    void onlyWhatIsDerivedSaysHow(ApiId api) {
        assertThat(Contract.of(api).requirements().all()).allSatisfy(requirement -> {
            assertThat(requirement.derivation().isEmpty()).as(requirement.id()).isEqualTo(requirement.basis() != Basis.DERIVED);
            assertThat(requirement.derivation()).as(requirement.id()).doesNotContain("\n");
        });
    }

    @ParameterizedTest
    @MethodSource("reviewed")
    void everySourceIsUsed(ApiId api) {
        Contract contract = Contract.of(api);
        assertThat(contract.sources()).isNotEmpty().extracting(SourcePage::title).doesNotContain("");
        assertThat(contract.requirements().all().stream().flatMap(requirement -> contract.sourcesOf(requirement).stream()))
                .containsAll(contract.sources());
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void aHabitOfAVendorWhomNoServerCanNameBindsNobody(ApiId api) {
        Assumptions.assumeFalse(SAYS_WHAT_IT_IS.contains(api));
        assertThat(Contract.of(api).requirements().all()).filteredOn(requirement -> requirement.basis() == Basis.VENDOR)
                .filteredOn(requirement -> requirement.level() == Level.MUST).extracting(Requirement::id).isEmpty();
    }

    /** The page of each part of a source, null for a part that names none. */
    private static List<SourcePage> pages(Contract contract, Requirement requirement) {
        List<SourcePage> pages = new ArrayList<>();
        for (String part : requirement.source().split(";")) {
            pages.add(contract.sources().stream()
                    .filter(page -> part.strip().equals(page.key()) || part.strip().startsWith(page.key() + " "))
                    .findFirst().orElse(null));
        }
        return pages;
    }
}

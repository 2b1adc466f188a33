package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the contract documents must be like as a whole. */
class ContractDocumentsTest {

    private static final Map<ApiId, List<String>> DOCUMENTED = Map.of(
            ApiId.OBSHELL, List.of("startTenantBackup", "startClusterBackup", "getTenantBackupOverview"),
            ApiId.GAUSSDB, List.of("createManualBackup"),
            ApiId.OCEANBASE_CLOUD, List.of("startBackup"));

    @ParameterizedTest
    @EnumSource(ApiId.class)
    void everyDocumentedOperationIsThere(ApiId api) {
        assertThat(Contract.of(api).operations()).filteredOn(Operation::documented).extracting(Operation::id)
                .containsExactlyInAnyOrderElementsOf(DOCUMENTED.get(api));
    }

    @ParameterizedTest
    @EnumSource(ApiId.class)
    void operationsThatStartWorkChangeState(ApiId api) {
        assertThat(Contract.of(api).operations()).filteredOn(Operation::startsWork).isNotEmpty()
                .allMatch(Operation::changesState);
    }

    @ParameterizedTest
    @EnumSource(ApiId.class)
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
    @EnumSource(ApiId.class)
    void requirementsAreOneSentenceEach(ApiId api) {
        assertThat(Contract.of(api).requirements().all()).allSatisfy(requirement -> {
            assertThat(requirement.id()).matches("[A-Z]{3}-[A-Z]+-\\d{2,3}");
            assertThat(requirement.text()).endsWith(".").doesNotContain("\n");
        });
    }
}

package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.suite.PlannedScenario;
import io.backuptck.suite.SuiteRunner;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every requirement is checked by somebody, or says why it is not; every tag names a requirement. */
class RequirementCoverageTest {

    /** Entries with these keywords are judged on every exchange by the exchange judge. */
    private static final Set<String> JUDGED_ALWAYS = Set.of("status", "listed-status", "body", "content-type", "media-type", "json",
            "failure-status", "not-json");

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void everyRequirementIsCheckedOrSaysWhyNot(ApiId api) {
        Set<String> tagged = plan(api).stream().flatMap(scenario -> scenario.requirements().stream())
                .collect(Collectors.toSet());
        assertThat(Contract.of(api).requirements().all())
                .filteredOn(requirement -> !requirement.isExcluded())
                .filteredOn(requirement -> requirement.check() == Requirement.Check.SCENARIO)
                .filteredOn(requirement -> requirement.keywords().stream().noneMatch(JUDGED_ALWAYS::contains))
                .extracting(Requirement::id)
                .as("requirements that only a scenario can check").isSubsetOf(tagged);
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void everyTagNamesARequirementThatIsChecked(ApiId api) {
        Requirements requirements = Contract.of(api).requirements();
        assertThat(plan(api)).isNotEmpty().allSatisfy(scenario -> {
            assertThat(scenario.requirements()).as(scenario.name()).isNotEmpty();
            assertThat(scenario.requirements()).as(scenario.name()).allSatisfy(id ->
                    assertThat(requirements.find(id)).as(id).hasValueSatisfying(requirement ->
                            assertThat(requirement.isExcluded()).as(id + " is excluded").isFalse()));
        });
    }

    private static List<PlannedScenario> plan(ApiId api) {
        return SuiteRunner.plan(List.of(api), "");
    }
}

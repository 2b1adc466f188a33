package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every keyword on requests is tried out, or it is said why not; computed from the contracts. */
class ConstraintCasesTest {

    /** Keywords that describe, combine or lead to other schemas, and so reject nothing by themselves. */
    private static final Set<String> NO_ASSERTIONS = Set.of("$ref", "description", "title", "summary", "example", "examples",
            "default", "deprecated", "format", "properties", "required", "items", "allOf", "if", "then", "contentSchema",
            "unevaluatedProperties", "x-requirements");

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void eachConstraintHasAValidAndAnInvalidCaseOrAReason(ApiId api) {
        assertThat(CasePlan.of(Contract.of(api), 1).constraints()).isNotEmpty().allSatisfy(rule -> {
            boolean both = rule.refused().findAny().isPresent() && rule.accepted().findAny().isPresent();
            assertThat(both || !rule.reason().isBlank()).as("%s has both kinds of cases, or a reason", rule.constraint()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void noRequestSchemaHasAKeywordThatNothingIsDerivedFrom(ApiId api) {
        Contract contract = Contract.of(api);
        List<String> unknown = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            operation.body().ifPresent(body -> visit(contract, body.schema(), new HashSet<>(), unknown));
            operation.parameters().forEach(parameter -> visit(contract, parameter.schema(), new HashSet<>(), unknown));
        }

        assertThat(unknown).isEmpty();
    }

    private static void visit(Contract contract, Location reference, Set<Location> seen, List<String> unknown) {
        Location schema = contract.resolve(reference);
        if (!seen.add(schema)) {
            return;
        }
        JsonNode node = contract.node(schema);
        node.fieldNames().forEachRemaining(keyword -> {
            if (!ConstraintFinder.ASSERTIONS.contains(keyword) && !NO_ASSERTIONS.contains(keyword)) {
                unknown.add(schema.child(keyword).toString());
            }
        });
        for (String map : List.of("properties", "allOf")) {
            JsonNode children = node.path(map);
            if (children.isArray()) {
                for (int i = 0; i < children.size(); i++) {
                    visit(contract, schema.child(map).child("" + i), seen, unknown);
                }
            } else {
                children.fieldNames().forEachRemaining(name -> visit(contract, schema.child(map).child(name), seen, unknown));
            }
        }
        for (String single : List.of("items", "then", "contentSchema")) {
            if (node.has(single)) {
                visit(contract, schema.child(single), seen, unknown);
            }
        }
    }

    /** What a server is held to by a case is claimed by a requirement; and each claim leads to a case. */
    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void eachClaimOfARequirementLeadsToACase(ApiId api) {
        Set<String> decided = new HashSet<>();
        CasePlan.of(Contract.of(api), 1).cases().forEach(one -> one.requirement().ifPresent(entry -> decided.add(entry.id())));

        assertThat(Contract.of(api).requirements().all().stream()
                .filter(entry -> entry.request().flatMap(rule -> rule.expect()).isPresent()).map(Requirement::id))
                .isNotEmpty().allMatch(decided::contains);
    }

    @ParameterizedTest
    @MethodSource("io.backuptck.contract.ApiId#values")
    void nothingExcludedIsSent(ApiId api) {
        assertThat(CasePlan.of(Contract.of(api), 1).cases().filter(one -> one.expect() == Expect.REFUSE))
                .isNotEmpty().allMatch(one -> one.requirement().filter(entry -> !entry.isExcluded()).isPresent());
    }
}

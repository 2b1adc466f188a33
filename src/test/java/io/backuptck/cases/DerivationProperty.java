package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.RequestValidator;
import io.backuptck.validation.Violation;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever the seed: cases break what they say and nothing else, and the same seed gives the same bytes. */
class DerivationProperty {

    private static final int SEEDS = 12;

    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    void eachCaseBreaksItsRuleAlone(@ForAll("apis") ApiId api, @ForAll long seed) {
        Contract contract = Contract.of(api);
        RequestValidator validator = new RequestValidator(contract);
        CasePlan.of(contract, seed).cases().filter(one -> one.constraint().place().isInBody())
                .filter(one -> !one.constraint().isAboutBytes()).forEach(one -> {
                    Optional<byte[]> body = anyBody(one);
                    assertThat(body).as(one.id()).isPresent();
                    JsonText text = JsonText.parse(body.get());
                    List<Violation> broken = validator.body(one.constraint().operation(), text.value().orElseThrow());
                    assertThat(text.problem()).isEmpty();
                    assertThat(broken.isEmpty()).as(one.id()).isEqualTo(one.expect() == Expect.ACCEPT);
                    assertThat(broken).allMatch(violation -> violation.schema().parent().equals(one.constraint().rule().parent()));
                });
    }

    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    void theSameSeedGivesTheSameBytes(@ForAll("apis") ApiId api, @ForAll long seed) {
        List<ConstraintCases> first = fresh(api, seed);
        List<ConstraintCases> second = fresh(api, seed);

        assertThat(ids(first)).isEqualTo(ids(second)).doesNotHaveDuplicates();
        for (int i = 0; i < first.size(); i++) {
            for (int j = 0; j < first.get(i).cases().size(); j++) {
                RequestCase one = first.get(i).cases().get(j);
                if (one.constraint().place().isInBody()) {
                    assertThat(anyBody(one)).as(one.id()).contains(anyBody(second.get(i).cases().get(j)).orElseThrow());
                }
            }
        }
    }

    /** Every requirement is tried whatever the seed: chance chooses only among what shows the same. */
    @Property(tries = SEEDS, shrinking = ShrinkingMode.OFF)
    void chanceLeavesNoRequirementOut(@ForAll("apis") ApiId api, @ForAll long seed) {
        assertThat(requirements(fresh(api, seed))).isEqualTo(requirements(fresh(api, 0)));
    }

    @Provide
    Arbitrary<ApiId> apis() {
        return Arbitraries.of(ApiId.values());
    }

    private static List<ConstraintCases> fresh(ApiId api, long seed) {
        CaseDeriver deriver = new CaseDeriver(Contract.of(api), seed);
        return ConstraintFinder.of(Contract.of(api)).stream().map(deriver::derive).toList();
    }

    private static List<String> ids(List<ConstraintCases> constraints) {
        return constraints.stream().flatMap(constraint -> constraint.cases().stream())
                .map(one -> one.constraint().rule() + " " + one.id()).toList();
    }

    private static HashSet<String> requirements(List<ConstraintCases> constraints) {
        HashSet<String> ids = new HashSet<>();
        constraints.forEach(constraint -> constraint.refused().forEach(one -> ids.add(one.requirement().orElseThrow().id())));
        return ids;
    }

    /** The case on the first of the operation's examples on which it is one. */
    private static Optional<byte[]> anyBody(RequestCase one) {
        return one.constraint().operation().body().orElseThrow().examples().values().stream().map(JsonNode::toString)
                .flatMap(valid -> one.body(valid, FurtherElements.madeUp()).stream())
                .filter(bytes -> bytes.length == 0 || new String(bytes, StandardCharsets.UTF_8).length() > 0).findFirst();
    }
}

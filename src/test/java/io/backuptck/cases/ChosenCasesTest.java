package io.backuptck.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Requirement;
import io.backuptck.contract.RequestRule.Expect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** From which valid request a case is made, which sentence decides it, and which part of a plan is asked for. */
class ChosenCasesTest {

    private static final SmallContract WORDS = SmallContract.ofBody("{type: object, properties: {a: {enum: [x]}, b: {enum: [x]}}}",
            "{a: x, b: x}", "");

    private static String nonsense(SmallContract small, String constraint, long seed) {
        return new CaseDeriver(small.contract(), seed).derive(small.constraint(constraint)).refused().filter(one -> one.label()
                .equals("a word without meaning"))
                .findFirst().orElseThrow().sent();
    }

    @Test
    void eachConstraintAndEachSeedDrawsForItself() {
        assertThat(nonsense(WORDS, "/a enum", 0)).isEqualTo(nonsense(WORDS, "/a enum", 0)).isNotEqualTo(nonsense(WORDS, "/b enum", 0))
                .isNotEqualTo(nonsense(WORDS, "/a enum", 1));
    }

    @Test
    void anExampleThatIsNotValidItselfIsNoPlaceToStartFrom() {
        SmallContract small = SmallContract.of("""
                openapi: 3.1.1
                info: {title: Small, version: '1'}
                paths: {/things: {post: {operationId: make, requestBody: {content: {application/json: {schema: {type: object, required: [b],
                  properties: {a: {type: integer, maximum: 3}, b: {type: string}}}, examples: {Wrong: {value: {a: 1}}, Right: {value: {a: 2, b: x}}}}}},
                  responses: {'200': {description: x}}}}}
                """);

        assertThat(small.derived("/a maximum").refused().map(RequestCase::original)).containsExactly("2");
    }

    /** Of one that does not have the member at all the change shows nothing. */
    @Test
    void theFirstExampleOnWhichTheRuleCanBeBrokenIsTaken() {
        SmallContract small = SmallContract.of("""
                openapi: 3.1.1
                info: {title: Small, version: '1'}
                paths: {/things: {post: {operationId: make, requestBody: {content: {application/json: {schema: {type: object, required: [kind],
                  properties: {kind: {enum: [p, q]}}, if: {properties: {kind: {const: q}}}, then: {properties: {n: {type: integer, maximum: 3}}}},
                  examples: {Other: {value: {kind: p, n: 1}}, First: {value: {kind: q, n: 2}}, Second: {value: {kind: q, n: 3}}}}}},
                  responses: {'200': {description: x}}}}}
                """);

        assertThat(small.derived("/n maximum").refused().map(RequestCase::original)).containsExactly("2");
    }

    @Test
    void aMemberThatTheExampleLacksIsTakenFromItsSchema() {
        SmallContract small = SmallContract.ofBody("{type: object, properties: {a: {type: string, minLength: 3, examples: [abcd]}, b: "
                + "{type: string}}}", "{b: x}", "");
        RequestCase one = small.derived("/a minLength").refused().filter(any -> any.label().equals("2 characters")).findFirst()
                .orElseThrow();

        assertThat(one.original() + " " + one.sent()).isEqualTo("\"abcd\" \"ab\"");
        assertThat(new String(one.body("{\"b\":\"y\"}", FurtherElements.madeUp()).orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("{\"b\":\"y\",\"a\":\"ab\"}");
        assertThat(new String(one.body("{\"b\":\"y\",\"a\":\"wxyz\"}", FurtherElements.madeUp()).orElseThrow(), StandardCharsets.UTF_8))
                .as("where it is there it stays").isEqualTo("{\"b\":\"y\",\"a\":\"wx\"}");
    }

    @Test
    void theExampleItselfIsAnyRequestThatHasTheMember() {
        SmallContract small = SmallContract.ofBody("{type: object, required: [a], properties: {a: {type: string}}}", "{a: x}", "");
        RequestCase shown = small.derived("/a required").accepted().findFirst().orElseThrow();

        assertThat(shown.label()).isEqualTo("as in the example");
        assertThat(shown.isCarriedBy("{\"a\":\"other\"}".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(shown.isCarriedBy("{}".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    private static List<String> deciding(SmallContract small, String constraint) {
        return small.derived(constraint).refused().map(one -> one.requirement().map(Requirement::id).orElse("-")).distinct().toList();
    }

    @Test
    void aSentenceStandsAtTheMemberTheParameterOrTheOperation() {
        SmallContract body = SmallContract.ofBody("{type: object, required: [a], x-requirements: [{id: OBJECT, text: t, keywords: "
                + "[required], expect: refuse}], "
                + "properties: {a: {type: string}, b: {type: string, x-requirements: [{id: OTHER, text: t, keywords: [type], expect: "
                        + "refuse}]}}}", "{a: x, b: y}",
                "{id: BYTES, text: t, keywords: [request-json], expect: refuse}");
        assertThat(deciding(body, "/a required")).containsExactly("OBJECT");
        assertThat(deciding(body, "/b type")).containsExactly("OTHER");
        assertThat(deciding(body, "/a type")).containsExactly("SMALL-MAKE-REJECTS");
        assertThat(deciding(body, " request-json")).containsExactly("BYTES");

        SmallContract member = SmallContract.ofBody("{type: object, required: [a], properties: {a: {type: string, x-requirements: [{id: "
                + "MEMBER, text: t, "
                + "keywords: [required], expect: refuse}]}}}", "{a: x}", "");
        assertThat(deciding(member, "/a required")).containsExactly("MEMBER");

        SmallContract query = SmallContract.ofQuery("example: '5', x-requirements: [{id: PARAMETER, text: t, keywords: [minimum], expect: "
                + "refuse, "
                + "when: {const: '0', examples: [0]}}], schema: {type: integer, minimum: 1}", "");
        assertThat(deciding(query, "query q minimum")).contains("PARAMETER");
        assertThat(query.labels("query q minimum", Expect.REFUSE)).contains("the value 0");
        assertThat(query.labels("query q type", Expect.REFUSE)).doesNotContain("the value 0");
    }

    @Test
    void aPlanIsMadeOnceForEachSeed() {
        CasePlan plan = CasePlan.of(WORDS.contract(), 500);

        assertThat(CasePlan.of(WORDS.contract(), 500)).isSameAs(plan);
        for (int seed = 501; seed < 512; seed++) {
            CasePlan.of(WORDS.contract(), seed);
        }
        assertThat(CasePlan.of(WORDS.contract(), 500)).as("the last twelve are kept").isSameAs(plan);
        for (int seed = 501; seed < 513; seed++) {
            CasePlan.of(WORDS.contract(), seed);
        }
        assertThat(CasePlan.of(WORDS.contract(), 500)).isNotSameAs(plan);
    }

    @Test
    void aPlanGivesWhatIsAskedFor() {
        CasePlan plan = CasePlan.of(WORDS.contract(), 1);

        assertThat(plan.atMost(Integer.MAX_VALUE)).isSameAs(plan);
        assertThat(plan.atMost(1).constraints()).hasSameSizeAs(plan.constraints()).allMatch(one -> one.refused().count() <= 1
                && one.accepted().count() <= 1);
        assertThat(plan.refused("make", any -> true)).isNotEmpty().allMatch(one -> one.expect() == Expect.REFUSE)
                .hasSize((int) plan.cases().filter(one -> one.expect() == Expect.REFUSE).count());
        assertThat(plan.refused("make", one -> one.label().equals("empty")).stream().map(RequestCase::label).collect(Collectors.toSet()))
                .containsExactly("empty");
        assertThat(plan.refused("other", any -> true)).isEmpty();
    }
}

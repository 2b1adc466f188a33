package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.target.Secret;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may not enter a house sees nothing of it and changes nothing in it. */
class DenialTest {

    private static final String GUARDED = HouseServer.TEXT.replace("components:\n",
            "security: [{key: []}]\ncomponents:\n  securitySchemes: {key: {type: apiKey, "
            + "in: header, name: X-Key}}\n");
    private static final Contract CONTRACT = HouseServer.contract("guarded.yaml", GUARDED);
    private static final Contract OWN_WORDS = HouseServer.contract("words.yaml", GUARDED.replace("keywords: [absent]}]",
            "keywords: [absent]}, {id: ENTRY, "
            + "text: Strangers are sent away., keywords: [denied]}]"));

    private final HouseServer house = new HouseServer();
    private Predicate<String> knows = "key"::equals;
    private int denied = 401;
    /** A wrong server denies, and does it all the same. */
    private boolean obeys;
    private MemoryRun run;

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        boolean known = knows.test(query.getOrDefault("header x-key", ""));
        MemoryRun.Answered answer = known || obeys ? house.answer(method, path, query, body) : null;
        return known ? answer : new MemoryRun.Answered(denied, MemoryRun.json("{'why': 'who are you'}"));
    }

    private String verdict(Contract contract, String operation, Map<String, String> fixtures) {
        run = new MemoryRun(contract, fixtures, this::answer, List.of(new HeaderAuthentication("X-Key", "", Secret.of("KEY", "key"), "")));
        return run.verdict(() -> new Denial(run.session(), contract.operation(operation)).check());
    }

    private String verdict(String operation) {
        return verdict(CONTRACT, operation, Map.of("room", "kitchen"));
    }

    @ParameterizedTest
    @CsvSource({"getPlan, GUARDED-GET-PLAN-DENIED", "setPlan, GUARDED-SET-PLAN-DENIED", "getHeated, GUARDED-GET-HEATED-DENIED"})
    void strangersAreSentAway(String operation, String id) {
        Map<String, String> fixtures = Map.of("room", "kitchen", "of", "all");
        assertThat(verdict(CONTRACT, operation, fixtures)).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey(id);
        knows = String::isEmpty;
        knows = knows.or("key"::equals);
        assertThat(verdict(CONTRACT, operation, fixtures)).isEqualTo("broken: " + id);
        assertThat(run.found()).containsExactly(id + " at : status 401 or 403 for a caller without credentials; status 200");
        knows = key -> !key.isEmpty();
        assertThat(verdict(CONTRACT, operation, fixtures)).isEqualTo("broken: " + id);
        assertThat(run.found()).containsExactly(id + " at : status 401 or 403 for a caller with a secret that nobody was given; status 200");
    }

    /** That a room does not exist may be said to strangers of one that does, but of a list without a name there is nothing to hide. */
    @ParameterizedTest
    @CsvSource({"getPlan, 403, held", "getPlan, 404, held", "getPlan, 400, broken: GUARDED-GET-PLAN-DENIED",
            "getVisits, 404, 'broken: GUARDED-GET-VISITS-DENIED, GUARDED-GET-VISITS-ERROR-STATUS'"})
    void aDenialHasAStatusOfOne(String operation, int status, String verdict) {
        denied = status;
        assertThat(verdict(CONTRACT, operation, Map.of("room", "kitchen", "of", "all"))).isEqualTo(verdict);
    }

    @Test
    void whatNeedNotExistTellsNothingOfWhoMayCall() {
        denied = 404;
        assertThat(verdict(CONTRACT, "getHeated", Map.of())).startsWith("skipped: ");
        knows = key -> true;
        house.exists = room -> false;
        assertThat(verdict(CONTRACT, "getHeated", Map.of("room", "cellar"))).isEqualTo("held");
    }

    /** A sentence of the contract's own says no more than that they are rejected. */
    @ParameterizedTest
    @CsvSource({"400, held", "404, held", "499, held", "500, broken: ENTRY", "302, broken: ENTRY", "200, broken: ENTRY"})
    void whereTheContractHasWordsOfItsOwnAnyRejectionIsOne(int status, String verdict) {
        denied = status;
        String all = verdict(OWN_WORDS, "getHeated", Map.of("room", "kitchen"));
        assertThat(all.replaceAll("(, )?WORDS-[A-Z-]+(BODY|STATUS)", "")).isEqualTo(verdict);
    }

    @Test
    void aSettingThatStrangersChangedAlthoughTheyWereDeniedIsBlamed() {
        obeys = true;
        assertThat(verdict("setPlan")).isEqualTo("broken: GUARDED-SET-PLAN-DENIED");
        assertThat(verdict("getPlan")).isEqualTo("held");
    }

    @Test
    void aSettingThatStrangersChangedIsPutBack() {
        knows = key -> true;
        JsonNode before = house.plan.deepCopy();
        assertThat(verdict("setPlan")).isEqualTo("broken: GUARDED-SET-PLAN-DENIED");
        run.end();
        assertThat(house.plan).isEqualTo(before);
    }
}

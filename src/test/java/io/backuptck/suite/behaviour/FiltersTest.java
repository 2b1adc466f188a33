package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One filter is held against what its items show, in both directions: nothing else is left, and all that fits is. */
class FiltersTest {

    private static final int SOME = 7;

    private static String only(RecordsServer server, String parameter) {
        MemoryRun run = server.run();
        return run.verdict(() -> new Filters(new Listing(run.session(), "listRecords")).only(parameter));
    }

    private static String complete(RecordsServer server, String parameter) {
        MemoryRun run = server.run();
        return run.verdict(() -> new Filters(new Listing(run.session(), "listRecords")).complete(parameter));
    }

    private static String accepted(RecordsServer server, String parameter) {
        MemoryRun run = server.run();
        return run.verdict(() -> new Listing(run.session(), "listRecords").accepted(parameter));
    }

    @ParameterizedTest
    @CsvSource({"kind, 'REC-01, REC-02'", "id, REC-03", "since, REC-04", "before, REC-04"})
    void aFilterThatIsOverlookedLeavesTooMuch(String parameter, String broken) {
        assertThat(only(RecordsServer.of(SOME).overlooking(parameter), parameter)).isEqualTo("broken: " + broken);
        assertThat(only(RecordsServer.of(SOME), parameter)).isEqualTo("held");
        assertThat(only(RecordsServer.of(0), parameter)).startsWith("skipped: the list shows nothing to filter");
    }

    @ParameterizedTest
    @CsvSource({"kind", "id", "since", "before"})
    void aFilterThatIsRejectedTellsNothingOfWhatItLeaves(String parameter) {
        RecordsServer server = RecordsServer.of(SOME).reading(query -> {
            if (query.containsKey(parameter)) {
                query.put("rejected", "");
            }
        });

        assertThat(only(server, parameter)).isEqualTo("skipped: the list shows nothing to filter, or is not given by " + parameter);
    }

    @ParameterizedTest
    @CsvSource({"kind", "id", "since", "before"})
    void aFilterThatLeavesNothingLosesWhatFitsIt(String parameter) {
        RecordsServer server = RecordsServer.of(SOME).changing((query, answer) -> {
            if (query.containsKey(parameter)) {
                RecordsServer.items(answer).removeAll();
            }
        });

        assertThat(complete(server, parameter)).isEqualTo("broken: REC-08");
        assertThat(complete(RecordsServer.of(SOME), parameter)).isEqualTo("held");
        assertThat(complete(RecordsServer.of(0), parameter)).startsWith("skipped: the list shows no");
    }

    /** A time says the same in every zone. */
    @ParameterizedTest
    @CsvSource({"since, Z", "since, +01:00", "before, Z", "before, +01:00"})
    void aServerThatOverlooksTheZoneLosesWhatFits(String parameter, String zone) {
        RecordsServer server = RecordsServer.of(SOME).reading(query -> List.of("since", "before").forEach(name ->
                query.computeIfPresent(name, (any, time) -> time.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", zone))));

        assertThat(complete(server, parameter)).isEqualTo("broken: REC-08");
    }

    /** It reads every time as if it were in the zone in which its examples are written. */
    @ParameterizedTest
    @CsvSource({"since", "before"})
    void aServerThatKnowsOnlyTheZoneOfItsExamplesLosesWhatFits(String parameter) {
        RecordsServer server = RecordsServer.of(SOME).reading(query -> {
            query.computeIfPresent("since", (any, time) -> time.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", "+01:00"));
            query.computeIfPresent("before", (any, time) -> time.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", "Z"));
        });

        assertThat(complete(server, parameter)).isEqualTo("broken: REC-08");
    }

    @ParameterizedTest
    @CsvSource({"since", "before"})
    void aServerNeedNotTakeATimeOfAnotherZone(String parameter) {
        RecordsServer server = RecordsServer.of(SOME).reading(query -> {
            if (!query.getOrDefault("since", "+01:00").endsWith("+01:00") || !query.getOrDefault("before", "Z").endsWith("Z")) {
                query.put("rejected", "");
            }
        });

        assertThat(complete(server, parameter)).isEqualTo("held");
    }

    /** Of a list of many pages the item may stand on any of them. */
    @Test
    void whatFitsAFilterIsLookedForOnAllPages() {
        assertThat(complete(RecordsServer.of(140), "kind")).isEqualTo("held");
        RecordsServer forgetful = RecordsServer.of(140).changing((query, answer) -> {
            if (query.containsKey("kind")) {
                RecordsServer.items(answer).forEach(item -> ((ObjectNode) item).put("id", item.path("id").asText().replace("r000140",
                        "r000999")));
            }
        });
        assertThat(complete(forgetful, "kind")).isEqualTo("broken: REC-08");
    }

    @Test
    void anItemThatWasRemovedMeanwhileIsMissedByNoFilter() {
        RecordsServer server = RecordsServer.of(SOME);
        server.changing((query, answer) -> {
            if (query.containsKey("id")) {
                server.records.removeIf(record -> record.path("id").asText().equals(query.get("id")));
                RecordsServer.items(answer).removeAll();
            }
        });

        assertThat(complete(server, "id")).isEqualTo("skipped: the item r000007 was removed meanwhile");
    }

    @Test
    void aListThatIsNotGivenByAFilterLosesWhatFitsIt() {
        assertThat(complete(RecordsServer.of(SOME).reading(query -> query.computeIfPresent("id", (name, value) -> {
            query.put("rejected", "");
            return value;
        })), "kind")).isEqualTo("held");
        MemoryRun run = RecordsServer.of(SOME).reading(query -> {
            if (query.containsKey("kind")) {
                query.put("rejected", "");
            }
        }).run();
        assertThat(run.verdict(() -> new Filters(new Listing(run.session(), "listRecords")).complete("kind"))).isEqualTo("broken: REC-08");
        assertThat(run.recorder().findings().get(0).finding().actual()).isEqualTo("status 400");
    }

    /** While others add and remove records, one may slip from page to page; and a list may take a moment. */
    @ParameterizedTest
    @CsvSource({"2, held", "14, held", "16, broken: REC-08"})
    void aLookOrTwoMayMissIt(int misses, String verdict) {
        int[] looks = {0};
        assertThat(complete(RecordsServer.of(SOME).changing((query, answer) -> {
            if (query.containsKey("id") && !query.getOrDefault("limit", "").isEmpty() && looks[0]++ < misses) {
                RecordsServer.items(answer).removeAll();
            }
        }), "id")).isEqualTo(verdict);
    }

    @Test
    void whatHasNoIdCannotBeLookedFor() {
        RecordsServer server = RecordsServer.of(SOME).changing((query, answer) -> {
            JsonNode newest = RecordsServer.items(answer).path(0);
            if (newest.path("id").asText().equals("r000007") && (query.containsKey("kind") || query.containsKey("since"))) {
                RecordsServer.items(answer).remove(0);
            } else if (newest.path("id").asText().equals("r000007")) {
                ((ObjectNode) newest).putNull("id");
            }
        });

        assertThat(complete(server, "kind")).startsWith("broken: ").doesNotContain("REC-08");
        assertThat(complete(server, "since")).startsWith("broken: ").doesNotContain("REC-08");
    }

    @Test
    void ofFiltersThatDoNotHoldAloneNothingIsSaidTogether() {
        MemoryRun run = RecordsServer.of(SOME).overlooking("kind").run();
        assertThat(run.verdict(() -> new Filters(new Listing(run.session(), "listRecords")).together()))
                .isEqualTo("skipped: a filter does not even hold alone");
    }

    /** Only values that select by being equal are those of an item. */
    @Test
    void theFiltersOfAnItemAreItsValues() {
        MemoryRun run = RecordsServer.of(SOME).run();
        Filters filters = new Filters(new Listing(run.session(), "listRecords"));
        assertThat(filters.own(filters.specimen())).isEqualTo(Map.of("kind", "sound", "id", "r000007"));
    }

    @Test
    void whatIsLeftWronglyIsShown() {
        MemoryRun run = RecordsServer.of(2).overlooking("id").run();
        run.verdict(() -> new Filters(new Listing(run.session(), "listRecords")).only("id"));
        assertThat(run.found()).contains("REC-03 at /records/1: only items with {id=r000002}; "
                + "{\"id\":\"r000001\",\"kind\":\"sound\",\"added\":\"2026-03-04T12:00:00Z\"}");
    }

    /** A server may cut times to seconds, and may compare whichever of its times it likes. */
    @Test
    void timesMayBeCutToSeconds() {
        RecordsServer server = RecordsServer.of(SOME).changing((query, answer) -> RecordsServer.items(answer).forEach(item ->
                ((ObjectNode) item).put("added", item.path("added").asText().replace("12:00:00Z", "12:00:00.900Z"))));

        assertThat(only(server, "since")).isEqualTo("held");
        assertThat(only(server, "before")).isEqualTo("held");
    }

    @Test
    void anItemWithoutATimeFitsEverySpan() {
        RecordsServer server = RecordsServer.of(SOME).changing((query, answer) -> ((ObjectNode) RecordsServer.items(answer).path(0))
                .put("added", "soon"));

        assertThat(only(server, "since")).doesNotContain("REC-04");
    }

    @Test
    void aSpanIsAskedForWithBothItsEnds() {
        MemoryRun[] run = {null};
        Map<String, String> asked = new LinkedHashMap<>();
        RecordsServer server = RecordsServer.of(SOME).changing((query, answer) -> {
            if (query.containsKey("since")) {
                asked.putAll(query);
            }
        });
        run[0] = server.run();

        assertThat(run[0].verdict(() -> new Filters(new Listing(run[0].session(), "listRecords")).only("since"))).isEqualTo("held");
        assertThat(asked.get("since")).as("as its example is written").isEqualTo("2026-03-13T12:59:00+01:00");
        assertThat(asked.get("before")).isEqualTo("2026-03-13T12:01:00Z");
    }

    @Test
    void theListIsGivenWithAParameterThatItMustTake() {
        TreeSet<String> asked = new TreeSet<>();
        assertThat(accepted(RecordsServer.of(SOME).changing((query, answer) -> query.keySet().stream().filter(name ->
                !name.startsWith("header ")).forEach(asked::add)), "since")).isEqualTo("held");
        assertThat(asked).containsExactly("before", "since");
        assertThat(accepted(RecordsServer.of(SOME).reading(query -> {
            if (query.containsKey("since")) {
                query.put("rejected", "");
            }
        }), "since")).isEqualTo("broken: REC-05");
        assertThat(accepted(RecordsServer.of(SOME), "kind")).isEqualTo("skipped: the contract's x-collection names no requirement for "
                + "this");
        assertThat(accepted(RecordsServer.of(SOME).reading(query -> query.put("rejected", "")), "since")).startsWith("skipped: ");
    }
}

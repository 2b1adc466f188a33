package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.backuptck.contract.ListPromise;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that keeps what it promises is not blamed, and one that breaks one promise is blamed for that. */
class ListingTest {

    private static final int SOME = 7;
    private static final String IMPLIED = "RECORDS-LIST-RECORDS-";

    private static String verdict(RecordsServer server, ListPromise promise) {
        MemoryRun run = server.run();
        return run.verdict(() -> new Listing(run.session(), "listRecords").check(promise));
    }

    private static Arguments wrong(ListPromise promise, String broken, RecordsServer server) {
        return Arguments.of(promise, broken, server);
    }

    static Stream<Arguments> wrongServers() {
        return Stream.of(
                wrong(ListPromise.FILTERED, "REC-01, REC-02", RecordsServer.of(SOME).overlooking("kind")),
                wrong(ListPromise.FILTERED, "REC-03", RecordsServer.of(SOME).overlooking("id")),
                wrong(ListPromise.FILTERED, "REC-04", RecordsServer.of(SOME).overlooking("since")),
                wrong(ListPromise.FILTERED, "REC-04", RecordsServer.of(SOME).overlooking("before")),
                wrong(ListPromise.TOGETHER, "REC-07", RecordsServer.of(SOME).reading(query -> {
                    if (query.containsKey("id")) {
                        query.remove("kind");
                    }
                })),
                wrong(ListPromise.COMPLETE, "REC-08", RecordsServer.of(SOME).changing((query, answer) -> {
                    if (query.containsKey("id") && query.containsKey("kind")) {
                        RecordsServer.items(answer).removeAll();
                    }
                })),
                wrong(ListPromise.COMPLETE, "REC-08", RecordsServer.of(SOME).reading(query -> {
                    if (query.containsKey("id") && query.containsKey("kind")) {
                        query.put("rejected", "");
                    }
                })),
                wrong(ListPromise.UNIQUE, "REC-06", RecordsServer.of(SOME).changing((query, answer) ->
                        RecordsServer.items(answer).set(0, RecordsServer.items(answer).path(1)))),
                wrong(ListPromise.LIMITED, IMPLIED + "LIMITED", RecordsServer.of(SOME).overlooking("limit")),
                wrong(ListPromise.DEFAULT_LIMIT, IMPLIED + "DEFAULT-LIMIT", RecordsServer.of(51).reading(query -> query.putIfAbsent("limit", "51"))),
                wrong(ListPromise.DEFAULT_PAGE, "REC-09", RecordsServer.of(SOME).reading(query -> query.putIfAbsent("offset", "1"))),
                wrong(ListPromise.PAGED, IMPLIED + "PAGED", RecordsServer.of(SOME).overlooking("offset")),
                wrong(ListPromise.PAGED, IMPLIED + "PAGED", RecordsServer.of(2).overlooking("offset")),
                wrong(ListPromise.BEYOND, "REC-10", RecordsServer.of(SOME).reading(query -> query.computeIfPresent("offset", (name,
                        offset) ->
                        Integer.parseInt(offset) >= 2 ? "0" : offset))),
                wrong(ListPromise.BEYOND, "REC-10", RecordsServer.of(SOME).reading(query -> query.computeIfPresent("offset", (name,
                        offset) ->
                        offset.equals("1") ? "0" : offset))),
                wrong(ListPromise.TURNED, "REC-11", RecordsServer.of(SOME).reading(query -> query.computeIfPresent("offset", (name,
                        offset) ->
                        offset.equals("2") ? "1" : offset))),
                wrong(ListPromise.TURNED, "REC-11", RecordsServer.of(SOME).reading(query -> query.computeIfPresent("offset", (name,
                        offset) ->
                        offset.equals("2") ? "3" : offset))),
                wrong(ListPromise.ORDERED, IMPLIED + "ORDERED", RecordsServer.of(SOME).reading(query -> query.put("sort", "up"))),
                wrong(ListPromise.ORDERED, IMPLIED + "ORDERED", RecordsServer.of(SOME).changing((query, answer) ->
                        RecordsServer.items(answer).add(RecordsServer.items(answer).remove(5)))),
                wrong(ListPromise.ORDERED, IMPLIED + "ORDERED", RecordsServer.of(2).reading(query -> query.put("sort", "up"))),
                wrong(ListPromise.REVERSED, "REC-12", RecordsServer.of(SOME).overlooking("sort")),
                wrong(ListPromise.TOTAL, IMPLIED + "TOTAL", RecordsServer.of(SOME).changing((query, answer) -> answer.put("total",
                        SOME - 1))),
                wrong(ListPromise.SAME_TOTAL, "REC-13", RecordsServer.of(SOME).changing((query, answer) ->
                        answer.put("total", RecordsServer.items(answer).size()))),
                wrong(ListPromise.SAME_TOTAL, "REC-13", RecordsServer.of(SOME).changing((query, answer) -> {
                    if (query.containsKey("offset") && !query.get("offset").equals("0")) {
                        answer.put("total", 99);
                    }
                })));
    }

    @ParameterizedTest
    @MethodSource("wrongServers")
    void whatIsBrokenIsBlamed(ListPromise promise, String broken, RecordsServer server) {
        assertThat(verdict(server, promise)).isEqualTo("broken: " + broken);
    }

    @ParameterizedTest
    @EnumSource
    void aListThatKeepsAllItPromisesIsHeldToAll(ListPromise promise) {
        assertThat(verdict(RecordsServer.of(promise == ListPromise.DEFAULT_LIMIT ? 50 : SOME), promise)).isEqualTo("held");
    }

    /** Each promise needs so many records to be seen; with fewer that is said. */
    @ParameterizedTest
    @CsvSource({"FILTERED, 1", "TOGETHER, 1", "COMPLETE, 1", "UNIQUE, 1", "LIMITED, 2", "DEFAULT_LIMIT, 50", "DEFAULT_PAGE, 2", "PAGED, 2",
        "BEYOND, 2", "TURNED, 2", "ORDERED, 2", "REVERSED, 2", "SAME_TOTAL, 2", "TOTAL, 0"})
    void nothingIsSaidOfAPromiseThatTheListCannotShow(ListPromise promise, int fewest) {
        assertThat(verdict(RecordsServer.of(fewest), promise)).isEqualTo("held");
        if (fewest > 0) {
            assertThat(verdict(RecordsServer.of(fewest - 1), promise)).startsWith("skipped: ");
        }
    }

    /** Where a span of time leaves fewer than a page, and where even that leaves too many. */
    @ParameterizedTest
    @CsvSource({"DEFAULT_PAGE", "BEYOND", "TURNED", "SAME_TOTAL"})
    void aListOfManyPagesIsHeldToWhatItPromises(ListPromise promise) {
        for (int count : List.of(97, 98, 99, 100, 101, 150, 1000)) {
            assertThat(verdict(many(count), promise)).as("%d records", count).isEqualTo("held");
            assertThat(verdict(many(count).overlooking("since").overlooking("before"), promise)).as("%d records in any span", count)
                    .isEqualTo("held");
        }
    }

    static Stream<Arguments> wrongLongLists() {
        return Stream.of(
                wrong(ListPromise.BEYOND, "REC-10", many(150).changing((query, answer) -> {
                    if (RecordsServer.items(answer).isEmpty()) {
                        RecordsServer.items(answer).add(many(1).records.get(0));
                    }
                })),
                wrong(ListPromise.TURNED, "REC-11", many(150).reading(query -> query.computeIfPresent("offset", (name, offset) ->
                        offset.equals("0") ? offset : Integer.toString(Integer.parseInt(offset) + 1)))),
                wrong(ListPromise.DEFAULT_PAGE, "REC-09", many(150).reading(query -> query.putIfAbsent("offset", "1"))),
                wrong(ListPromise.SAME_TOTAL, "REC-13", many(150).changing((query, answer) ->
                        answer.put("total", RecordsServer.items(answer).size()))));
    }

    /** What a total counts beside a filter is not always said. */
    @ParameterizedTest
    @ValueSource(ints = {SOME, 150})
    void aTotalOfAllItemsWhateverTheFilterIsNotBlamed(int count) {
        assertThat(verdict(RecordsServer.of(count).changing((query, answer) -> answer.put("total", count)), ListPromise.SAME_TOTAL))
                .isEqualTo("held");
    }

    @Test
    void aTotalThatIsTheSameEverywhereAndWrongIsBlamed() {
        assertThat(verdict(RecordsServer.of(SOME).changing((query, answer) -> answer.put("total", 99)), ListPromise.SAME_TOTAL))
                .isEqualTo("broken: REC-13");
    }

    @ParameterizedTest
    @MethodSource("wrongLongLists")
    void whatIsBrokenOfALongListIsBlamed(ListPromise promise, String broken, RecordsServer server) {
        assertThat(verdict(server, promise)).isEqualTo("broken: " + broken);
        assertThat(verdict(server.overlooking("since").overlooking("before"), promise)).isEqualTo("broken: " + broken);
    }

    /** An offset that begins one too early shows something behind the last item or, where nobody gets there, an item twice. */
    @Test
    void anOffsetThatIsOffByOneIsFoundInALongList() {
        RecordsServer early = many(150).reading(query -> query.computeIfPresent("offset", (name, offset) ->
                offset.equals("0") ? offset : Integer.toString(Integer.parseInt(offset) - 1)));

        assertThat(verdict(early, ListPromise.BEYOND)).isEqualTo("broken: REC-10");
        assertThat(verdict(early.overlooking("since").overlooking("before"), ListPromise.TURNED)).isEqualTo("broken: REC-11");
    }

    /** Others may add, remove and replace records anywhere in it. */
    @ParameterizedTest
    @CsvSource({"DEFAULT_PAGE", "BEYOND", "TURNED", "SAME_TOTAL"})
    void aLongListThatMovesMeanwhileIsNotBlamed(ListPromise promise) {
        for (int pace : List.of(1, 2, 3, 5, 7, 11)) {
            for (int kind = 0; kind < 3; kind++) {
                int[] requests = {0, kind};
                RecordsServer server = many(300).overlooking("since").overlooking("before").meanwhile(one -> {
                    if (++requests[0] % pace == 0 && requests[1] != 1) {
                        one.add(3 * (1000 + requests[0]));
                    }
                    if (requests[0] % pace == 0 && requests[1] != 0) {
                        one.records.remove(requests[1] == 1 ? 0 : one.records.size() / 2);
                    }
                });

                assertThat(verdict(server, promise)).as("each %d, %d", pace, kind).matches("held|skipped: .*");
            }
        }
    }

    /** All of one kind, so that no value of a filter leaves fewer. */
    private static RecordsServer many(int count) {
        RecordsServer server = RecordsServer.of(0);
        IntStream.rangeClosed(1, count).forEach(number -> server.add(number * 3));
        return server;
    }

    @ParameterizedTest
    @EnumSource
    void aListThatIsNotGivenIsNotHeldToIt(ListPromise promise) {
        assertThat(verdict(RecordsServer.of(SOME).reading(query -> query.put("rejected", "")), promise)).startsWith("skipped: ");
    }

    /** Others may add records all the time; whatever is seen of that is no fault of the list. */
    @ParameterizedTest
    @EnumSource
    void aListThatGrowsMeanwhileIsNotBlamed(ListPromise promise) {
        for (int pace : List.of(1, 2, 3, 5, 7)) {
            int[] requests = {0};
            RecordsServer server = RecordsServer.of(SOME).meanwhile(one -> {
                if (++requests[0] % pace == 0) {
                    one.add(1000 + requests[0]);
                }
            });

            assertThat(verdict(server, promise)).as("one more with every " + pace).matches("held|skipped: .*");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aListThatShrinksMeanwhileIsNotBlamed(ListPromise promise) {
        for (int pace : List.of(1, 2, 3, 5, 7)) {
            int[] requests = {0};
            RecordsServer server = RecordsServer.of(30).meanwhile(one -> {
                if (++requests[0] % pace == 0 && !one.records.isEmpty()) {
                    one.records.remove(one.records.size() - 1);
                }
            });

            assertThat(verdict(server, promise)).as("one less with every " + pace).matches("held|skipped: .*");
        }
    }

    @Test
    void twoPagesThatShareAnItemAreNoneOfTheListsFaultWhereItGrew() {
        int[] requests = {0};
        RecordsServer server = RecordsServer.of(SOME).meanwhile(one -> {
            if (++requests[0] == 3) {
                one.add(500);
            }
        });

        assertThat(verdict(server, ListPromise.PAGED)).isEqualTo("skipped: the list changed while its pages were looked at");
    }

    @Test
    void aTotalThatIsNoNumberIsLeftToTheSchema() {
        RecordsServer server = RecordsServer.of(SOME).changing((query, answer) -> answer.put("total", "many"));

        assertThat(verdict(server, ListPromise.TOTAL)).isEqualTo("broken: RECORDS-LIST-RECORDS-BODY");
    }

    /** The total counts at least what is shown; where there are pages, there may be more. */
    @Test
    void aTotalMayBeMoreThanOnePageShows() {
        assertThat(verdict(RecordsServer.of(SOME).changing((query, answer) -> answer.put("total", SOME + 5)), ListPromise.TOTAL))
                .isEqualTo("held");
    }

    /** Also where there are as many as fit on a page, or more. */
    @ParameterizedTest
    @ValueSource(ints = {40, 49, 50, 60, 97, 120, 400})
    void aTotalThatIsAlwaysOneTooManyIsFound(int records) {
        assertThat(verdict(RecordsServer.of(records), ListPromise.SAME_TOTAL)).isEqualTo("held");
        assertThat(verdict(RecordsServer.of(records).changing((query, answer) -> answer.put("total", records + 1)), ListPromise.SAME_TOTAL))
                .isEqualTo("broken: REC-13");
    }

    @Test
    void whatStandsTwiceOnAPageSpoilsNoComparison() {
        RecordsServer server = RecordsServer.of(SOME).changing((query, answer) -> {
            ArrayNode items = RecordsServer.items(answer);
            if (items.size() > 1) {
                items.set(0, items.path(1));
            }
        });

        assertThat(verdict(server, ListPromise.TURNED)).isEqualTo("broken: REC-06");
    }

    @Test
    void anOperationThatIsNoCollectionIsNotHeldToAnything() {
        MemoryRun run = RecordsServer.of(SOME).run();

        assertThat(run.verdict(() -> new Listing(run.session(), "addRecord").check(ListPromise.UNIQUE)))
                .isEqualTo("skipped: the contract does not describe addRecord as a collection");
    }
}

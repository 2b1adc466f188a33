package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spans of time go forward, do not overlap, touch the day that was asked for, and hold what must lie in one. */
class SpansTest {

    private static final String VISIT = "{'visits': [{'kind': 'long', 'at': '%s'}, {'kind': 'short', 'at': '2026-05-09T23:00:00Z'}]}";

    private final HouseServer server = new HouseServer();
    private final MemoryRun run = server.run();

    private String verdict(Consumer<Spans> check) {
        return run.verdict(() -> {
            Spans spans = new Spans(run.session(), HouseServer.CONTRACT.intervals().get(0));
            spans.look(2);
            check.accept(spans);
        });
    }

    private static BiFunction<String, ArrayNode, ArrayNode> spans(String... times) {
        return (day, none) -> {
            for (int i = 0; i < times.length; i += 2) {
                HouseServer.span(none, times[i].replace("DAY", day), times[i + 1].replace("DAY", day));
            }
            return none;
        };
    }

    @Test
    void spansThatFollowEachOtherAreFine() {
        assertThat(verdict(Spans::forward)).isEqualTo("held");
        assertThat(verdict(Spans::disjoint)).isEqualTo("held");
        assertThat(verdict(Spans::within)).isEqualTo("held");
        assertThat(run.requests()).as("two days for each").isGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"05:00:00Z, 05:00:00Z, held", "05:00:00Z, 04:59:59Z, broken: HOUSE-GET-HEATED-FORWARD", "05:00:00+02:00, 04:00:00Z, held"})
    void noneEndsBeforeItBegins(String from, String to, String verdict) {
        server.spans = spans("DAYT" + from, "DAYT" + to);
        assertThat(verdict(Spans::forward)).isEqualTo(verdict);
    }

    @Test
    void theOrderInWhichTheyAreListedIsFree() {
        server.spans = spans("DAYT05:00:00Z", "DAYT07:00:00Z", "DAYT01:00:00Z", "DAYT05:00:00Z");
        assertThat(verdict(Spans::disjoint)).isEqualTo("held");
    }

    @Test
    void twoThatShareASecondOverlap() {
        server.spans = spans("DAYT05:00:00Z", "DAYT07:00:00Z", "DAYT01:00:00Z", "DAYT05:00:01Z");
        assertThat(verdict(Spans::disjoint)).isEqualTo("broken: HOUSE-GET-HEATED-DISJOINT");
    }

    @Test
    void oneThatLiesInALongOneOverlapsWhateverIsBetween() {
        server.spans = spans("DAYT01:00:00Z", "DAYT09:00:00Z", "DAYT02:00:00Z", "DAYT03:00:00Z", "DAYT04:00:00Z", "DAYT05:00:00Z");
        verdict(Spans::disjoint);
        assertThat(run.recorder().findings()).isNotEmpty();
        server.spans = spans("DAYT01:00:00Z", "DAYT09:00:00Z", "DAYT09:00:00Z", "DAYT10:00:00Z");
        MemoryRun other = server.run();
        assertThat(other.verdict(() -> {
            Spans right = new Spans(other.session(), HouseServer.CONTRACT.intervals().get(0));
            right.look(1);
            right.disjoint();
        })).isEqualTo("held");
    }

    /** That is a finding of its own, and says nothing of the others. */
    @Test
    void oneThatEndsBeforeItBeginsOverlapsNone() {
        server.spans = spans("DAYT06:00:00Z", "DAYT02:00:00Z", "DAYT03:00:00Z", "DAYT04:00:00Z");
        assertThat(verdict(Spans::disjoint)).isEqualTo("held");
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01T00:00:00Z, 2020-01-02T00:00:00Z, broken: HOUSE-GET-HEATED-WITHIN",
        "2099-01-01T00:00:00Z, 2099-01-02T00:00:00Z, broken: HOUSE-GET-HEATED-WITHIN", "2020-01-01T00:00:00Z, 2099-01-02T00:00:00Z, held",
        "2020-01-01T00:00:00Z, DAYT00:00:00Z, held", "DAYT23:59:59Z, 2099-01-01T00:00:00Z, held"})
    void eachTouchesTheDayThatWasAskedFor(String from, String to, String verdict) {
        server.spans = spans(from, to);
        assertThat(verdict(Spans::within)).isEqualTo(verdict);
    }

    @Test
    void whereThereAreNoneNothingIsSaid() {
        server.spans = spans();
        assertThat(verdict(Spans::forward)).startsWith("skipped: the server shows no span");
        assertThat(verdict(Spans::disjoint)).startsWith("skipped: the server shows no span");
        assertThat(verdict(Spans::within)).startsWith("skipped: the server shows no span");
    }

    @Test
    void aTimeThatCannotBeReadIsLeftToTheSchema() {
        server.spans = spans("soon", "DAYT05:00:00Z");
        assertThat(verdict(Spans::forward)).startsWith("skipped: the server shows no span");
    }

    @Test
    void anAnswerWithoutSpansIsNone() {
        server.exists = room -> false;
        assertThat(verdict(Spans::forward)).isEqualTo("skipped: the answer to getHeated shows no spans: status 404");
    }

    /** What is written in whole seconds may be off by one. */
    @ParameterizedTest
    @CsvSource({"2026-05-08T05:00:00Z, held", "2026-05-08T00:59:59Z, held", "2026-05-08T07:00:01Z, held",
        "2026-05-08T00:59:58Z, broken: HOUSE-GET-HEATED-COVERS", "2026-05-08T07:00:02Z, broken: HOUSE-GET-HEATED-COVERS"})
    void whatHappenedLiesInASpan(String at, String verdict) {
        server.visits = VISIT.formatted(at);
        assertThat(verdict(Spans::covers)).isEqualTo(verdict);
    }

    @Test
    void theNewestOfThoseThatCountDecides() {
        server.visits = "{'visits': [{'kind': 'long', 'at': '2026-05-01T12:00:00Z'}, {'kind': 'long', 'at': '2026-05-03T05:00:00Z'},"
                + " {'kind': 'long', 'at': '2026-05-02T12:00:00Z'}]}";
        assertThat(verdict(Spans::covers)).isEqualTo("held");
    }

    @Test
    void whereNothingHappenedNothingHasToLieInASpan() {
        server.visits = "{'visits': [{'kind': 'short', 'at': '2026-05-01T12:00:00Z'}]}";
        assertThat(verdict(Spans::covers)).isEqualTo("skipped: getVisits shows nothing that would have to lie in a span");
    }

    @ParameterizedTest
    @CsvSource({"11, held", "12, broken: HOUSE-GET-HEATED-COVERS"})
    void theSpanMayBeShownAMomentLater(int looks, String verdict) {
        server.visits = VISIT.formatted("2026-05-08T05:00:00Z");
        int[] left = {looks};
        BiFunction<String, ArrayNode, ArrayNode> right = server.spans;
        server.spans = (day, none) -> day.equals("2026-05-08") && left[0]-- > 0 ? none : right.apply(day, none);
        assertThat(verdict(Spans::covers)).isEqualTo(verdict);
    }

    /** It has been blamed for that, and where it would end nobody knows. */
    @Test
    void aSpanThatEndsBeforeItBeginsOverlapsNone() {
        server.spans = spans("DAYT05:00:00Z", "DAYT04:00:00Z", "DAYT04:30:00Z", "DAYT06:00:00Z");
        assertThat(verdict(Spans::disjoint)).isEqualTo("held");
    }

    /** The same spans in whole numbers since 1970. */
    @ParameterizedTest
    @CsvSource({"seconds, 1, held", "milliseconds, 1000, held", "seconds, -1, broken", "milliseconds, -1000, broken"})
    void timesMayBeNumbers(String unit, long step, String verdict) {
        Contract contract = HouseServer.contract(unit + ".yaml", HouseServer.TEXT.replace("x-intervals: {items:", "x-intervals: {unit: " + unit
                + ", items:"));
        MemoryRun other = new MemoryRun(contract, Map.of("room", "kitchen"), (method, path, query, body) -> {
            long begin = Instant.parse(query.get("day") + "T01:00:00Z").toEpochMilli() / (1000 / Math.abs(step));
            ObjectNode answer = MemoryRun.JSON.createObjectNode();
            answer.putArray("spans").addObject().put("from", begin).put("to", begin + 3600 * step);
            return new MemoryRun.Answered(200, answer);
        });
        assertThat(other.verdict(() -> {
            Spans spans = new Spans(other.session(), contract.intervals().get(0));
            spans.look(1);
            spans.within();
            spans.forward();
        })).startsWith(verdict);
        if (verdict.equals("held")) {
            assertThat(other.recorder().checkedBy().keySet()).anyMatch(id -> id.endsWith("-WITHIN"));
        }
    }

    /** The schema has been blamed for that. */
    @Test
    void whatIsNoTimeIsNoSpan() {
        Contract contract = HouseServer.contract("numbers.yaml", HouseServer.TEXT.replace("x-intervals: {items:",
                "x-intervals: {unit: seconds, items:"));
        MemoryRun other = new MemoryRun(contract, Map.of("room", "kitchen"), (method, path, query, body) -> new MemoryRun.Answered(200,
                MemoryRun.json("{'spans': [{'from': 1.5, 'to': 2}, {'from': 1, 'to': 1e30}, "
                        + "{'from': 9223372036854775807, 'to': 1}, {'from': 'now', 'to': 1}]}")));
        assertThat(other.verdict(() -> {
            Spans spans = new Spans(other.session(), contract.intervals().get(0));
            spans.look(1);
            spans.forward();
        })).isEqualTo("skipped: the server shows no span of the days that were asked for");
    }
}

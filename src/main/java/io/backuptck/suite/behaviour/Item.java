package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Collection.Comparison;
import io.backuptck.contract.Collection.Filter;
import io.backuptck.contract.Level;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.Seen;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An item as one answer lists it.
 *
 * @param pointer where it stands in the answer
 * @param json    what stands there
 */
public record Item(Seen answer, int index, String pointer, JsonNode json) {

    /** Servers may cut times to seconds. */
    private static final long TOLERANCE_SECONDS = 1;

    /** All items of an answer, in its order; none when it shows no list at that pointer. */
    static List<Item> in(Seen answer, String list) {
        JsonNode items = answer.at(list);
        return IntStream.range(0, items.size()).mapToObj(index ->
                new Item(answer, index, list + "/" + index, items.path(index))).toList();
    }

    /** What stands at one place of an answer. */
    static Item at(Seen answer, String place) {
        return new Item(answer, 0, place, answer.at(place));
    }

    /** What it shows there as text; empty when that is nothing, or was found wrong. A mere warning leaves the value usable. */
    public String text(String place) {
        boolean sound = answer.judgement().findings().stream().filter(finding -> finding.requirement().level() == Level.MUST)
                .noneMatch(finding -> finding.pointer().equals(pointer + place));
        return sound && !json().at(place).isNull() ? json().at(place).asText() : "";
    }

    /** The texts that it shows there: one, or of an array all; none when that is nothing, or was found wrong. */
    List<String> texts(String place) {
        return (json().at(place).isArray() ? IntStream.range(0, json().at(place).size()).mapToObj(index -> text(place + "/" + index))
                : Stream.of(text(place))).filter(text -> !text.isEmpty()).toList();
    }

    /** The times that it shows in one of these places. */
    List<Instant> times(List<String> places) {
        return places.stream().flatMap(place -> Times.instant(json().at(place)).stream()).toList();
    }

    /** False when it is known not to be what the filter selects with this value. */
    boolean fits(Filter filter, String value) {
        if (filter.comparison() == Comparison.EQUAL) {
            String place = filter.at().get(0);
            return json().at(place).isArray() ? texts(place).contains(value) : text(place).isEmpty() || text(place).equals(value);
        }
        List<Instant> times = times(filter.at());
        Instant bound = Instants.read(value);
        return times.isEmpty() || times.stream().anyMatch(time -> filter.comparison() == Comparison.FROM
                ? !time.isBefore(bound.minusSeconds(TOLERANCE_SECONDS)) : !time.isAfter(bound.plusSeconds(TOLERANCE_SECONDS)));
    }
}

package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.AnswerRule.Elsewhere;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares what an answer shows with what another one shows of the same thing. */
record ShownElsewhere(ApiSession session, Seen answer, Seen other) {

    /** Elements of lists that are one thing, by their indexes; none where a list has no part in it. */
    private record Pair(List<String> own, List<String> others) {
    }

    /** False when one of the two shows nothing that could be compared. */
    boolean check(String requirement, Elsewhere same) {
        if (!other.exchange().response().isSuccess()) {
            return false;
        }
        if (same.members().isEmpty()) {
            return same.by().entrySet().stream().allMatch(one -> isUsable(answer, one.getKey()) && isUsable(other, one.getValue()))
                    && isThere(requirement, same);
        }
        boolean compared = false;
        for (Map.Entry<String, String> member : same.members().entrySet()) {
            List<Pair> pairs = same.by().isEmpty() ? elements(answer, member.getKey()).map(own -> new Pair(own, List.of())).toList()
                    : pairs(same.by()).limit(1).toList();
            for (Pair pair : pairs) {
                compared |= compare(requirement, filled(answer, member.getKey(), pair.own()),
                        filled(other, member.getValue(), pair.others()));
            }
        }
        return compared;
    }

    /** The other answer is the later one, so that what is new meanwhile is in it. */
    private boolean isThere(String requirement, Elsewhere same) {
        String shown = same.by().keySet().stream().map(place -> place + " " + answer.at(place)).collect(Collectors.joining(", "));
        session.check(requirement, other, "", pairs(same.by()).findFirst().isPresent(),
                "what " + answer.operation().id() + " shows: " + shown, "no such element");
        return true;
    }

    private boolean compare(String requirement, String place, String elsewhere) {
        JsonNode shown = answer.at(place);
        JsonNode expected = other.at(elsewhere);
        boolean usable = isUsable(answer, place) && isUsable(other, elsewhere);
        if (usable) {
            session.check(requirement, answer, place, Times.isSame(shown, expected),
                    expected + ", as " + other.operation().id() + " shows", shown);
        }
        return usable;
    }

    /** Of the elements of a list, that there is such a list. */
    private boolean isUsable(Seen seen, String pointer) {
        String place = absolute(seen, pointer).replaceFirst("/\\*.*", "");
        return !seen.at(place).isMissingNode() && seen.isSound(place);
    }

    private Stream<Pair> pairs(Map<String, String> by) {
        Map.Entry<String, String> first = by.entrySet().iterator().next();
        return elements(answer, first.getKey()).flatMap(own -> elements(other, first.getValue()).map(others -> new Pair(own, others)))
                .filter(pair -> by.entrySet().stream().allMatch(one -> {
                    JsonNode shown = answer.at(filled(answer, one.getKey(), pair.own()));
                    return !shown.isMissingNode() && Times.isSame(shown, other.at(filled(other, one.getValue(), pair.others())));
                }));
    }

    /** All indexes that the asterisks of a pointer can stand for. */
    private Stream<List<String>> elements(Seen seen, String pointer) {
        String whole = absolute(seen, pointer);
        int star = whole.indexOf('*');
        if (star < 0) {
            return Stream.of(List.of());
        }
        return IntStream.range(0, seen.at(whole.substring(0, star - 1)).size()).mapToObj(Integer::toString).flatMap(index ->
                elements(seen, whole.substring(0, star) + index + whole.substring(star + 1)).map(further ->
                        Stream.concat(Stream.of(index), further.stream()).toList()));
    }

    private String filled(Seen seen, String pointer, List<String> indexes) {
        String filled = absolute(seen, pointer);
        for (String index : indexes) {
            filled = filled.replaceFirst("\\*", index);
        }
        return filled;
    }

    /** A pointer that begins with an asterisk is one into the items of a list, wherever {@code x-collection} says that they stand. */
    private String absolute(Seen seen, String pointer) {
        return !pointer.startsWith("*") ? pointer
                : session.contract().collection(seen.operation().id()).orElseThrow().items(seen.body()) + "/" + pointer;
    }
}

package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Intervals;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Answers with spans of time: the two halves of the day that is asked for, or of today, as far as it has come. */
final class SpanList {

    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    private final Contract contract;
    private final Templates templates;

    SpanList(Contract contract, Templates templates) {
        this.contract = contract;
        this.templates = templates;
    }

    /** The answer to a request for spans; empty for any other one. */
    Optional<StubResponse> answer(StubRequest request, Instant now) {
        return contract.intervals().stream().filter(one -> one.operation().equals(request.operation())).findFirst()
                .map(intervals -> list(intervals, request, now));
    }

    private StubResponse list(Intervals intervals, StubRequest request, Instant now) {
        LocalDate day = intervals.day().map(request.query()::get).filter(text -> text.matches(DAY)).map(SpanList::day)
                .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC));
        Instant begin = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        Duration step = intervals.unit() == Intervals.Unit.MILLISECONDS ? Duration.ofMillis(1) : Duration.ofSeconds(1);
        ArrayNode spans = JsonNodeFactory.instance.arrayNode();
        for (Instant from = begin; from.isBefore(begin.plus(Duration.ofDays(1))) && !from.isAfter(now); from = from.plus(Duration.ofHours(12))) {
            Instant to = from.plus(Duration.ofHours(12)).minus(step);
            JsonNode span = Pointers.put(JsonNodeFactory.instance.objectNode(), intervals.from(), written(intervals, from));
            spans.add(Pointers.put(span, intervals.to(), written(intervals, to.isAfter(now) ? now : to)));
        }
        Outcome outcome = Outcome.success(intervals.operation());
        return Replies.reply(outcome, Pointers.put(templates.of(outcome), intervals.items(), spans));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            throw new Refused(Reason.INVALID);
        }
    }

    private static JsonNode written(Intervals intervals, Instant instant) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (intervals.unit()) {
            case MILLISECONDS -> nodes.numberNode(instant.toEpochMilli());
            case SECONDS -> nodes.numberNode(instant.getEpochSecond());
            case TIME -> nodes.textNode(instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
        };
    }
}

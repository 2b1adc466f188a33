package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Intervals;
import io.backuptck.contract.Intervals.Covered;
import io.backuptck.contract.Intervals.Promise;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds the spans of time that an operation lists against its {@code x-intervals}. */
public final class Spans {

    private static final int MOST_LOOKS = 12;
    /** Of what is written in whole seconds nothing is known below that. */
    private static final Duration PRECISION = Duration.ofSeconds(1);

    private final ApiSession session;
    private final Intervals intervals;
    private final List<Look> looks = new ArrayList<>();

    public Spans(ApiSession session, Intervals intervals) {
        this.session = session;
        this.intervals = intervals;
    }

    /** A span, and where in the answer it stands. */
    private record Span(Instant from, Instant to, String pointer) {

        boolean holds(Instant instant) {
            return !instant.plus(PRECISION).isBefore(from) && !instant.minus(PRECISION).isAfter(to);
        }

        @Override
        public String toString() {
            return from + " to " + to;
        }
    }

    private record Look(LocalDate day, Seen answer, List<Span> spans) {
    }

    /** Asks for today and for the days before, where days are asked for. */
    public void look(int days) {
        LocalDate today = LocalDate.ofInstant(session.time().now(), ZoneOffset.UTC);
        for (int i = 0; i < (intervals.day().isPresent() ? days : 1); i++) {
            looks.add(look(today.minusDays(i)));
        }
    }

    private Look look(LocalDate day) {
        Map<String, String> known = new LinkedHashMap<>(Existing.parameters(session, intervals.operation()));
        intervals.day().ifPresent(name -> known.put(name, day.toString()));
        Seen answer = Looks.at(session, UsualCall.of(session, intervals.operation(), known));
        JsonNode items = answer.at(intervals.items());
        if (!answer.exchange().response().isSuccess() || !items.isArray()) {
            throw Skip.because("the answer to " + intervals.operation().id() + " shows no spans: status " + answer.status());
        }
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Optional<Instant> from = instant(items.get(i).at(intervals.from()));
            Optional<Instant> to = instant(items.get(i).at(intervals.to()));
            if (from.isPresent() && to.isPresent()) { // else the schema has been blamed
                spans.add(new Span(from.get(), to.get(), intervals.items() + "/" + i));
            }
        }
        return new Look(day, answer, spans);
    }

    private Optional<Instant> instant(JsonNode value) {
        if (intervals.unit() == Intervals.Unit.TIME) {
            return Times.instant(value);
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            return Optional.empty();
        }
        try {
            return Optional.of(intervals.unit() == Intervals.Unit.SECONDS ? Instant.ofEpochSecond(value.longValue()) : Instant.ofEpochMilli(value.longValue()));
        } catch (java.time.DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    private String id(Promise promise) {
        return session.contract().promise(intervals, promise).orElseThrow(() ->
                Skip.because("the contract's x-intervals of " + intervals.operation().id() + " does not say this")).id();
    }

    private void requireSome() {
        if (looks.stream().allMatch(look -> look.spans().isEmpty())) {
            throw Skip.because("the server shows no span of the days that were asked for");
        }
    }

    /** None ends before it begins. */
    public void forward() {
        requireSome();
        looks.forEach(look -> look.spans().forEach(span -> session.check(id(Promise.FORWARD), look.answer(), span.pointer(),
                !span.to().isBefore(span.from()), "an end that is not before the beginning", span)));
    }

    /** No two overlap; that one ends in the instant in which the next begins is none. */
    public void disjoint() {
        requireSome();
        for (Look look : looks) {
            List<Span> sorted = look.spans().stream().filter(span -> !span.to().isBefore(span.from())).sorted(Comparator.comparing(Span::from)).toList();
            Instant end = Instant.MIN;
            for (Span span : sorted) {
                session.check(id(Promise.DISJOINT), look.answer(), span.pointer(), !span.from().isBefore(end), "a beginning not before " + end, span);
                end = span.to().isAfter(end) ? span.to() : end;
            }
        }
    }

    /** Each touches the day that was asked for. */
    public void within() {
        requireSome();
        for (Look look : looks) {
            Instant begin = look.day().atStartOfDay().toInstant(ZoneOffset.UTC);
            Instant end = look.day().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            look.spans().forEach(span -> session.check(id(Promise.WITHIN), look.answer(), span.pointer(),
                    !span.from().isAfter(end) && !span.to().isBefore(begin), "a span that touches " + look.day() + " (UTC)", span));
        }
    }

    /** The newest of what must lie in a span does, after a moment at most. */
    public void covers() {
        String id = id(Promise.COVERS);
        Covered covered = intervals.covers().orElseThrow();
        Map<String, String> query = new LinkedHashMap<>();
        covered.query().forEach((name, parameter) -> intervals.operation().parameters().stream().filter(one -> one.name().equals(parameter))
                .findFirst().ifPresent(one -> query.put(name, UsualCall.value(session, intervals.operation(), one, Map.of()))));
        Seen list = Looks.at(session, UsualCall.of(session, covered.listedBy(), query));
        Instant newest = null;
        for (JsonNode item : list.at(covered.items())) {
            boolean counts = covered.where().entrySet().stream().allMatch(one -> item.at(one.getKey()).asText().equals(one.getValue()));
            Optional<Instant> at = Times.instant(item.at(covered.at())).filter(any -> counts);
            newest = at.isPresent() && (newest == null || at.get().isAfter(newest)) ? at.get() : newest;
        }
        if (newest == null) {
            throw Skip.because(covered.listedBy().id() + " shows nothing that would have to lie in a span");
        }
        Instant wanted = newest;
        AtomicInteger count = new AtomicInteger();
        Look look = session.poll(() -> look(LocalDate.ofInstant(wanted, ZoneOffset.UTC)), one ->
                one.spans().stream().anyMatch(span -> span.holds(wanted)) || count.incrementAndGet() >= MOST_LOOKS).orElseThrow();
        session.check(id, look.answer(), intervals.items(), look.spans().stream().anyMatch(span -> span.holds(wanted)),
                "a span that " + wanted + " lies in", look.spans());
    }
}

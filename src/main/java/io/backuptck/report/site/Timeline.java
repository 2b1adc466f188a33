package io.backuptck.report.site;

import io.backuptck.report.RunReport.PartLine;
import io.backuptck.report.RunReport.TraceLine;
import io.backuptck.report.RunReport.TracePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was seen of one resource over the looks at it.
 *
 * @param columns how many looks and calls there were
 * @param rows    the resource itself, then its parts
 */
record Timeline(String title, String took, int columns, List<Row> rows) {

    /** One resource or part. */
    record Row(String name, List<Span> spans) {
    }

    /**
     * The same state in looks that follow each other, or one call.
     *
     * @param start first column, from 1
     * @param tone  {@code good}, {@code bad}, {@code busy}, {@code wait} or {@code call}
     */
    record Span(int start, int length, String state, String tone) {
    }

    static Timeline of(TraceLine trace) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(trace.resource(), spans(trace.points().stream().map(Timeline::word).toList(), trace.points())));
        for (PartLine part : trace.parts()) {
            rows.add(new Row(part.name(), spans(part.states(), List.of())));
        }
        return new Timeline(trace.resource(), took(trace.points()), trace.points().size(), rows);
    }

    private static String word(TracePoint point) {
        return point.what().equals("called") ? point.state().toLowerCase(Locale.ROOT)
                : point.state() + (point.position() == null ? "" : ", stage " + point.position());
    }

    private static String took(List<TracePoint> points) {
        if (points.size() < 2) {
            return "seen once";
        }
        Instant first = points.get(0).at();
        Instant last = points.get(points.size() - 1).at();
        return points.size() + " looks and calls in " + RunView.duration(Duration.between(first, last).toMillis());
    }

    private static List<Span> spans(List<String> words, List<TracePoint> points) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean call = i < points.size() && points.get(i).what().equals("called");
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            String word = words.get(i);
            if (word == null && last != null) {
                spans.set(spans.size() - 1, new Span(last.start(), last.length() + 1, last.state(), last.tone()));
            } else if (last != null && !call && last.state().equals(word)) {
                spans.set(spans.size() - 1, new Span(last.start(), last.length() + 1, word, last.tone()));
            } else if (word != null) {
                spans.add(new Span(i + 1, 1, word, call ? "call" : tone(word)));
            }
        }
        return spans;
    }

    /** What a word means, as far as it can be told from the word; only the colour depends on it. */
    private static String tone(String state) {
        String word = state.toUpperCase(Locale.ROOT);
        if (word.startsWith("FAIL") || word.startsWith("CANCELED")) {
            return "bad";
        }
        if (word.startsWith("SUCCE") || word.startsWith("COMPLETED") || word.startsWith("DONE")) {
            return "good";
        }
        return word.startsWith("READY") || word.startsWith("PENDING") || word.startsWith("INIT") ? "wait" : "busy";
    }
}

package io.backuptck.report.site;

import io.backuptck.report.RunReport.PartLine;
import io.backuptck.report.RunReport.TraceLine;
import io.backuptck.report.RunReport.TracePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was seen of one resource over the polls. A column is a time in which nothing changed.
 *
 * @param columns a width for each, as CSS has it for the columns of a grid
 * @param width   the least width of all columns, in rem
 * @param times   when each column begins, after the first poll
 * @param rows    the resource itself, then its parts
 */
record Timeline(String title, String took, String columns, double width, List<String> times, List<Row> rows) {

    private static final double LETTER = 0.48;
    private static final double PADDING = 0.9;
    private static final double LEAST = 3.6;
    private static final int MOST_SHARE = 8;

    /** One resource or part. */
    record Row(String name, List<Span> spans) {
    }

    /**
     * The same state in polls that follow each other, or one call.
     *
     * @param start  first column, from 1
     * @param length in columns
     * @param polls  in which it was seen
     * @param tone   {@code good}, {@code bad}, {@code busy}, {@code wait} or {@code call}
     * @param broken what failed at its first poll
     */
    record Span(int start, int length, int polls, String state, String tone, Optional<BrokenStep> broken) {

        private Span among(List<Integer> starts) {
            int first = starts.indexOf(start);
            int next = starts.indexOf(start + length);
            return new Span(first + 1, (next < 0 ? starts.size() : next) - first, polls, state, tone, broken);
        }

        private double need() {
            int letters = Math.max(state.length(), broken.map(step -> step.failure().requirement().length()).orElse(0));
            return (letters * LETTER + PADDING) / length;
        }
    }

    /** True when a step that failed is in it. */
    boolean isBroken() {
        return rows.stream().flatMap(row -> row.spans().stream()).anyMatch(span -> span.broken().isPresent());
    }

    static Timeline of(TraceLine trace, List<BrokenStep> broken) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(trace.resource(), spans(trace.points().stream().map(Timeline::word).toList(), trace.points(),
                broken.stream().filter(step -> step.part().isEmpty()).toList())));
        for (PartLine part : trace.parts()) {
            rows.add(new Row(part.name(), spans(part.states(), List.of(),
                    broken.stream().filter(step -> step.part().filter(part::equals).isPresent()).toList())));
        }
        List<Integer> starts = List.copyOf(rows.stream().flatMap(row -> row.spans().stream()).map(Span::start)
                .collect(Collectors.toCollection(TreeSet::new)));
        return of(trace, starts, rows.stream().map(row -> new Row(row.name(),
                row.spans().stream().map(span -> span.among(starts)).toList())).toList());
    }

    private static Timeline of(TraceLine trace, List<Integer> starts, List<Row> rows) {
        List<String> columns = new ArrayList<>();
        List<String> times = new ArrayList<>();
        double width = 0;
        for (int i = 0; i < starts.size(); i++) {
            int column = i + 1;
            int polls = (i + 1 < starts.size() ? starts.get(i + 1) : trace.points().size() + 1) - starts.get(i);
            double least = rows.stream().flatMap(row -> row.spans().stream())
                    .filter(span -> span.start() <= column && column < span.start() + span.length())
                    .mapToDouble(Span::need).max().orElse(0);
            least = Math.max(least, LEAST);
            width += least;
            columns.add(String.format(Locale.ROOT, "minmax(%.1frem, %dfr)", least, Math.min(MOST_SHARE, Math.max(1, polls))));
            times.add("+" + RunView.duration(Duration.between(trace.points().get(0).at(), trace.points().get(starts.get(i) - 1).at())
                    .toMillis()));
        }
        return new Timeline(trace.resource(), took(trace.points()), String.join(" ", columns), width, times, rows);
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
        return points.size() + " polls and calls in " + RunView.duration(Duration.between(first, last).toMillis());
    }

    private static List<Span> spans(List<String> words, List<TracePoint> points, List<BrokenStep> broken) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int point = i;
            boolean call = i < points.size() && points.get(i).what().equals("called");
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            String word = words.get(i);
            Optional<BrokenStep> here = broken.stream().filter(step -> step.point() == point).findFirst();
            if (last != null && here.isEmpty() && (word == null || !call && last.state().equals(word))) {
                spans.set(spans.size() - 1, new Span(last.start(), last.length() + 1, last.polls() + (word == null ? 0 : 1), last.state(),
                        last.tone(), last.broken()));
            } else if (word != null) {
                spans.add(new Span(i + 1, 1, 1, word, call ? "call" : tone(word), here));
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

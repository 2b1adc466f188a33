package io.backuptck.report.history;

import io.backuptck.report.Result;
import io.backuptck.report.Verdict;
import io.backuptck.report.history.FailureSpan.State;
import io.backuptck.report.history.HistoryEvent.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The runs against one target in the order of time. That something was not checked is no verdict: only a run that looked at all and
 * came to its end tells that a failure is over, or was not there before.
 */
public record TargetHistory(HistoryTarget target, List<HistoryRun> runs) {

    public HistoryRun newest() {
        return runs.get(runs.size() - 1);
    }

    /** The newest run that found a failure or, as a whole, none; empty when every run was of a part, or inconclusive. */
    public Optional<HistoryRun> decisive() {
        return runs.stream().filter(run -> run.result() == Result.FAIL || run.result() == Result.PASS && !run.partial())
                .reduce((earlier, later) -> later);
    }

    /** The requirements that any run knows, in the order of the newest one that knows them. */
    public List<String> requirements() {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (i == runs.size() - 1 || runs.get(i).ids() != runs.get(i + 1).ids()) {
                ids.addAll(runs.get(i).ids());
            }
        }
        return List.copyOf(ids);
    }

    /** A letter for each run, see {@link HistoryRun#letter}; that of not run where the run does not know the requirement. */
    public String letters(String requirement) {
        StringBuilder letters = new StringBuilder();
        List<String> ids = null;
        int at = -1;
        for (HistoryRun run : runs) {
            if (run.ids() != ids) {
                ids = run.ids();
                at = ids.indexOf(requirement);
            }
            letters.append(run.verdict(at));
        }
        return letters.toString();
    }

    /** What broke and what was repaired, in the order of time. */
    public List<HistoryEvent> events() {
        List<HistoryEvent> events = new ArrayList<>();
        requirements().forEach(id -> events(id, letters(id), events));
        events.sort(Comparator.comparing((HistoryEvent event) -> event.to().startedAt()));
        return events;
    }

    private void events(String requirement, String letters, List<HistoryEvent> events) {
        int kept = -1;
        int broken = -1;
        for (int i = 0; i < runs.size(); i++) {
            if (letters.charAt(i) == HistoryRun.letter(Verdict.FAILED)) {
                if (broken < 0) {
                    events.add(event(kept < 0 ? Kind.FIRST : Kind.BROKE, requirement, kept, i));
                }
                broken = i;
                kept = -1;
            } else if (letters.charAt(i) == HistoryRun.letter(Verdict.PASSED) && !runs.get(i).partial()) {
                if (broken >= 0) {
                    events.add(event(Kind.FIXED, requirement, broken, i));
                }
                kept = i;
                broken = -1;
            }
        }
    }

    private HistoryEvent event(Kind kind, String requirement, int from, int to) {
        HistoryRun after = runs.get(to);
        if (from < 0) {
            return new HistoryEvent(kind, requirement, null, after, 0, Set.of(), "");
        }
        HistoryRun before = runs.get(from);
        return new HistoryEvent(kind, requirement, before, after, to - from - 1, after.differences(before), after.serverChange(before));
    }

    /** The failures that were ever seen, in the order in which they were seen first. */
    public Collection<FailureSpan> failures() {
        Map<String, FailureSpan> spans = new LinkedHashMap<>();
        for (HistoryRun run : runs) {
            for (HistoryRun.SeenFailure failure : run.failures()) {
                spans.merge(failure.fingerprint(), new FailureSpan(failure, run, run, 1, State.PRESENT, null, ""), (before, now) ->
                        new FailureSpan(failure, before.first(), run, before.runs() + 1, State.PRESENT, null, ""));
            }
        }
        spans.replaceAll((fingerprint, span) -> told(span));
        return spans.values();
    }

    private FailureSpan told(FailureSpan span) {
        List<HistoryRun> later = runs.subList(runs.lastIndexOf(span.last()) + 1, runs.size());
        Optional<HistoryRun> over = later.stream().filter(run -> !run.partial() && span.failure().requirements().stream()
                .allMatch(id -> run.verdict(id).filter(Verdict.PASSED::equals).isPresent())).findFirst();
        if (over.isPresent()) {
            Set<String> suite = over.get().differences(span.last());
            return state(span, State.GONE, over.get(), suite.isEmpty() ? "" : "together with " + String.join(", ", suite));
        }
        if (later.isEmpty()) {
            return span;
        }
        boolean otherwise = later.stream().anyMatch(run -> span.failure().requirements().stream().anyMatch(id ->
                run.verdict(id).filter(Verdict.FAILED::equals).isPresent()));
        boolean unknown = span.failure().requirements().stream().noneMatch(newest().ids()::contains);
        return state(span, State.LAST_SEEN, null, unknown ? "no requirement of the newest contract" : otherwise ? "its requirement fails in another way since"
                : "not checked as a whole since, " + later.size() + (later.size() == 1 ? " run" : " runs"));
    }

    private static FailureSpan state(FailureSpan span, State state, HistoryRun told, String note) {
        return new FailureSpan(span.failure(), span.first(), span.last(), span.runs(), state, told, note);
    }
}

package io.backuptck.report.site;

import io.backuptck.report.Result;
import io.backuptck.report.Verdict;
import io.backuptck.report.history.History;
import io.backuptck.report.history.HistoryEvent;
import io.backuptck.report.history.HistoryRun;
import io.backuptck.report.history.TargetHistory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the page of a history shows without a script, in words. */
record HistoryView(History history, String json, String suite) {

    /** What a run is drawn as: its result, or that it was only a part. */
    enum Tone {
        PASS, PARTIAL, FAIL, INCONCLUSIVE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Tone of(HistoryRun run) {
            return switch (run.result()) {
                case FAIL -> FAIL;
                case INCONCLUSIVE -> INCONCLUSIVE;
                case PASS -> run.partial() ? PARTIAL : PASS;
            };
        }
    }

    List<TargetHistory> targets() {
        return history.targets();
    }

    int runs() {
        return history.targets().stream().mapToInt(target -> target.runs().size()).sum();
    }

    String span() {
        List<HistoryRun> all = history.targets().stream().flatMap(target -> target.runs().stream())
                .sorted(Comparator.comparing(HistoryRun::startedAt)).toList();
        String first = day(all.get(0));
        String last = day(all.get(all.size() - 1));
        return first.equals(last) ? first : first + " to " + last;
    }

    /** How many servers failed when a run last decided that, for the banner: a later run of a part has not repaired them. */
    long failing() {
        return history.targets().stream().filter(target -> target.decisive().filter(run -> run.result() == Result.FAIL).isPresent()).count();
    }

    String headline() {
        long all = targets().size();
        return failing() + " of " + number(all, "server") + (failing() == 1 || all == 1 ? " fails" : " fail") + ", as last checked";
    }

    /** True when every server's newest run was a whole one without a failure. */
    boolean isSound() {
        return history.targets().stream().allMatch(target -> Tone.of(target.newest()) == Tone.PASS);
    }

    static String day(HistoryRun run) {
        return run.startedAt().toString().substring(0, 10);
    }

    static String time(HistoryRun run) {
        return run.startedAt().toString().substring(0, 16).replace('T', ' ');
    }

    /** The result of a run, which never says more than was checked. */
    static String words(HistoryRun run) {
        long failed = run.count(Verdict.FAILED);
        return switch (Tone.of(run)) {
            case FAIL -> failed + (failed == 1 ? " requirement broken" : " requirements broken");
            case INCONCLUSIVE -> "inconclusive";
            case PARTIAL -> "no failure in a part";
            case PASS -> run.marks().isEmpty() ? "conformant as checked" : "no failure";
        };
    }

    static String tone(HistoryRun run) {
        return Tone.of(run).word();
    }

    static List<Tone> tones() {
        return List.of(Tone.values());
    }

    static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    static List<HistoryEvent.Kind> kinds() {
        return List.of(HistoryEvent.Kind.values());
    }
}

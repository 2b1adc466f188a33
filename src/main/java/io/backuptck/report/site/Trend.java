package io.backuptck.report.site;

import io.backuptck.report.Result;
import io.backuptck.report.Verdict;
import io.backuptck.report.history.HistoryRun;
import io.backuptck.report.history.TargetHistory;
import io.backuptck.report.site.HistoryView.Tone;
import java.util.List;

/** The runs against one target as columns: the higher a column of a failing run, the more was broken. */
record Trend(TargetHistory target) {

    static final int HEIGHT = 36;
    private static final int COLUMN = 8;
    private static final int LOW = 10;
    /** So many columns make a drawing wide enough; where there are fewer, it does not stretch them. */
    private static final int LEAST = 40;

    int width() {
        return Math.max(LEAST, target.runs().size()) * COLUMN;
    }

    /** The columns of one kind as one path; empty when there is none. */
    String path(Tone tone) {
        long most = target.runs().stream().mapToLong(run -> run.count(Verdict.FAILED)).max().orElse(0);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < target.runs().size(); i++) {
            HistoryRun run = target.runs().get(i);
            if (Tone.of(run) == tone) {
                int height = height(run, most);
                path.append('M').append(width() - (target.runs().size() - i) * COLUMN).append(' ').append(HEIGHT - height).append("h7v").append(height)
                        .append("h-7z");
            }
        }
        return path.toString();
    }

    private static int height(HistoryRun run, long most) {
        long failed = run.count(Verdict.FAILED);
        return run.result() != Result.FAIL || most == 0 ? LOW : LOW + (int) Math.round((HEIGHT - LOW) * Math.sqrt((double) failed / most));
    }

    /** For those who do not see the drawing. */
    String words() {
        List<HistoryRun> runs = target.runs();
        return HistoryView.number(runs.size(), "run") + " from " + HistoryView.day(runs.get(0)) + " to " + HistoryView.day(target.newest())
                + ": " + count(Tone.PASS) + " without a failure, " + count(Tone.FAIL) + " with failures, " + count(Tone.INCONCLUSIVE)
                + " inconclusive, " + count(Tone.PARTIAL) + " of a part only without a failure";
    }

    private long count(Tone tone) {
        return target.runs().stream().filter(run -> Tone.of(run) == tone).count();
    }
}

package io.backuptck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of each requirement between two runs.
 *
 * @param changes one for each requirement that either run knows, in the newer report's order
 */
public record Comparison(RunReport newer, RunReport older, List<Change> changes) {

    /** What became of a requirement. */
    public enum Kind {
        /** Failed now, and did not fail before. */
        BROKEN("broken"),
        FIXED("fixed"),
        STILL_FAILING("still failing"),
        /** Passed now, and was not checked before. */
        NEWLY_TESTED("newly tested"),
        /** Checked before, whatever the result, and not now: nothing is known of it any more. */
        NO_LONGER_TESTED("no longer tested"),
        SAME("unchanged");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * One requirement in both runs.
     *
     * @param before null when the older report does not know the requirement
     * @param after  null when the newer report does not know it
     */
    public record Change(Kind kind, RequirementLine before, RequirementLine after) {

        /** The requirement as the newest report that knows it states it. */
        public RequirementLine line() {
            return after != null ? after : before;
        }
    }

    public static Comparison of(RunReport newer, RunReport older) {
        Map<String, RequirementLine> before = byId(older);
        Map<String, RequirementLine> after = byId(newer);
        Set<String> ids = new LinkedHashSet<>(after.keySet());
        ids.addAll(before.keySet());
        List<Change> changes = new ArrayList<>();
        ids.forEach(id -> changes.add(new Change(kind(before.get(id), after.get(id)), before.get(id), after.get(id))));
        return new Comparison(newer, older, changes);
    }

    private static Map<String, RequirementLine> byId(RunReport report) {
        Map<String, RequirementLine> lines = new LinkedHashMap<>();
        report.requirements().forEach(line -> lines.put(line.id(), line));
        return lines;
    }

    private static Kind kind(RequirementLine before, RequirementLine after) {
        Verdict was = before == null ? Verdict.NOT_RUN : before.verdict();
        Verdict is = after == null ? Verdict.NOT_RUN : after.verdict();
        if (is == Verdict.FAILED) {
            return was == Verdict.FAILED ? Kind.STILL_FAILING : Kind.BROKEN;
        }
        if (is == Verdict.PASSED) {
            return was == Verdict.FAILED ? Kind.FIXED : was == Verdict.PASSED ? Kind.SAME : Kind.NEWLY_TESTED;
        }
        return was == Verdict.FAILED || was == Verdict.PASSED ? Kind.NO_LONGER_TESTED : Kind.SAME;
    }

    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** True when a requirement fails that did not fail before. */
    public boolean isBroken() {
        return changes.stream().anyMatch(change -> change.kind() == Kind.BROKEN);
    }

    /** What makes the two runs differ beside the server; empty when they were run alike. */
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        differ(differences, "API", older.target().api(), newer.target().api());
        differ(differences, "level", older.run().level(), newer.run().level());
        differ(differences, "suite", older.suite().version(), newer.suite().version());
        differ(differences, "kind of target", older.target().kind(), newer.target().kind());
        differ(differences, "read-only", yesOrNo(older.run().isReadOnly()), yesOrNo(newer.run().isReadOnly()));
        differ(differences, "selection of scenarios", yesOrNo(isSelected(older)), yesOrNo(isSelected(newer)));
        return differences;
    }

    private static boolean isSelected(RunReport report) {
        return report.run().isSelection() || report.run().isRerun() || report.run().isShard();
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }

    private static void differ(List<String> differences, String what, String before, String after) {
        if (!before.equals(after)) {
            differences.add(what + ": " + before + " before, " + after + " now");
        }
    }
}

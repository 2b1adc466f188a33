package io.backuptck.report;

import io.backuptck.contract.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The verdict of a run in words that never claim more than was checked.
 *
 * @param headline the verdict in a few words
 * @param sentence what it rests on
 * @param badge    one or two words for a badge
 * @param tone     {@code pass}, {@code partial}, {@code fail} or {@code inconclusive}
 */
public record VerdictWords(String headline, String sentence, String badge, String tone) {

    public static VerdictWords of(RunReport report) {
        long failed = report.failures().size();
        String rest = rest(report);
        if (report.run().wasInterrupted()) {
            return new VerdictWords("Interrupted", "The run " + interruption(report) + ", so nothing is said of the server as a whole. "
                    + rest, "interrupted", "inconclusive");
        }
        if (report.baseline() != null) {
            return new BaselineWords(report).words(rest);
        }
        return switch (report.result()) {
            case FAIL -> new VerdictWords("Not conformant", number(failed, "failure") + " found. " + rest,
                    number(failed, "failure"), "fail");
            case INCONCLUSIVE -> new VerdictWords("Inconclusive",
                    "No verdict could be reached, so nothing is said of the server. " + rest, "inconclusive", "inconclusive");
            case PASS -> passed(report, rest);
        };
    }

    /** How an interrupted run ended, in words that can stand behind "the run". */
    static String interruption(RunReport report) {
        long left = report.scenarios().stream().filter(scenario -> scenario.status().equals(Verdict.NOT_RUN.word())).count();
        return "was ended by " + report.run().interrupted()
                + (left == 0 ? " in its last moments" : " before " + left + " of " + number(report.scenarios().size(), "scenario"))
                + (report.failures().isEmpty() ? "" : ", after " + number(report.failures().size(), "failure") + " had been found");
    }

    /** The colour of a badge; white text on it is readable. */
    public String color() {
        return switch (tone) {
            case "pass" -> "#1b7a3d";
            case "partial" -> "#1f5f99";
            case "fail" -> "#b3261e";
            default -> "#6b5a1e";
        };
    }

    private static VerdictWords passed(RunReport report, String rest) {
        if (report.isObservation()) {
            return new VerdictWords("No failure in what was observed",
                    "Only what others sent and were answered was judged, so this is no statement on the whole contract. " + rest,
                    "observed, no failure", "partial");
        }
        if (report.run().isShard()) {
            return new VerdictWords("No failure in " + report.run().shard().words(),
                    "Only a part of the run was gone through, so this is no statement on the whole contract; report --merge puts all shards "
                            + "together. " + rest, "partial, no failure", "partial");
        }
        if (report.run().isRerun()) {
            return new VerdictWords("No failure in what was run again",
                    "Only what failed or was inconclusive before was run again, so this is no statement on the whole contract. " + rest,
                    "partial, no failure", "partial");
        }
        if (report.run().isReadOnly()) {
            return new VerdictWords("No failure in a read-only run",
                    "Nothing that changes state was sent, so this is no statement on the whole contract. " + rest,
                    "read-only, no failure", "partial");
        }
        if (report.run().isSelection()) {
            return new VerdictWords("No failure in the selected scenarios",
                    "Only some scenarios were selected, so this is no statement on the whole contract. " + rest,
                    "partial, no failure", "partial");
        }
        return new VerdictWords("Conformant in everything that was checked", rest, "conformant as checked", "pass");
    }

    /** Which requirements bound a server, and why; empty where a server has no way to say what it is. */
    public static Optional<String> binding(RunReport.Target target) {
        return target.claim().isEmpty() ? Optional.empty() : Optional.of("in force: documented and derived requirements"
                + (target.vendors() ? ", and those of the vendor's product, since " : "; those of the vendor's product are warnings, since ")
                + target.claim());
    }

    private static String rest(RunReport report) {
        List<RequirementLine> all = report.requirements();
        long passed = count(all, Verdict.PASSED);
        List<String> parts = new ArrayList<>();
        long unchecked = all.stream().filter(line -> line.verdict() != Verdict.PASSED && line.verdict() != Verdict.FAILED)
                .count();
        long binding = all.stream().filter(line -> line.verdict() != Verdict.PASSED && line.verdict() != Verdict.FAILED
                && line.level() == Level.MUST).count();
        parts.add(passed + " of " + all.size() + " requirements were checked and hold");
        if (unchecked > 0) {
            parts.add(unchecked + (unchecked == 1 ? " was" : " were") + " not checked, " + binding + " of them binding (MUST)");
        }
        parts.addAll(report.limits());
        return String.join("; ", parts) + "." + report.targets().stream().flatMap(target -> binding(target).stream())
                .map(words -> " " + Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".").collect(Collectors.joining());
    }

    private static long count(List<RequirementLine> lines, Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}

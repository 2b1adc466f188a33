package io.backuptck.report.history;

import io.backuptck.report.Result;
import io.backuptck.report.Verdict;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a history keeps of one run against one target.
 *
 * @param file       the report, relative to the folder of the history
 * @param product    with the version that the server told; empty when it told none
 * @param suite      version of the kit
 * @param contract   version of the requirements; empty in reports of older versions
 * @param digest     of the contract; empty in reports of older versions
 * @param level      the weakest level that made the server fail
 * @param complete   false when the run was cut short
 * @param marks      in what way it was not a whole run, or not judged like one; empty for a whole one
 * @param partial    true when it looked at a part only or was cut short, so that what passed in it was not tried in every way
 * @param ids        of the requirements, which many runs share
 * @param verdicts   one letter for each of them, see {@link #letter}
 * @param failures   all, those that are listed as known, too
 * @param identity   the same for copies of one report
 */
public record HistoryRun(HistoryTarget target, String file, Instant startedAt, Result result, String product, String suite, String contract,
        String digest, String level, boolean complete, List<String> marks, boolean partial, List<String> ids, String verdicts,
        List<SeenFailure> failures, String identity) {

    private static final String LETTERS = "pfsni";

    /**
     * A failure of a run.
     *
     * @param requirements all that it breaks, the blamed one first
     * @param known        true when it was listed as known
     */
    public record SeenFailure(String fingerprint, List<String> requirements, String operation, String pointer, boolean known) {
    }

    /** One letter for a verdict: its first one. */
    static char letter(Verdict verdict) {
        return LETTERS.charAt(verdict.ordinal());
    }

    /** The letter of a requirement; that of one that was not run when this run does not know it. */
    char verdict(int at) {
        return at < 0 ? letter(Verdict.NOT_RUN) : verdicts.charAt(at);
    }

    Optional<Verdict> verdict(String requirement) {
        int at = ids.indexOf(requirement);
        return at < 0 ? Optional.empty() : Optional.of(Verdict.values()[LETTERS.indexOf(verdicts.charAt(at))]);
    }

    public long count(Verdict verdict) {
        return verdicts.chars().filter(one -> one == letter(verdict)).count();
    }

    /** The part that was checked and the part that was not, for one column of a drawing. */
    public long unchecked() {
        return verdicts.length() - count(Verdict.PASSED) - count(Verdict.FAILED);
    }

    /** What is another than in an earlier run and may by itself change a verdict, without the server; empty when nothing is. */
    Set<String> differences(HistoryRun before) {
        Set<String> differences = new LinkedHashSet<>();
        differ(differences, "kit", before.suite, suite);
        differ(differences, "requirements", before.contract, contract);
        if (before.contract.equals(contract) && !before.digest.isEmpty() && !digest.isEmpty() && !before.digest.equals(digest)) {
            differences.add("requirements changed within version " + contract);
        }
        differ(differences, "level", before.level, level);
        return differences;
    }

    /** What the server says of itself, where that changed; empty when it did not. */
    String serverChange(HistoryRun before) {
        return before.product.equals(product) ? "" : "server " + named(before.product) + " → " + named(product);
    }

    private static void differ(Set<String> differences, String what, String before, String now) {
        if (!before.equals(now)) {
            differences.add(what + " " + named(before) + " → " + named(now));
        }
    }

    private static String named(String text) {
        return text.isEmpty() ? "(not told)" : text;
    }
}

package io.backuptck.suite;

import io.backuptck.cases.RequestCase;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Location;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Requirement;
import io.backuptck.lifecycle.Breach;
import io.backuptck.lifecycle.Trace;
import io.backuptck.lifecycle.check.TraceChecker;
import io.backuptck.lifecycle.check.UnseenCalls;
import io.backuptck.lifecycle.TraceVerdict;
import io.backuptck.validation.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds answers and lives of resources against requirements. Where one cause breaks several, the first is blamed and the
 * others are noted as what follows from it.
 */
final class Checker {

    private static final String SERVER_ERROR = "a server error in place of a refusal";

    private final Contract contract;
    private final Recorder recorder;
    private final Map<Integer, Seen> seen = new TreeMap<>();

    Checker(Contract contract, Recorder recorder) {
        this.contract = contract;
        this.recorder = recorder;
    }

    /** Takes note of an answer that lives may refer to. */
    void saw(Seen answer) {
        seen.put(answer.exchange().number(), answer);
    }

    List<Seen> answers() {
        return List.copyOf(seen.values());
    }

    boolean check(String requirement, Seen answer, String pointer, boolean holds, String expected, Object actual) {
        return check(requirement, answer, pointer, holds, expected, actual, "");
    }

    /** The same for an answer that must be a refusal, with whatever else is said of it. */
    boolean checkRefused(String requirement, Seen answer, boolean holds, String expected, Object actual) {
        return check(requirement, answer, "", holds, expected, actual, symptom(answer));
    }

    private boolean check(String requirement, Seen answer, String pointer, boolean holds, String expected, Object actual,
            String symptom) {
        Requirement entry = contract.requirements().get(requirement);
        if (entry.isExcluded()) {
            throw new IllegalStateException(requirement + " is excluded from checking");
        }
        recorder.checked(entry);
        if (!holds) {
            found(new Finding(entry, answer.operation().id(), pointer, "check", expected, words(actual, answer, pointer),
                    Optional.of(answer.exchange())), answer, symptom);
        }
        return holds;
    }

    /** Nobody sees an empty text, or what is not there. */
    private static String words(Object actual, Seen answer, String pointer) {
        String text = String.valueOf(actual);
        return !text.isEmpty() ? text : !pointer.isEmpty() && answer.at(pointer).isMissingNode() ? "nothing, it is missing"
                : "an empty text";
    }

    void checkCase(RequestCase one, Seen answer, boolean holds, String expected, Object actual) {
        Requirement entry = one.requirement().orElseThrow();
        recorder.checked(entry);
        recorder.tried(new CaseRecord(contract.api(), one, holds ? CaseRecord.Status.PASSED : CaseRecord.Status.FAILED, ""));
        if (!holds) {
            String what = one.constraint().place() + " " + one.label();
            Location rule = one.constraint().rule();
            found(new Finding(entry, answer.operation().id(), "", one.expect() == Expect.ACCEPT ? Finding.ofLimit(rule) : Finding.ofRule(rule),
                    expected + " (" + what.strip() + ")", String.valueOf(actual), Optional.of(answer.exchange())), answer,
                    symptom(answer));
        }
    }

    private static String symptom(Seen answer) {
        return answer.status() >= 500 ? SERVER_ERROR : "";
    }

    /**
     * What a failure with the status of a success breaks follows from that alone, unless it binds the server more than the
     * status does: a server that does not do what it must is not excused by an answer that is only undesirable.
     */
    private void found(Finding finding, Seen answer, String symptom) {
        String cause = "";
        if (answer.judgement().mislabelled()) {
            // Nothing is left of it where only the vendor's product is bound to have another status.
            cause = answer.judgement().findings().stream().findFirst().filter(status -> level(status).compareTo(level(finding)) <= 0)
                    .map(status -> status.requirement().id()).orElse("");
        }
        recorder.saw(new Sighting(contract.api(), finding, symptom, cause));
    }

    private Level level(Finding finding) {
        return finding.requirement().level(recorder.claim(contract.api()).vendors());
    }

    TraceVerdict check(Trace trace, String resource, String pointer) {
        TraceVerdict verdict = TraceChecker.check(trace, !contract.api().isBuiltIn());
        List<String> others = verdict.breaches().isEmpty() ? List.of() : UnseenCalls.explaining(trace);
        if (!others.isEmpty() && !trace.machine().shared()) {
            if (!contract.api().isBuiltIn()) {
                recorder.limited(contract.api(), "the " + resource + " would keep its rules if somebody else had called " + String.join(", ", others)
                        + " on it; where others may do so, shared: true in its lifecycle says it");
            }
        } else if (!others.isEmpty()) {
            recorder.followed(new TraceRecord(contract.api(), resource, trace, verdict.covered()));
            throw new Inconclusive("the " + resource + " lives as if somebody else had called " + String.join(", ", others)
                    + " on it; repeat the run while nobody else does so");
        }
        verdict.applied().forEach(rule -> recorder.checked(contract.requirements().get(rule)));
        verdict.breaches().forEach(breach -> recorder.found(contract.api(), finding(trace, breach, pointer)));
        verdict.follows().forEach(one -> recorder.saw(new Sighting(contract.api(), finding(trace, one.breach(), pointer), "", one.cause())));
        recorder.followed(new TraceRecord(contract.api(), resource, trace, verdict.covered()));
        return verdict;
    }

    private Finding finding(Trace trace, Breach breach, String pointer) {
        Seen answer = seen.get(breach.observed().exchange());
        String before = breach.before().map(earlier -> " (seen " + earlier.at() + ")").orElse("");
        return new Finding(contract.requirements().get(breach.rule()), answer.operation().id(), pointer + breach.pointer(), "lifecycle",
                breach.expected() + before, breach.actual() + " (seen " + breach.observed().at() + ")",
                Optional.of(answer.exchange())).with(Sequence.of(trace, breach));
    }
}

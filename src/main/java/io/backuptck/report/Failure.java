package io.backuptck.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.backuptck.contract.Level;
import io.backuptck.suite.Consequence;
import io.backuptck.suite.FindingRecord;
import io.backuptck.target.Redactor;
import io.backuptck.validation.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Equal findings as one: a defect, with the first exchange that shows it.
 *
 * @param fingerprint the same for the same defect in every run
 * @param requirements all requirements that it breaks; more than one when one rule decides several
 * @param operation   where it was seen first
 * @param operations  all operations where it was seen
 * @param pointer     JSON pointer into the answer; empty for the answer as a whole
 * @param curl        shows it again; secrets are blanked
 * @param count       how often it was seen
 * @param consequences ids of requirements that were seen broken only because of this
 * @param sequence    what was seen and called before, one line each, where only a sequence shows it: the request is evidence
 *                    then, and does not show the defect by itself
 * @param known       why it does not fail the run; null when it does
 */
public record Failure(String fingerprint, String requirement, List<String> requirements, String api, Level level, String text,
        String source,        String operation, List<String> operations, String pointer, String expected, String actual, String curl,
        int count, List<String> scenarios, Evidence evidence, List<String> consequences, List<String> sequence,
        Known known) {

    /** A report that was written before a defect could break several has the one only. */
    public Failure {
        requirements = Objects.requireNonNullElse(requirements, List.of(requirement));
        consequences = Objects.requireNonNullElse(consequences, List.of());
        sequence = Objects.requireNonNullElse(sequence, List.of());
    }

    /** The same failure, which does not fail the run. */
    Failure known(Known why) {
        return new Failure(fingerprint, requirement, requirements, api, level, text, source, operation, operations, pointer, expected,
                actual, curl, count, scenarios, evidence, consequences, sequence, why);
    }

    /** Operations and pointer; of a rejection also its status, since what is missing there is no member of what was asked for. */
    @JsonIgnore
    public String place() {
        boolean rejection = !pointer.isEmpty() && evidence != null && evidence.status() >= 400;
        return String.join(", ", operations) + (pointer.isEmpty() ? "" : " " + pointer) + (rejection ? " of an answer " + evidence.status() : "");
    }

    /** True when it does not fail the run, since it is listed among the known failures. */
    @JsonIgnore
    public boolean isKnown() {
        return known != null;
    }

    /** Groups findings, in the order in which they were first made. */
    static List<Failure> group(List<FindingRecord> findings, List<Consequence> consequences, Redactor redactor) {
        Map<String, List<FindingRecord>> groups = new LinkedHashMap<>();
        findings.forEach(record -> groups.computeIfAbsent(fingerprint(record.finding()), key -> new ArrayList<>())
                .add(record));
        List<Failure> failures = new ArrayList<>();
        groups.forEach((fingerprint, group) -> failures.add(of(fingerprint, group, consequences, redactor)));
        return failures;
    }

    private static Failure of(String fingerprint, List<FindingRecord> group, List<Consequence> consequences,
            Redactor redactor) {
        FindingRecord first = group.stream().min(Comparator.comparing(
                (FindingRecord record) -> record.finding().level()).thenComparingInt(Failure::size)).orElseThrow();
        Finding finding = first.finding();
        return new Failure(fingerprint, finding.requirement().id(), group.stream()
                .map(record -> record.finding().requirement().id()).distinct().toList(), first.api().id(), finding.level(),
                finding.requirement().text(), finding.requirement().source(), finding.operation(),
                group.stream().map(record -> record.finding().operation()).distinct().toList(), finding.pointer(),
                redactor.text(finding.expected()), redactor.text(finding.actual()),
                finding.evidence().map(exchange -> Curl.of(exchange.request(), redactor)).orElse(""), group.size(),
                group.stream().map(FindingRecord::scenario).distinct().toList(),
                finding.evidence().map(exchange -> Evidence.of(exchange, redactor)).orElse(null),
                consequences.stream().filter(one -> one.cause().equals(finding.requirement().id())).map(Consequence::requirement)
                        .distinct().toList(),
                finding.sequence(), null);
    }

    /** The same defect as a whole run saw it, of which this is what a part of it shows. */
    Failure of(List<FindingRecord> group, List<Consequence> follow) {
        return new Failure(fingerprint, requirement, group.stream().map(record -> record.finding().requirement().id()).distinct().toList(),
                api, level, text, source, operation, group.stream().map(record -> record.finding().operation()).distinct().toList(), pointer,
                expected, actual, curl, group.size(), group.stream().map(FindingRecord::scenario).distinct().toList(), evidence,
                follow.stream().filter(one -> one.cause().equals(requirement)).map(Consequence::requirement).distinct().toList(), sequence,
                null);
    }

    /** Of the cases of a rule the smallest shows it best; of other findings the first does. */
    private static int size(FindingRecord record) {
        return record.finding().isOfRule() ? record.finding().evidence().map(exchange -> exchange.request().body().length
                + exchange.request().url().length()).orElse(0) : 0;
    }

    /** That of the defect which a finding shows. */
    static String fingerprint(Finding finding) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(
                    finding.defect().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}

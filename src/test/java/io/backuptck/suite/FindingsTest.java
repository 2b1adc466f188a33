package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.validation.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One cause is blamed once, for the requirement that binds most; the rest is listed as what follows from it. */
class FindingsTest {

    private static final ApiId OBSHELL = ApiId.named("obshell");
    private static final ApiId GAUSSDB = ApiId.named("gaussdb");
    private static final Finding MUST = Recordings.finding("OBS-START-08", "check", "none");
    private static final Finding ALSO = Recordings.finding("OBS-START-31", "check", "none");
    private static final Finding SHOULD = Recordings.finding("OBS-ENV-14", "check", "none");

    private final Findings findings = new Findings();

    private List<String> blamed() {
        return findings.records().stream().map(record -> record.finding().requirement().id()).toList();
    }

    private List<String> consequences() {
        return findings.consequences().stream().map(one -> one.requirement() + " of " + one.cause()).toList();
    }

    @Test
    void whatHasNothingInCommonIsBlamedForItself() {
        assertThat(findings.found(OBSHELL, MUST, "", "a:1")).isTrue();
        assertThat(findings.found(OBSHELL, ALSO, "", "a:1")).isTrue();
        assertThat(blamed()).containsExactly("OBS-START-08", "OBS-START-31");
    }

    @Test
    void ofOneSymptomTheFirstIsBlamed() {
        findings.found(OBSHELL, MUST, "server errors", "a:1");
        assertThat(findings.found(OBSHELL, ALSO, "server errors", "a:2")).isFalse();
        assertThat(blamed()).containsExactly("OBS-START-08");
        assertThat(consequences()).containsExactly("OBS-START-31 of OBS-START-08");
    }

    /** The servers of two APIs have nothing to do with each other. */
    @Test
    void theSymptomOfAnotherServerIsNoCause() {
        findings.found(GAUSSDB, MUST, "server errors", "a:1");
        assertThat(findings.found(OBSHELL, ALSO, "server errors", "a:2")).isTrue();
    }

    /** What is owed is no mere consequence of what is desirable. */
    @Test
    void whatBindsMoreIsBlamedBesideWhatBindsLess() {
        findings.found(OBSHELL, SHOULD, "server errors", "a:1");
        assertThat(findings.found(OBSHELL, MUST, "server errors", "a:2")).isTrue();
        assertThat(findings.found(OBSHELL, ALSO, "server errors", "a:2")).isFalse();
        assertThat(consequences()).containsExactly("OBS-START-31 of OBS-START-08");
    }

    /** How often it was found is part of a report; not what it looked like the thousandth time. */
    @Test
    void theSameDefectIsKeptUpToAThousandTimes() {
        for (int i = 0; i < 1100; i++) {
            assertThat(findings.found(OBSHELL, MUST, "server errors", "a:1")).isTrue();
        }
        assertThat(findings.records()).hasSize(1000);
        assertThat(findings.found(GAUSSDB, MUST, "", "a:1")).isTrue();
        assertThat(findings.records()).as("that of another server is another one").hasSize(1001);
    }

    @Test
    void whatIsTakenBackIsGoneForThatServerOnly() {
        findings.found(OBSHELL, MUST, "x", "a:1");
        findings.found(OBSHELL, ALSO, "x", "a:1");
        findings.found(GAUSSDB, SHOULD, "", "a:1");
        findings.discard(OBSHELL);
        assertThat(blamed()).containsExactly("OBS-ENV-14");
        assertThat(consequences()).isEmpty();
    }
}

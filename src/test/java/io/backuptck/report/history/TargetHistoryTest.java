package io.backuptck.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.report.Result;
import io.backuptck.report.history.FailureSpan.State;
import io.backuptck.report.history.HistoryEvent.Kind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a history says of a server over time: only what was checked is a verdict. */
class TargetHistoryTest {

    private static final String URL = "http://gaussdb.test";
    private static final String ID = "GDB-JOB-04";

    @TempDir
    Path folder;
    private SampleReports reports;
    private int written;

    @BeforeEach
    void prepare() {
        reports = new SampleReports(folder);
    }

    private ObjectNode run(String... failed) {
        return reports.run("gaussdb", URL, written, failed);
    }

    private void add(ObjectNode report) throws IOException {
        reports.write("run-" + written++, report);
    }

    private TargetHistory history() throws IOException {
        History history = History.of(folder, folder.resolve("out"));
        assertThat(history.targets()).hasSize(1);
        return history.targets().get(0);
    }

    private static ObjectNode told(ObjectNode report, String option) {
        ((ObjectNode) report.get("run")).put("options", "--api gaussdb " + option + " --seed 7");
        return report;
    }

    private static ObjectNode unchecked(ObjectNode report, String verdict) {
        SampleReports.verdict(report, verdict, ID);
        return report;
    }

    /** A read-only run afterwards has repaired nothing. */
    @Test
    void aLaterRunOfAPartDecidesNothing() throws IOException {
        add(told(run(), "--read-only"));
        assertThat(history().decisive()).isEmpty();
        add(run(ID));
        add(told(run(), "--read-only"));
        assertThat(history().decisive().orElseThrow().result()).isEqualTo(Result.FAIL);
        add(run());
        assertThat(history().decisive().orElseThrow().result()).isEqualTo(Result.PASS);
    }

    @Test
    void whatBrokeAndWasFixedIsToldFromRunToRun() throws IOException {
        add(run());
        add(run(ID));
        add(run(ID));
        add(run());

        assertThat(history().letters(ID)).isEqualTo("pffp");
        assertThat(history().events()).extracting(HistoryEvent::kind, HistoryEvent::requirement, event -> event.from().file(),
                event -> event.to().file()).containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.BROKE, ID, "run-0/conformance.json", "run-1/conformance.json"),
                        org.assertj.core.groups.Tuple.tuple(Kind.FIXED, ID, "run-2/conformance.json", "run-3/conformance.json"));
        FailureSpan span = history().failures().iterator().next();
        assertThat(span.state()).isEqualTo(State.GONE);
        assertThat(span.runs()).isEqualTo(2);
        assertThat(span.first().file()).isEqualTo("run-1/conformance.json");
        assertThat(span.told().file()).isEqualTo("run-3/conformance.json");
    }

    @Test
    void whatWasNotCheckedAfterwardsIsLastSeenAndNotFixed() throws IOException {
        for (String verdict : new String[] {"notRun", "skipped", "inconclusive"}) {
            add(run(ID));
            add(unchecked(run(), verdict));
        }

        assertThat(history().events()).extracting(HistoryEvent::kind).containsExactly(Kind.FIRST);
        FailureSpan span = history().failures().iterator().next();
        assertThat(span.state()).isEqualTo(State.LAST_SEEN);
        assertThat(span.told()).isNull();
        assertThat(span.note()).contains("not checked as a whole since, 1 run");
    }

    /** Its scenarios were not all gone through, so the one that showed the failure may be missing. */
    @Test
    void aPassInAPartOfARunFixesNothing() throws IOException {
        add(run(ID));
        add(told(run(), "--read-only"));
        add(told(run(), "--tags @shape"));
        add(told(run(), "--rerun old.json"));
        ObjectNode shard = run();
        ((ObjectNode) shard.get("run")).putObject("shard").put("index", 2).put("of", 5);
        add(shard);
        ObjectNode cut = run();
        ((ObjectNode) cut.get("run")).put("complete", false).put("interrupted", "SIGTERM");
        add(cut);

        assertThat(history().runs()).extracting(HistoryRun::marks).extracting(Object::toString).containsExactly("[]", "[read-only]",
                "[selected scenarios]", "[rerun]", "[shard 2 of 5]", "[interrupted]");
        assertThat(history().events()).extracting(HistoryEvent::kind).containsExactly(Kind.FIRST);
        assertThat(history().failures()).extracting(FailureSpan::state).containsExactly(State.LAST_SEEN);

        add(run());
        assertThat(history().events()).extracting(HistoryEvent::kind).containsExactly(Kind.FIRST, Kind.FIXED);
        assertThat(history().events().get(1).between()).isEqualTo(5);
    }

    @Test
    void aPassInAPartIsNoProofThatItWasKeptBefore() throws IOException {
        add(told(run(), "--read-only"));
        add(run(ID));

        assertThat(history().events()).extracting(HistoryEvent::kind).containsExactly(Kind.FIRST);
    }

    @Test
    void aChangeOfTheKitIsNamedBesideWhatBroke() throws IOException {
        add(run());
        ObjectNode changed = run(ID);
        ((ObjectNode) changed.get("suite")).put("version", "1.1.0");
        ((ObjectNode) changed.get("contracts").get(0)).put("version", "1.2.0");
        ((ObjectNode) changed.get("run")).put("level", "should");
        add(changed);
        ObjectNode same = run();
        ((ObjectNode) same.get("suite")).put("version", "1.1.0");
        ((ObjectNode) same.get("contracts").get(0)).put("version", "1.2.0").put("digest", "sha256:bb");
        ((ObjectNode) same.get("run")).put("level", "should");
        ((ObjectNode) same.get("targets").get(0)).put("version", "2.0");
        add(same);

        assertThat(history().events().get(0).suite()).containsExactly("kit 1.0.0 → 1.1.0", "requirements 1.0.0 → 1.2.0",
                "level must → should");
        assertThat(history().events().get(0).server()).isEmpty();
        assertThat(history().events().get(1).suite()).containsExactly("requirements changed within version 1.2.0");
        assertThat(history().events().get(1).server()).isEqualTo("server gaussdb 1.0 → gaussdb 2.0");
        assertThat(history().failures().iterator().next().note()).contains("requirements changed");
    }

    @Test
    void aFailureInAnotherPlaceOfTheSameRequirementHidesTheFirst() throws IOException {
        add(run(ID));
        ObjectNode other = run(ID);
        SampleReports.failure(((ArrayNode) other.get("failures")).removeAll(), "gaussdb", ID, "00000000000000ff");
        add(other);

        assertThat(history().failures()).extracting(FailureSpan::state).containsExactly(State.LAST_SEEN, State.PRESENT);
        assertThat(history().failures().iterator().next().note()).contains("fails in another way");
        assertThat(history().events()).as("the requirement is broken all the time").hasSize(1);
    }

    @Test
    void aRunWithKnownFailuresIsAWholeOne() throws IOException {
        ObjectNode known = run(ID);
        known.putObject("baseline").put("outcome", "pass");
        ((ObjectNode) known.get("failures").get(0)).putObject("known").put("reason", "r");
        add(known);
        add(run());

        assertThat(history().runs().get(0).marks()).containsExactly("known failures listed");
        assertThat(history().runs().get(0).failures().get(0).known()).isTrue();
        assertThat(history().failures()).extracting(FailureSpan::state).containsExactly(State.GONE);
    }
}

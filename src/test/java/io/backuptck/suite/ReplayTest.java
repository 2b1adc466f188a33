package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Level;
import io.backuptck.suite.ScenarioRecord.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shards of a run, judged together, give what the whole run would have given. */
class ReplayTest {

    private static final ApiId OBSHELL = ApiId.named("obshell");
    private static final String BROKEN = "OBS-START-08";

    private static Recorder replay(Stream<Recorder> parts) {
        return Replay.of(parts.flatMap(part -> part.observed().stream()).toList(), Map.of(), Map.of(), Level.MUST);
    }

    private static List<String> outcomes(Recorder recorder) {
        return recorder.scenarios().stream().map(one -> one.id() + " " + one.status() + " " + one.reason()).toList();
    }

    /** One scenario was written for the requirement, another one found it broken. */
    private static Recordings whole(Recordings all) {
        return found(written(all));
    }

    private static Recordings written(Recordings all) {
        return all.begin("a:1", "@" + BROKEN).checked(BROKEN).end(Status.PASSED, "", BROKEN);
    }

    private static Recordings found(Recordings all) {
        return all.begin("a:2", "@OBS-START-07").found(Recordings.finding(BROKEN, "check", "none")).end(Status.PASSED, "", "OBS-START-07")
                .begin("a:3").end(Status.SKIPPED, "fixture tenant is not given");
    }

    @Test
    void whatOneShardFoundFailsTheScenarioOfAnother() {
        Recorder once = whole(new Recordings()).recorder();
        once.settle(Level.MUST);
        Recorder merged = replay(Stream.of(written(new Recordings()).recorder(), found(new Recordings()).recorder()));

        assertThat(outcomes(merged)).isEqualTo(outcomes(once)).first().asString().startsWith("a:1 FAILED " + BROKEN);
        assertThat(merged.findings()).extracting(record -> record.finding().requirement().id()).containsExactly(BROKEN);
        assertThat(merged.checkedBy()).isEqualTo(once.checkedBy());
    }

    @Test
    void whatEndedWithoutAVerdictHasNoneAfterwards() {
        Recorder merged = replay(Stream.of(found(new Recordings()).recorder()));
        assertThat(outcomes(merged)).last().isEqualTo("a:3 SKIPPED fixture tenant is not given");
    }

    /** What one shard saw may explain what another one did. */
    @Test
    void theCauseOfAFailureMayLieInAnotherShard() {
        Recorder first = server(new Recordings().begin("a:1"), "OBS-OVERVIEW-19").end(Status.PASSED, "").recorder();
        Recorder second = server(new Recordings().begin("b:1"), "OBS-START-31").end(Status.PASSED, "").recorder();
        Recorder merged = replay(Stream.of(first, second));

        assertThat(second.findings()).as("by itself it is a failure").hasSize(1);
        assertThat(merged.findings()).extracting(record -> record.finding().requirement().id()).containsExactly("OBS-OVERVIEW-19");
        assertThat(merged.consequences()).extracting(Consequence::requirement, Consequence::cause).containsExactly(
                tuple("OBS-START-31", "OBS-OVERVIEW-19"));
    }

    private static Recordings server(Recordings all, String requirement) {
        all.recorder().saw(new Sighting(OBSHELL, Recordings.finding(requirement, "check", "status 500"), "a server error", ""));
        return all;
    }

    /** Between two scenarios a run puts a setting back, for example. */
    @Test
    void whatHappenedOutsideOfAllScenariosIsFoundAndIsNoScenario() {
        Observed outside = new Observed("", "", "", List.of(), List.of("OBS-START-07"), List.of(new Sighting(OBSHELL,
                Recordings.finding(BROKEN, "check", "none"), "", "")), Status.PASSED, "", Duration.ZERO);
        Recorder merged = Replay.of(List.of(outside), Map.of(), Map.of(), Level.MUST);

        assertThat(merged.scenarios()).isEmpty();
        assertThat(merged.findings()).hasSize(1);
        assertThat(merged.checkedBy()).containsKey("OBS-START-07");
    }

    /** A MUST that binds only the vendor's product is a warning for another server. */
    @Test
    void whatTheServersSayOfThemselvesDecidesWhatBindsThem() {
        String vendors = "OBS-START-31";
        List<Observed> seen = new Recordings().begin("a:1", "@" + vendors).found(Recordings.finding(vendors, "check", "status 200"))
                .end(Status.PASSED, "", vendors).recorder().observed();

        assertThat(Replay.of(seen, Map.of(OBSHELL, ProductClaim.of("obshell", "4.5.0")), Map.of(), Level.MUST).scenarios())
                .extracting(ScenarioRecord::status).containsExactly(Status.FAILED);
        assertThat(Replay.of(seen, Map.of(OBSHELL, ProductClaim.notVendors("obshell")), Map.of(), Level.MUST).scenarios())
                .extracting(ScenarioRecord::status).containsExactly(Status.PASSED);
    }

    @Test
    void statusesOfAllShardsAreCounted() {
        Recorder merged = Replay.of(List.of(), Map.of(), Map.of(OBSHELL, Map.of("getDag", Set.of(200, 404))), Level.MUST);
        assertThat(merged.statuses(OBSHELL)).containsEntry("getDag", Set.of(200, 404));
    }
}

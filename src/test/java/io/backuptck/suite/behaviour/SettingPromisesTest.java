package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Setting;
import io.backuptck.suite.Created;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting is held against what it promises, and the server has its own back when the run ends. */
class SettingPromisesTest {

    private static final Setting PLAN = HouseServer.CONTRACT.setting("plan");

    private final HouseServer server = new HouseServer();
    private ObjectNode before;
    private MemoryRun run;

    @BeforeEach
    void start() {
        before = server.plan.deepCopy();
        run = server.run();
    }

    private String verdict(Consumer<SettingPromises> check) {
        return run.verdict(() -> check.accept(new SettingPromises(run.session(), PLAN)));
    }

    private static void setAndStored(SettingPromises promises) {
        SettingPromises.Change change = promises.set();
        promises.accepted(change);
        promises.stored(change);
    }

    private String derived(Expect expect) {
        return run.verdict(() -> new Requests(run.session(), HouseServer.CONTRACT.operation("setPlan")).all(expect).concludeSent());
    }

    private static void allStored(SettingPromises promises) {
        SettingPromises.Change last = promises.setAll();
        promises.accepted(last);
        promises.stored(last);
    }

    @Test
    void aServerThatKeepsItsPromisesIsHeldToThemAndHasItsPlanBack() {
        assertThat(verdict(SettingPromisesTest::setAndStored)).isEqualTo("held");
        assertThat(verdict(SettingPromisesTest::allStored)).isEqualTo("held");
        assertThat(verdict(SettingPromises::absentShown)).isEqualTo("held");
        assertThat(verdict(SettingPromises::absentSet)).isEqualTo("held");
        assertThat(derived(Expect.REFUSE)).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKeys("HOUSE-PLAN-SHOWN", "HOUSE-PLAN-SET", "HOUSE-PLAN-STORED", "USUAL",
                "HOUSE-PLAN-KEPT",
                "HOUSE-PLAN-ABSENT-SHOWN", "HOUSE-PLAN-ABSENT-SET", "HOUSE-ERROR-NO-ROOM", "HOUSE-SET-PLAN-REJECTS");
        assertThat(server.plan).isNotEqualTo(before);

        run.end();
        assertThat(server.plan).isEqualTo(before);
        assertThat(run.recorder().limits()).isEmpty();
        assertThat(run.recorder().created()).extracting(Created::kind, Created::id, Created::left).containsExactly(
                org.assertj.core.groups.Tuple.tuple("plan", "kitchen", false));
    }

    @Test
    void whatWasOnlyLookedAtIsNotWritten() {
        assertThat(verdict(SettingPromises::absentShown)).isEqualTo("held");
        run.end();

        assertThat(server.writes).isZero();
        assertThat(run.recorder().created()).isEmpty();
    }

    @Test
    void whatIsNotStoredIsBlamed() {
        server.stores = (old, asked) -> old;
        assertThat(verdict(SettingPromisesTest::setAndStored)).isEqualTo("broken: HOUSE-PLAN-STORED");
    }

    @Test
    void oneMemberThatIsNotStoredIsBlamedAlone() {
        server.stores = (old, asked) -> asked.put("keep", 7);
        assertThat(verdict(SettingPromisesTest::setAndStored)).isEqualTo("broken: HOUSE-PLAN-STORED");
        assertThat(run.recorder().findings()).singleElement().extracting(record -> record.finding().pointer()).isEqualTo("/plan/keep");
    }

    @Test
    void eachOfThoseThatTheContractShowsIsLookedFor() {
        server.stores = (old, asked) -> asked.path("degrees").asInt() == 22 ? asked.put("degrees", 21) : asked;
        assertThat(verdict(SettingPromisesTest::allStored)).isEqualTo("broken: HOUSE-PLAN-STORED");
    }

    /** Somebody else sets it between a request of the run and its look. */
    @Test
    void whatOthersSetInBetweenIsNoFault() {
        int[] writes = {0};
        server.stores = (old, asked) -> writes[0]++ == 0 ? asked.put("keep", 7) : asked;
        assertThat(verdict(SettingPromisesTest::setAndStored)).isEqualTo("held");

        server.stores = (old, asked) -> asked;
        ObjectNode now = server.plan.deepCopy();
        server.plan.put("keep", 8);
        assertThat(verdict(promises -> promises.kept(now, () -> { }))).isEqualTo("held");
        server.plan.put("keep", 8);
        assertThat(verdict(promises -> promises.kept(now, () -> server.plan.put("keep", 8)))).isEqualTo("broken: HOUSE-PLAN-KEPT");
    }

    /** Each rejected request turns it round, so that an even number of them leaves it as it was. */
    @Test
    void whatRejectedRequestsChangeBackAndForthIsFound() {
        server.allows = plan -> {
            if (!HouseServer.isPlan(plan)) {
                server.plan.put("mode", server.plan.path("mode").asText().equals("eco") ? "off" : "eco");
            }
            return HouseServer.isPlan(plan);
        };
        assertThat(derived(Expect.REFUSE)).contains("HOUSE-PLAN-KEPT");
    }

    /** What only the server counts, and what nobody described, may change at any time. */
    @Test
    void whatNoRequestCanHaveNeedNotStay() {
        ObjectNode now = server.plan.deepCopy().put("next", "today");
        server.plan.put("next", "tomorrow");
        assertThat(verdict(promises -> promises.kept(now, () -> { }))).isEqualTo("held");
        server.plan.put("degrees", 22);
        assertThat(verdict(promises -> promises.kept(now, () -> server.plan.put("degrees", 22)))).isEqualTo("broken: HOUSE-PLAN-KEPT");
    }

    @Test
    void aMemberThatIsNotShownIsNoneThatIsStoredWrongly() {
        server.shows = shown -> shown.without(java.util.List.of("mode", "keep"));
        assertThat(verdict(SettingPromisesTest::setAndStored)).isEqualTo("held");
    }

    /** Shown after some looks is soon enough; never is not. */
    @ParameterizedTest
    @CsvSource({"0, held", "5, held", "11, held", "14, broken: HOUSE-PLAN-STORED"})
    void aServerMayTakeAMomentToShowWhatWasSet(int looks, String verdict) {
        ObjectNode[] old = {null};
        int[] left = {0};
        server.stores = (was, asked) -> {
            old[0] = was;
            left[0] = looks;
            return asked;
        };
        server.shows = shown -> old[0] != null && left[0]-- > 0 ? old[0] : shown;

        assertThat(verdict(SettingPromisesTest::setAndStored)).isEqualTo(verdict);
    }

    @Test
    void whatWasOnlyTakenOnNeedNotBeShownYet() {
        server.accepts = 202;
        server.stores = (old, asked) -> old;
        assertThat(verdict(SettingPromisesTest::setAndStored)).isEqualTo("skipped: the server took it on with status 202, and did not show "
                + "it yet");
    }

    /** What was left out has its default, or is as before; nothing else. */
    @ParameterizedTest
    @CsvSource({"off, held", "eco, held", "comfort, broken: USUAL"})
    void whatWasLeftOutHasItsDefaultOrItsValueFromBefore(String mode, String verdict) {
        server.stores = (old, asked) -> asked.put("mode", mode);
        ObjectNode cold = (ObjectNode) MemoryRun.json("{'degrees': '17', 'days': 'mon,wed', 'keep': 4}");

        assertThat(run.verdict(() -> {
            SettingInUse use = SettingInUse.of(run.session(), PLAN);
            new SettingPromises(run.session(), PLAN).stored(new SettingPromises.Change(cold, before, use.write(cold)));
        })).isEqualTo(verdict);
    }

    @Test
    void aListMayBeWrittenInAnyOrder() {
        server.stores = (old, asked) -> asked.put("days", asked.path("days").asText().equals("mon,wed") ? "wed , mon" : "sun,sat,sat");
        assertThat(verdict(SettingPromisesTest::allStored)).isEqualTo("held");
    }

    @Test
    void aValidSettingThatIsRejectedIsBlamed() {
        server.allows = plan -> false;
        assertThat(verdict(promises -> promises.accepted(promises.set()))).isEqualTo("broken: HOUSE-PLAN-SET");
        assertThat(verdict(SettingPromisesTest::setAndStored)).isEqualTo("broken: HOUSE-PLAN-SET");
    }

    @ParameterizedTest
    @CsvSource({"403", "409", "423"})
    void aServerThatIsInNoStateForItIsNotBlamed(int status) {
        server.allows = plan -> false;
        server.refuses = status;
        assertThat(verdict(promises -> promises.accepted(promises.set())))
                .isEqualTo("skipped: the server does not let the plan be seen or set now: status " + status);
    }

    @Test
    void aServerThatSaysThatItIsBusyIsNotBlamed() {
        server.busy = () -> true;
        assertThat(verdict(SettingPromisesTest::setAndStored)).isEqualTo("skipped: the server does not let the plan be seen or set now: "
                + "status 400");
    }

    @Test
    void aServerThatFailsIsBlamedForNotShowingIt() {
        server.exists = room -> false;
        server.unknown = 500;
        assertThat(verdict(SettingPromisesTest::setAndStored)).contains("HOUSE-PLAN-SHOWN");
    }

    /** Else a user who mistypes a name would have his server failed. */
    @Test
    void whatMayNotExistIsNoFaultOfTheServer() {
        server.exists = room -> false;
        assertThat(verdict(SettingPromisesTest::setAndStored)).startsWith("inconclusive: the server answers for kitchen as for one that is "
                + "made up");
    }

    @Test
    void aSettingThatIsNotShownOfWhatExistsIsBlamed() {
        server.exists = room -> true;
        server.busy = () -> true;
        run = new MemoryRun(HouseServer.CONTRACT, Map.of("room", "kitchen"), (method, path, query, body) -> path.contains("kitchen")
                ? new MemoryRun.Answered(410, MemoryRun.json("{'why': 'gone'}")) : new MemoryRun.Answered(404,
                        MemoryRun.json("{'why': 'no room'}")));
        assertThat(verdict(SettingPromisesTest::setAndStored)).isEqualTo("broken: HOUSE-PLAN-SHOWN");
    }

    @Test
    void aServerThatKnowsEveryRoomIsBlamed() {
        server.exists = room -> true;
        assertThat(verdict(SettingPromises::absentShown)).isEqualTo("broken: HOUSE-PLAN-ABSENT-SHOWN");
        assertThat(server.run().verdict(() -> { })).isEqualTo("nothing");
        MemoryRun other = server.run();
        assertThat(other.verdict(() -> new SettingPromises(other.session(), PLAN).absentSet())).isEqualTo("broken: HOUSE-PLAN-ABSENT-SET");
    }

    @Test
    void aRejectionOfWhatDoesNotExistHasItsStatusAndCode() {
        server.unknown = 410;
        assertThat(verdict(SettingPromises::absentShown)).isEqualTo("broken: HOUSE-ERROR-NO-ROOM");
    }

    @Test
    void aRuleOnRequestsThatIsForgottenIsBlamed() {
        server.allows = plan -> HouseServer.isPlan(plan) || plan.path("degrees").asText().matches("\\d{3}") && plan.path("degrees")
                .isTextual()
                && HouseServer.isPlan(((ObjectNode) plan.deepCopy()).put("degrees", "20"));
        assertThat(derived(Expect.REFUSE)).isEqualTo("broken: HOUSE-SET-PLAN-REJECTS");
    }

    @Test
    void whatIsRejectedAndObeyedAllTheSameIsBlamed() {
        server.allows = plan -> {
            if (!HouseServer.isPlan(plan) && plan.path("days").isTextual()) {
                server.plan.put("days", plan.path("days").asText());
            }
            return HouseServer.isPlan(plan);
        };
        assertThat(derived(Expect.REFUSE)).isEqualTo("broken: HOUSE-PLAN-KEPT");
    }
}

package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Setting;
import io.backuptck.suite.Created;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting belongs to somebody else: nothing is written that could do harm or could not be put back. */
class SettingInUseTest {

    private static final Setting PLAN = HouseServer.CONTRACT.setting("plan");

    private final HouseServer server = new HouseServer();

    private static String set(MemoryRun run) {
        return set(run, PLAN);
    }

    private static String set(MemoryRun run, Setting setting) {
        return run.verdict(() -> {
            SettingPromises promises = new SettingPromises(run.session(), setting);
            SettingPromises.Change change = promises.set();
            promises.accepted(change);
            promises.stored(change);
        });
    }

    private static String derived(MemoryRun run) {
        return derived(run, HouseServer.CONTRACT);
    }

    private static String derived(MemoryRun run, Contract contract) {
        return run.verdict(() -> new Requests(run.session(), contract.operation("setPlan")).all(Expect.ACCEPT).concludeSent());
    }

    private MemoryRun spare(String room) {
        return new MemoryRun(HouseServer.CONTRACT, Map.of("room", "kitchen", "spare", room), server);
    }

    @Test
    void whatCannotBePutBackIsNotReplaced() {
        server.plan.put("degrees", 99);

        assertThat(set(server.run())).isEqualTo("skipped: the plan as it is now could not be put back, so it is left alone");
        assertThat(server.writes).isZero();
    }

    @Test
    void whatTheServerMayDeleteByIsNotLowered() {
        server.plan.put("keep", 5);

        assertThat(set(server.run())).isEqualTo("held");
        assertThat(server.plan.path("keep").asInt()).isEqualTo(5);
    }

    @Test
    void itIsLoweredWhereTheUserAllowsIt() {
        server.plan.put("keep", 5);

        assertThat(set(spare("kitchen"))).isEqualTo("held");
        assertThat(server.plan.path("keep").asInt()).isLessThan(5);
    }

    @Test
    void thatAnotherRoomMayLoseWhatItKeepsAllowsNothingHere() {
        server.plan.put("keep", 5);

        assertThat(set(spare("cellar"))).isEqualTo("held");
        assertThat(server.plan.path("keep").asInt()).isEqualTo(5);
    }

    @Test
    void aRequestThatWouldLowerItIsNotSent() {
        MemoryRun run = server.run();

        assertThat(derived(run)).isEqualTo("skipped: the server has keep 2 in the plan, and may delete what it keeps when it is lowered;"
                + " allow it with --fixture spare=kitchen");
        assertThat(run.recorder().cases()).anyMatch(one -> one.reason().contains("the server has keep 2"));
        assertThat(derived(spare("kitchen"))).isEqualTo("held");
    }

    /** Nothing says whose the setting is, so that the fixture itself allows it, as the advice says. */
    @Test
    void aSettingOfTheWholeServerIsLoweredWhereAnythingIsNamed() {
        Contract whole = HouseServer.contract("whole.yaml", HouseServer.TEXT.replace("/rooms/{room}/plan:", "/plan:").replace(
                "    parameters: [{name: room, in: path, required: true, schema: {type: string}, example: kitchen}]\n", ""));
        MemoryRun.Server one = (method, path, query, body) -> server.answer(method, path.replace("/plan", "/rooms/kitchen/plan"), query, body);
        assertThat(set(new MemoryRun(whole, Map.of(), one), whole.setting("plan"))).isEqualTo("held");
        assertThat(server.plan.path("keep").asInt()).isEqualTo(3);

        MemoryRun guarded = new MemoryRun(whole, Map.of(), one);
        assertThat(derived(guarded, whole)).isEqualTo("skipped: the server has keep 3 in the plan, and may delete what it keeps when it is lowered;"
                + " allow it with --fixture spare=plan");
        assertThat(derived(new MemoryRun(whole, Map.of("spare", "plan"), one), whole)).isEqualTo("held");
        assertThat(derived(new MemoryRun(whole, Map.of("spare", "anything"), one), whole)).isEqualTo("held");
    }

    @Test
    void validRequestsAreSentOnlyWhereTheServerTakesAny() {
        server.allows = plan -> false;

        assertThat(derived(spare("kitchen"))).isEqualTo("skipped: the server does not take the plan that the contract shows: status 400");
    }

    @Test
    void aValidRequestThatIsRejectedIsBlamed() {
        server.allows = plan -> HouseServer.isPlan(plan) && plan.path("keep").asInt() < 9;

        assertThat(derived(spare("kitchen"))).isEqualTo("broken: HOUSE-SET-PLAN-ACCEPTS");
    }

    @Test
    void aValidRequestThatIsTakenAndNotStoredIsBlamed() {
        server.stores = (old, asked) -> asked.path("keep").asInt() == 9 ? asked.put("keep", 8) : asked;

        assertThat(derived(spare("kitchen"))).isEqualTo("broken: HOUSE-PLAN-STORED");
    }

    @Test
    void thatItCouldNotBePutBackIsSaid() {
        ObjectNode before = server.plan.deepCopy();
        MemoryRun run = server.run();
        assertThat(set(run)).isEqualTo("held");
        server.allows = plan -> false;
        run.end();

        assertThat(run.recorder().limits()).singleElement().asString().startsWith("the plan could not be put back; it was {")
                .contains("\"degrees\":\"19\"");
        assertThat(run.recorder().created()).extracting(Created::left).containsExactly(true);
        assertThat(server.plan).isNotEqualTo(before);
    }

    @Test
    void thatItIsNotShownAsItWasIsSaid() {
        MemoryRun run = server.run();
        assertThat(set(run)).isEqualTo("held");
        server.stores = (old, asked) -> asked.put("degrees", 21);
        run.end();

        assertThat(run.recorder().limits()).hasSize(1);
        assertThat(run.recorder().created()).extracting(Created::left).containsExactly(true);
    }

    @Test
    void itMayTakeAMomentUntilItIsShownAsItWas() {
        MemoryRun run = server.run();
        assertThat(set(run)).isEqualTo("held");
        ObjectNode set = server.plan;
        int[] looks = {0};
        server.shows = shown -> looks[0]++ < 11 ? set : shown;
        run.end();

        assertThat(run.recorder().limits()).isEmpty();
        assertThat(run.recorder().created()).extracting(Created::left).containsExactly(false);
    }

    /** A server error does not say whether the request has had its effect. */
    @Test
    void whatMayHaveChangedIsPutBack() {
        ObjectNode before = server.plan.deepCopy();
        server.allows = plan -> {
            server.plan = HouseServer.complete((ObjectNode) plan);
            return false;
        };
        server.refuses = 500;
        MemoryRun run = server.run();
        assertThat(set(run)).isEqualTo("broken: HOUSE-PLAN-SET");
        assertThat(server.plan).isNotEqualTo(before);
        server.allows = HouseServer::isPlan;
        run.end();

        assertThat(server.plan).isEqualTo(before);
    }

    /** Nothing was taken, so that nothing is written, unless it is not as it was all the same. */
    @Test
    void whatWasRefusedIsPutBackOnlyWhereItHadAnEffect() {
        ObjectNode before = server.plan.deepCopy();
        server.allows = plan -> false;
        MemoryRun run = server.run();
        assertThat(set(run)).isEqualTo("broken: HOUSE-PLAN-SET");
        server.allows = HouseServer::isPlan;
        run.end();
        assertThat(server.writes).isZero();

        server.allows = plan -> {
            server.plan.put("days", "sun");
            return false;
        };
        MemoryRun other = server.run();
        assertThat(set(other)).isEqualTo("broken: HOUSE-PLAN-SET");
        server.allows = HouseServer::isPlan;
        other.end();
        assertThat(server.plan).isEqualTo(before);
    }

    @Test
    void anAnswerWithoutTheSettingIsLeftToTheSchema() {
        MemoryRun run = new MemoryRun(HouseServer.CONTRACT, Map.of("room", "kitchen"), (method, path, query, body) ->
                new MemoryRun.Answered(200, MemoryRun.json("{'plan': 'none'}")));

        assertThat(set(run)).isEqualTo("broken: HOUSE-GET-PLAN-BODY");
    }

    /** The one of which most differs shows best whether it was taken. */
    @ParameterizedTest
    @CsvSource({"'17', 'mon,wed', 4, 22", "'22', 'sat,sun', 3, 17"})
    void theExampleIsSetThatDiffersMostFromWhatThereIs(String degrees, String days, int keep, String set) {
        MemoryRun run = spare("kitchen");
        assertThat(run.verdict(() -> assertThat(SettingInUse.of(run.session(), PLAN).another(MemoryRun.json("{'degrees': " + degrees + ", 'days': '"
                + days + "', 'mode': 'eco', 'keep': " + keep + "}")).path("degrees").asText()).isEqualTo(set))).isEqualTo("held");
    }

    /** As long as it is not put back, it is left behind by the run. */
    @ParameterizedTest
    @CsvSource({"true, 200", "false, 400"})
    void whatWasTakenIsReportedUntilItIsPutBack(boolean taken, int status) {
        server.allows = plan -> taken;
        server.refuses = status;
        MemoryRun run = server.run();
        set(run);
        assertThat(run.recorder().created()).extracting(Created::left).containsExactlyElementsOf(taken ? List.of(true) : List.of());
        run.end();
        assertThat(run.recorder().created()).extracting(Created::left).containsExactlyElementsOf(taken ? List.of(false) : List.of());
    }

    /** What the setting belongs to may be the same as before, only the number that things are kept by matters. */
    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, true"})
    void onlyALowerNumberIsGuarded(int keep, boolean free) {
        MemoryRun run = server.run();
        assertThat(run.verdict(() -> assertThat(SettingInUse.of(run.session(), PLAN).guard(MemoryRun.json("{'keep': " + keep + "}")).isEmpty())
                .isEqualTo(free))).isEqualTo("held");
    }
}

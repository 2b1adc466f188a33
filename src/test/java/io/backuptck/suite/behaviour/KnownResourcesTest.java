package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.suite.Seen;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run has created is told from what others have, and is looked for first. */
class KnownResourcesTest {

    private final CopiesServer server = new CopiesServer();
    private final MemoryRun run = server.run();
    private final KnownResources known = KnownResources.of(run.session(), CopiesServer.COPY);

    private void put(String id, String owner, String state) {
        server.copies.put(id, (ObjectNode) MemoryRun.json("{'id': '" + id + "', 'name': 'n', 'owner': '" + owner + "', 'kind': 'full', 'state': '"
                + state + "'}"));
    }

    @Test
    void whatTheRunHasCreatedIsLookedForFirstThenWhatIsOver() {
        put("theirs", "theirs", "done");
        put("making", "ours", "making");
        put("done", "ours", "done");
        KnownResource mine = CopiesServer.made(run, "mine");
        mine.follow();
        Listing list = new Listing(run.session(), "listCopies");

        assertThat(list.items(list.send(Map.of()))).extracting(list::id).containsExactly("c1", "done", "theirs", "making");
        mine.removed();
        assertThat(list.items(list.send(Map.of()))).extracting(list::id).containsExactly("done", "c1", "theirs", "making");
    }

    @ParameterizedTest
    @CsvSource({"ours, making, true", "ours, done, false", "theirs, making, false", "ours, whatever, false"})
    void somethingIsGoingOnWhereOneOfTheOwnersIsInTheMaking(String owner, String state, boolean goingOn) {
        put("x", owner, state);

        assertThat(known.isAnyGoingOn()).isEqualTo(goingOn);
    }

    @ParameterizedTest
    @CsvSource({"409, no, true", "400, busy, true", "400, no, false", "200, busy, false", "500, busy, true"})
    void aConflictIsToldByItsStatusOrByWhatTheContractNames(int status, String why, boolean busy) {
        MemoryRun other = new MemoryRun(CopiesServer.CONTRACT, Map.of("owner", "ours"), (method, path, query, body) ->
                new MemoryRun.Answered(status, MemoryRun.json("{'why': '" + why + "'}")));
        Seen answer = other.session().send(other.session().call("removeCopy").path("id", "c"));

        assertThat(KnownResources.of(other.session(), CopiesServer.COPY).isBusy(answer)).isEqualTo(busy);
    }

    @Test
    void whatWasCreatedIsKnownByItsAnswerAndItsId() {
        assertThat(known.hasBegun()).isFalse();
        KnownResource first = CopiesServer.made(run, "first");
        KnownResource second = CopiesServer.made(run, "second");

        assertThat(known.hasBegun()).isTrue();
        assertThat(known.ids()).containsExactlyInAnyOrder("c1", "c2");
        assertThat(known.of(second.creation())).contains(second);
        assertThat(known.over()).isEmpty();
        known.followAll();
        assertThat(known.over()).containsExactly(first, second);
        known.unwanted(first);
        assertThat(known.wanted()).containsExactly(second);
        assertThat(known.isUnwanted(first)).isTrue();
        assertThat(known.isListGiven()).isTrue();
        assertThat(first.state()).contains("done");
        assertThat(Lasting.isKept(first)).isTrue();
        assertThat(first.task().orElseThrow().state()).contains("ready");
    }

    @Test
    void anIdThatAnotherHasLeadsNowhere() {
        CopiesServer.made(run, "first");
        server.ids = (number, name) -> "c1";
        KnownResource second = CopiesServer.made(run, "second");

        assertThat(second.id()).isEmpty();
        assertThat(second.name()).isEqualTo("second");
        assertThat(second.reportedAs()).isEqualTo("named second");
    }

    @Test
    void anAnswerWithoutIdAndNameCreatesNothingThatIsKnown() {
        server.creates = answer -> answer.putNull("copy");
        Seen answer = run.session().send(run.session().call("makeCopy").json("{\"name\": \"\"}"));

        assertThat(known.add(answer)).isEmpty();
        assertThat(known.all()).isEmpty();
    }

    @Test
    void whoeverSaysHowToAskForAListIsAskedInThatWay() {
        ListSource.use(run.session(), "listCopies", parameters -> {
            throw io.backuptck.suite.Skip.because("asked otherwise");
        });

        assertThat(run.verdict(() -> new Listing(run.session(), "listCopies").all(Map.of()))).isEqualTo("nothing");
        assertThat(run.verdict(() -> new Listing(run.session(), "listCopies").send(Map.of()))).isEqualTo("skipped: asked otherwise");
    }

    /** The second one is known by its name, since its id leads to the first one; that is what is wrong with it all the same. */
    @Test
    void oneIdForTwoIsBlamedAlsoWhereNamesTellThemApart() {
        server.ids = (number, name) -> "c1";
        CopiesServer.made(run, "first");
        CopiesServer.made(run, "second");

        assertThat(run.verdict(() -> new Followed(run.session(), CopiesServer.COPY).identities(known.all())))
                .isEqualTo("broken: COPIES-COPY-IDENTITY");
    }
}

package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a thing that a list alone shows, and of the work that makes it, the whole life is held against what is promised. */
class FollowedTest {

    private final CopiesServer server = new CopiesServer();

    private String verdict(BiConsumer<Followed, KnownResource> check) {
        MemoryRun run = server.run();
        return run.verdict(() -> {
            KnownResource copy = KnownResources.of(run.session(), CopiesServer.COPY).any();
            copy.follow();
            check.accept(new Followed(run.session(), CopiesServer.COPY), copy);
        });
    }

    @Test
    void aServerThatKeepsItsPromisesIsHeldToThem() {
        for (BiConsumer<Followed, KnownResource> check : List.<BiConsumer<Followed, KnownResource>>of(Followed::lives, Followed::ends,
                Followed::alike,
                Followed::listed, Followed::values)) {
            assertThat(verdict(check)).isEqualTo("held");
        }
    }

    @Test
    void itMayFailAsItsWorkDoes() {
        server.outcome = "broken";
        assertThat(verdict(Followed::alike)).isEqualTo("held");
        assertThat(verdict(Followed::ends)).isEqualTo("held");
    }

    @Test
    void aThingThatEndsOtherwiseThanItsWorkIsBlamed() {
        server.made = task -> "failed";
        assertThat(verdict(Followed::alike)).isEqualTo("broken: ALIKE");
    }

    @Test
    void workThatTheServerDoesNotKnowIsLegal() {
        server.knowsTask = task -> false;
        assertThat(verdict(Followed::alike)).isEqualTo("skipped: the server does not know the work behind the copy, which is legal");
        assertThat(verdict(Followed::lives)).isEqualTo("held");
    }

    @Test
    void aThingThatIsNeverListedIsBlamed() {
        server.shows = copy -> null;
        assertThat(verdict(Followed::listed)).isEqualTo("broken: COPIES-COPY-LISTED");
        assertThat(verdict(Followed::lives)).startsWith("skipped: the copy monthly was not found");
    }

    @Test
    void whatFailedAtOnceNeedNotBeListed() {
        server.outcome = "broken";
        server.shows = copy -> null;
        assertThat(verdict(Followed::listed)).isEqualTo("held");
        assertThat(verdict(Followed::lives)).isEqualTo("skipped: the work for the copy monthly failed, and it was not found");
    }

    @Test
    void aListThatHidesIdsTellsNothingOfAThing() {
        server.shows = copy -> copy.put("id", "");
        assertThat(verdict(Followed::lives)).isEqualTo("skipped: the copy monthly was not found");
    }

    @Test
    void aThingThatIsShownOtherwiseThanAskedForIsBlamed() {
        server.creates = answer -> {
            ((ObjectNode) answer.path("copy")).put("kind", "half");
            return answer;
        };
        assertThat(verdict(Followed::values)).isEqualTo("broken: KIND");
        assertThat(verdict(Followed::listed)).as("the list is right").isEqualTo("held");
    }

    @Test
    void aListThatShowsItOtherwiseIsBlamedForThat() {
        server.shows = copy -> copy.put("kind", "half");
        assertThat(verdict(Followed::values)).isEqualTo("held");
        assertThat(verdict(Followed::listed)).isEqualTo("broken: KIND-LISTED");
    }

    @ParameterizedTest
    @CsvSource({"''", "null"})
    void aListThatDoesNotShowItIsBlamedForThat(String kind) {
        server.shows = copy -> kind.equals("null") ? copy.without(List.of("kind")) : copy.put("kind", kind);
        assertThat(verdict(Followed::listed)).isEqualTo("broken: KIND-MISSING");
    }

    @Test
    void aLifeThatGoesBackIsBlamed() {
        int[] looks = {0};
        server.shows = copy -> copy.put("state", looks[0]++ % 4 < 2 ? "done" : "failed");
        assertThat(verdict(Followed::lives)).isEqualTo("broken: COPIES-COPY-STATES");
    }

    @Test
    void aThingThatNeverEndsIsBlamed() {
        server.made = task -> "making";
        server.outcome = "begun";
        assertThat(verdict(Followed::ends)).isEqualTo("broken: ENDS");
        assertThat(verdict(Followed::lives)).startsWith("skipped: the copy was not seen in a final state; its last one was making");
    }

    @Test
    void aLastStateThatChangesIsNoEnd() {
        int[] looks = {0};
        server.shows = copy -> copy.path("state").asText().equals("making") ? copy : copy.put("state", ++looks[0] > 3 ? "failed" : "done");
        assertThat(verdict(Followed::alike)).isEqualTo("skipped: the end of one of them did not last");
    }

    @Test
    void aThingIsKnownByItsNameWhereItsIdLeadsNowhere() {
        server.creates = answer -> {
            ((ObjectNode) answer.path("copy")).put("id", "another");
            return answer;
        };
        MemoryRun run = server.run();
        assertThat(run.verdict(() -> {
            KnownResources known = KnownResources.of(run.session(), CopiesServer.COPY);
            known.announce("monthly");
            KnownResource copy = known.any();
            copy.follow();
            new Followed(run.session(), CopiesServer.COPY).listed(copy);
        })).isEqualTo("held");
    }

    /** Somebody else may have used the same name before. */
    @Test
    void whatWasThereBeforeIsNotTheRunsOwn() {
        server.copies.put("old", (ObjectNode) MemoryRun.json("{'id': 'old', 'name': 'monthly', 'owner': 'ours', 'kind': 'full', 'state': "
                + "'done'}"));
        server.shows = copy -> copy.path("id").asText().equals("old") ? copy : null;
        MemoryRun run = server.run();
        assertThat(run.verdict(() -> {
            KnownResources known = KnownResources.of(run.session(), CopiesServer.COPY);
            known.announce("monthly");
            KnownResource copy = known.any();
            copy.follow();
            new Followed(run.session(), CopiesServer.COPY).listed(copy);
        })).isEqualTo("broken: COPIES-COPY-LISTED");
    }
}

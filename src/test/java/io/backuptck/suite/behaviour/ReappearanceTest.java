package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.suite.Created;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was removed and had disappeared is looked for once more when the run is about to end. */
class ReappearanceTest {

    private static final Duration LONGER_THAN_A_LIST_SETTLES = Duration.ofMinutes(3);

    private final CopiesServer server = new CopiesServer();
    private final MemoryRun run = server.run();
    private final Map<String, ObjectNode> removed = new HashMap<>();

    /** Removes the second of two copies, lets that much time and something happen, and looks again. */
    private String verdict(Duration time, Runnable meanwhile) {
        server.removal = id -> removed.put(id, server.copies.remove(id));
        return run.verdict(() -> {
            CopiesServer.made(run, "first");
            CopiesServer.made(run, "second");
            KnownResources.of(run.session(), CopiesServer.COPY).followAll();
            new Lasting(run.session(), CopiesServer.COPY).away();
            run.session().pause(time);
            meanwhile.run();
            Reappearance.of(run.session(), CopiesServer.COPY).check();
        });
    }

    private boolean isLeft(String id) {
        return run.recorder().created().stream().filter(thing -> thing.id().equals(id)).anyMatch(Created::left);
    }

    @Test
    void whatStaysAwayIsNotBlamed() {
        assertThat(verdict(LONGER_THAN_A_LIST_SETTLES, () -> { })).isEqualTo("held");
        assertThat(isLeft("c2")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void whatComesBackLateIsBlamedAndLeft(int minutes) {
        assertThat(verdict(Duration.ofMinutes(minutes), () -> server.copies.putAll(removed))).isEqualTo("broken: AWAY");
        assertThat(isLeft("c2")).isTrue();
    }

    @Test
    void aListThatHasNotSettledIsWaitedFor() {
        int[] looks = {0};
        assertThat(verdict(Duration.ZERO, () -> {
            server.copies.putAll(removed);
            server.shows = copy -> copy.path("id").asText().equals("c2") && ++looks[0] > 3 ? null : copy;
        })).isEqualTo("held");
        assertThat(isLeft("c2")).isFalse();
    }

    @Test
    void anotherOneOfThatNameIsNotTakenForIt() {
        assertThat(verdict(LONGER_THAN_A_LIST_SETTLES, () -> server.copies.put("x", removed.get("c2").deepCopy().put("id", "x"))))
                .isEqualTo("held");
    }

    @Test
    void aNewOneWithItsIdIsNotTakenForIt() {
        server.ids = (number, name) -> name.equals("third") ? "c2" : "c" + number;
        assertThat(verdict(LONGER_THAN_A_LIST_SETTLES, () -> {
            CopiesServer.made(run, "third");
            KnownResources.of(run.session(), CopiesServer.COPY).followAll();
        })).doesNotContain("AWAY");
    }

    @Test
    void aListThatIsNotGivenSaysNothing() {
        assertThat(verdict(LONGER_THAN_A_LIST_SETTLES, () -> server.lists = () -> 400)).startsWith("skipped: the list of what there is");
    }

    @Test
    void whereNothingWasRemovedNothingIsSaid() {
        assertThat(run.verdict(() -> Reappearance.of(run.session(), CopiesServer.COPY).check()))
                .isEqualTo("skipped: no copy of the run was seen to be gone");
    }

    /** What is removed at the end of the run is looked for as well. */
    @Test
    void whatTheCleanUpRemovesMustStayAwayToo() {
        server.removal = id -> removed.put(id, server.copies.remove(id));
        assertThat(run.verdict(() -> {
            CopiesServer.made(run, "only");
            new Lasting(run.session(), CopiesServer.COPY).removeAll();
            server.copies.putAll(removed);
            Reappearance.of(run.session(), CopiesServer.COPY).check();
        })).isEqualTo("broken: AWAY");
        assertThat(isLeft("c1")).isTrue();
    }
}

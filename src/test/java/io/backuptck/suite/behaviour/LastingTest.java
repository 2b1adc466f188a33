package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.suite.Created;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is over lasts until it is removed, and is gone for good then. */
class LastingTest {

    private final CopiesServer server = new CopiesServer();
    private MemoryRun run;

    @BeforeEach
    void start() {
        run = server.run();
    }

    /** Of two copies that are over the last one is removed. */
    private String verdict(Consumer<Lasting> check) {
        return run.verdict(() -> {
            KnownResources known = KnownResources.of(run.session(), CopiesServer.COPY);
            if (known.all().isEmpty()) {
                CopiesServer.made(run, "first");
                CopiesServer.made(run, "second");
                known.followAll();
            }
            check.accept(new Lasting(run.session(), CopiesServer.COPY));
        });
    }

    private Map<String, Boolean> left() {
        Map<String, Boolean> left = new TreeMap<>();
        run.recorder().created().forEach(thing -> left.put(thing.id(), thing.left()));
        return left;
    }

    @Test
    void aServerThatKeepsItsPromisesIsHeldToThem() {
        for (Consumer<Lasting> check : List.<Consumer<Lasting>>of(Lasting::kept, Lasting::removable, Lasting::disappears,
                Lasting::othersStay,
                Lasting::away, Lasting::once, Lasting::absent)) {
            assertThat(verdict(check)).isEqualTo("held");
        }
        assertThat(run.recorder().checkedBy()).containsKeys("KEPT", "REMOVABLE", "COPIES-COPY-REMOVED", "OTHERS", "AWAY", "TWICE",
                "COPIES-COPY-REMOVED-ABSENT");
        assertThat(left()).isEqualTo(Map.of("c1", true, "c2", false));
    }

    @Test
    void whatIsLostBeforeItIsRemovedIsBlamed() {
        List<String> lost = new ArrayList<>();
        server.shows = copy -> lost.contains(copy.path("id").asText()) ? null : copy;
        assertThat(verdict(Lasting::victim)).isEqualTo("held");
        lost.add("c1");
        assertThat(verdict(Lasting::kept)).isEqualTo("broken: KEPT");
    }

    @Test
    void whatFailedNeedNotBeKept() {
        server.outcome = "broken";
        assertThat(verdict(Lasting::kept)).isEqualTo("skipped: no copy of the run was seen to be over");
    }

    @Test
    void oneLookThatMissesItIsNoLoss() {
        int[] looks = {0};
        assertThat(verdict(Lasting::victim)).isEqualTo("held");
        server.shows = copy -> copy.path("id").asText().equals("c1") && looks[0]++ == 0 ? null : copy;
        assertThat(verdict(Lasting::kept)).isEqualTo("held");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500})
    void aRemovalThatIsRefusedIsBlamed(int status) {
        server.removes = () -> status;
        server.removal = id -> { };
        assertThat(verdict(Lasting::removable)).isEqualTo("broken: REMOVABLE");
        assertThat(verdict(Lasting::removeAll)).isEqualTo("broken: REMOVABLE");
        assertThat(left()).isEqualTo(Map.of("c1", true, "c2", true));
    }

    @Test
    void aCallerWhoMayOnlyCreateIsNoFault() {
        server.removes = () -> 403;
        assertThat(verdict(Lasting::removable)).startsWith("skipped: the caller may create things on this server, but not remove them");
    }

    @Test
    void aRemovalWithoutEffectIsBlamed() {
        server.removal = id -> { };
        assertThat(verdict(Lasting::disappears)).isEqualTo("broken: COPIES-COPY-REMOVED");
    }

    @Test
    void aServerMayTakeAMomentToRemoveIt() {
        int[] looks = {0};
        List<String> gone = new ArrayList<>();
        server.removal = gone::add;
        server.shows = copy -> gone.contains(copy.path("id").asText()) && ++looks[0] > 6 ? null : copy;
        assertThat(verdict(Lasting::disappears)).isEqualTo("held");
    }

    @Test
    void oneLookThatMissesItIsNoRemoval() {
        int[] looks = {0};
        List<String> gone = new ArrayList<>();
        server.removal = gone::add;
        server.shows = copy -> gone.contains(copy.path("id").asText()) && ++looks[0] % 2 == 1 ? null : copy;
        assertThat(verdict(Lasting::disappears)).isEqualTo("broken: COPIES-COPY-REMOVED");
    }

    @Test
    void whatComesBackIsBlamed() {
        int[] looks = {0};
        List<ObjectNode> removed = new ArrayList<>();
        server.removal = id -> removed.add(server.copies.remove(id));
        server.lists = () -> {
            if (!removed.isEmpty() && ++looks[0] == 6) {
                server.copies.put("c2", removed.get(0));
            }
            return 200;
        };
        assertThat(verdict(Lasting::away)).isEqualTo("broken: AWAY");
    }

    @Test
    void whatGoesAlongWithItIsBlamed() {
        server.removal = id -> server.copies.clear();
        assertThat(verdict(Lasting::othersStay)).isEqualTo("broken: OTHERS");
    }

    @Test
    void aSecondRemovalThatIsAcceptedIsBlamed() {
        List<String> gone = new ArrayList<>();
        server.removal = gone::add;
        server.shows = copy -> gone.contains(copy.path("id").asText()) ? null : copy;
        assertThat(verdict(Lasting::once)).isEqualTo("broken: TWICE");
    }

    @ParameterizedTest
    @CsvSource({"3, held", "100000, inconclusive"})
    void aServerThatIsBusyIsAskedAgain(int times, String verdict) {
        int[] left = {times};
        server.busy = () -> left[0]-- > 0;
        assertThat(verdict(Lasting::removable)).startsWith(verdict);
    }

    @Test
    void aListThatIsNotGivenMakesNothingGone() {
        assertThat(verdict(Lasting::removable)).isEqualTo("held");
        server.lists = () -> 400;
        assertThat(verdict(Lasting::disappears)).startsWith("skipped: ");
        assertThat(verdict(Lasting::kept)).startsWith("skipped: ");
    }

    @Test
    void allThatTheRunHasCreatedIsRemoved() {
        assertThat(verdict(Lasting::removeAll)).isEqualTo("held");
        assertThat(server.copies).isEmpty();
        assertThat(left()).isEqualTo(Map.of("c1", false, "c2", false));
        assertThat(run.recorder().created()).extracting(Created::kind).containsOnly("copy");
    }

    /** A request that the server seemed to refuse may have made one all the same. */
    @Test
    void whatNoAnswerToldOfIsRemovedToo() {
        assertThat(verdict(lasting -> {
            KnownResources known = KnownResources.of(run.session(), CopiesServer.COPY);
            known.names().sent("secret");
            server.copies.put("x", (ObjectNode) MemoryRun.json("{'id': 'x', 'name': 'secret', 'owner': 'ours', 'state': 'done'}"));
            server.copies.put("y", (ObjectNode) MemoryRun.json("{'id': 'y', 'name': 'other', 'owner': 'ours', 'state': 'done'}"));
            server.copies.put("z", (ObjectNode) MemoryRun.json("{'id': 'z', 'name': 'secret', 'owner': 'theirs', 'state': 'done'}"));
            lasting.removeAll();
        })).isEqualTo("held");
        assertThat(server.copies.keySet()).containsExactly("y", "z");
    }

    /** The example of a contract may give all that are created one name, which tells none from the other then. */
    @Test
    void ofTwoWithOneNameTheIdTellsWhichIsRemoved() {
        assertThat(run.verdict(() -> {
            CopiesServer.made(run, "same");
            CopiesServer.made(run, "same");
            KnownResources.of(run.session(), CopiesServer.COPY).followAll();
            new Lasting(run.session(), CopiesServer.COPY).disappears();
            new Lasting(run.session(), CopiesServer.COPY).othersStay();
        })).isEqualTo("held");
    }
}

package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.suite.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** A request that was refused leaves nothing, and what others make meanwhile is none of its doing. */
class LeftoversTest {

    private final CopiesServer server = new CopiesServer();
    private final MemoryRun run = server.run();
    private final List<Integer> refusals = new ArrayList<>();
    private IntConsumer effect = number -> { };

    private Seen refused(String name) {
        refusals.add(refusals.size());
        effect.accept(refusals.size());
        return run.session().send(run.session().call("makeCopy").json("{\"name\": \"" + name + "\"}"));
    }

    private void put(String id, String name, String owner) {
        server.copies.put(id, (ObjectNode) MemoryRun.json("{'id': '" + id + "', 'name': '" + name + "', 'owner': '" + owner
                + "', 'kind': 'full', 'state': 'done'}"));
    }

    private String leftovers() {
        return run.verdict(() -> {
            Leftovers left = Leftovers.of(run.session(), CopiesServer.COPY);
            left.expectNothing();
            Seen answer = refused("NO");
            left.check("LEFT", List.of(new Refused("a name in capitals", answer, () -> refused("NO"))));
        });
    }

    private String lastLooks() {
        return run.verdict(() -> {
            KnownResources known = KnownResources.of(run.session(), CopiesServer.COPY);
            known.announce("NO");
            Seen answer = refused("NO");
            LastLooks.of(run.session(), CopiesServer.COPY).check("LEFT", "NO"::equals, answer);
        });
    }

    @Test
    void aServerThatRefusesWithoutEffectIsHeldToIt() {
        assertThat(leftovers()).isEqualTo("held");
        assertThat(lastLooks()).isEqualTo("held");
        assertThat(refusals).as("nothing was left, so that nothing is tried again").hasSize(2);
    }

    @Test
    void whatEachRefusedRequestLeavesIsBlamed() {
        effect = number -> put("left-" + number, "NO", "ours");
        assertThat(leftovers()).isEqualTo("broken: LEFT");
    }

    @Test
    void whatIsLeftUnderTheNameOfARefusedRequestIsBlamed() {
        effect = number -> put("left-" + number, "NO", "ours");
        assertThat(lastLooks()).isEqualTo("broken: LEFT");
    }

    @Test
    void whatSomebodyElseMakesOnceIsNotBlamed() {
        effect = number -> {
            if (number == 1) {
                put("theirs", "of a schedule", "ours");
            }
        };
        assertThat(leftovers()).isEqualTo("held");
        assertThat(lastLooks()).isEqualTo("held");
    }

    @Test
    void whatBelongsToSomebodyElseIsNotBlamed() {
        effect = number -> put("left-" + number, "NO", "theirs");
        assertThat(leftovers()).isEqualTo("held");
    }

    @Test
    void whatWasThereUnderThatNameBeforeIsNotBlamed() {
        put("old", "NO", "ours");
        assertThat(lastLooks()).isEqualTo("held");
    }

    @Test
    void whereTheListIsNotGivenNothingIsSaid() {
        server.lists = () -> 400;
        assertThat(leftovers()).startsWith("skipped: what there was before the refused requests could not be seen");
        assertThat(lastLooks()).isEqualTo("skipped: the list is not given");
    }

    @Test
    void whereNothingWasRefusedNothingIsSaid() {
        assertThat(run.verdict(() -> Leftovers.of(run.session(), CopiesServer.COPY).check("LEFT", List.of())))
                .isEqualTo("skipped: no such request was refused");
    }

    @Test
    void oneOfManyRequestsThatLeavesSomethingIsFound() {
        assertThat(run.verdict(() -> {
            Leftovers left = Leftovers.of(run.session(), CopiesServer.COPY);
            List<Refused> requests = new ArrayList<>();
            for (String name : List.of("A", "B", "C")) {
                left.expectNothing();
                effect = number -> {
                    if (name.equals("B")) {
                        put("left-" + number, "B", "ours");
                    }
                };
                requests.add(new Refused("the name " + name, refused(name), () -> {
                    effect = number -> {
                        if (name.equals("B")) {
                            put("left-" + number, "B", "ours");
                        }
                    };
                    return refused(name);
                }));
            }
            left.check("LEFT", requests);
        })).isEqualTo("broken: LEFT");
        assertThat(run.recorder().findings().get(0).finding().expected()).isEqualTo("nothing new after the name B was refused");
    }

    @Test
    void theLooksAreSharedUntilSomethingCouldChange() {
        LastLooks first = LastLooks.of(run.session(), CopiesServer.COPY);

        assertThat(LastLooks.of(run.session(), CopiesServer.COPY)).isSameAs(first);
        KnownResources.of(run.session(), CopiesServer.COPY).change();
        assertThat(LastLooks.of(run.session(), CopiesServer.COPY)).isNotSameAs(first);
    }

    @Test
    void whatTheLastLooksShowIsStillThere() {
        KnownResource copy = CopiesServer.made(run, "kept");
        KnownResource other = CopiesServer.made(run, "gone");
        server.copies.remove(other.id());
        LastLooks last = LastLooks.of(run.session(), CopiesServer.COPY);

        assertThat(last.show(copy)).isTrue();
        assertThat(last.show(other)).isFalse();
    }
}

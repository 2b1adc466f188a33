package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Experiment.LeftBehind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.opentest4j.TestAbortedException;

/** Refused requests are blamed for what they leave, and for nothing that somebody else creates. */
class ExperimentProperty {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    /** A server with other clients, on which time passes only by waiting and by requests. */
    private static final class Server implements ItemSource {

        private final List<Instant> shownFrom = new ArrayList<>();
        private Instant now = Instant.EPOCH;
        private int requests;
        private int everyRequests = Integer.MAX_VALUE;
        private Duration everySpan = Duration.ofDays(9);
        private Instant next = Instant.MAX;
        private boolean readable = true;
        private int settled;

        private void request() {
            requests++;
            pass(Duration.ofMillis(5));
            if (requests % everyRequests == 0) {
                shownFrom.add(now);
            }
        }

        private void pass(Duration length) {
            now = now.plus(length);
            while (!next.isAfter(now)) {
                shownFrom.add(next);
                next = next.plus(everySpan);
            }
        }

        private void every(Duration span) {
            everySpan = span;
            next = now.plus(span);
        }

        @Override
        public Look look() {
            request();
            if (!readable) {
                throw Skip.because("it cannot be read");
            }
            Map<String, JsonNode> items = new LinkedHashMap<>();
            for (int i = 0; i < shownFrom.size(); i++) {
                if (!shownFrom.get(i).isAfter(now)) {
                    items.put("item " + i, JsonNodeFactory.instance.objectNode());
                }
            }
            return new Look(items, now);
        }

        @Override
        public void settle() {
            settled++;
        }

        private Refused innocent(int number) {
            return new Refused("request " + number, null, () -> {
                request();
                return null;
            });
        }

        private Refused guilty(Duration delay) {
            return new Refused("the guilty one", null, () -> {
                request();
                shownFrom.add(now.plus(delay));
                return null;
            });
        }

        private List<Refused> innocents(int count) {
            List<Refused> refused = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                refused.add(innocent(i));
            }
            return refused;
        }

        private Experiment experiment() {
            return new Experiment(new Waiting(() -> now, this::pass, INTERVAL, Duration.ofMinutes(30)), answer -> true, this);
        }

        private Optional<LeftBehind> find(List<Refused> requests) {
            try {
                return experiment().find(requests);
            } catch (TestAbortedException cannotBeTold) {
                return Optional.empty();
            }
        }
    }

    @Property(tries = 400)
    void nobodyIsBlamedForWhatAnotherClientCreatesAtEverySoManyRequests(@ForAll @IntRange(min = 1, max = 300) int every,
            @ForAll @IntRange(min = 0, max = 300) int before, @ForAll @IntRange(min = 1, max = 30) int refused) {
        Server server = new Server();
        server.everyRequests = every;
        server.requests = before;

        assertThat(server.find(server.innocents(refused))).isEmpty();
    }

    @Property(tries = 400)
    void nobodyIsBlamedForWhatAScheduleCreates(@ForAll @IntRange(min = 1, max = 200) int seconds, @ForAll @IntRange(min = 0, max = 200) int before,
            @ForAll @IntRange(min = 1, max = 30) int refused) {
        Server server = new Server();
        server.every(Duration.ofSeconds(seconds));
        server.pass(Duration.ofSeconds(before));

        assertThat(server.find(server.innocents(refused))).isEmpty();
    }

    @Property(tries = 100)
    void theRequestThatLeavesSomethingIsFoundAmongTheOthers(@ForAll @IntRange(min = 0, max = 20) int before, @ForAll @IntRange(min = 0, max = 20) int after,
            @ForAll @IntRange(min = 0, max = 10) int seconds) {
        Server server = new Server();
        List<Refused> refused = new ArrayList<>(server.innocents(before));
        refused.add(server.guilty(Duration.ofSeconds(seconds)));
        refused.addAll(server.innocents(after));

        Optional<LeftBehind> left = server.find(refused);

        assertThat(left).map(LeftBehind::words).contains("the guilty one");
        assertThat(left.orElseThrow().items()).hasSize(3).allSatisfy(items -> assertThat(items).isNotEmpty());
        assertThat(server.settled).isPositive();
    }

    /** Whoever does both cannot be told apart, so nothing is said. */
    @Example
    void withABusyClientBesideNothingIsSaid() {
        Server server = new Server();
        server.every(Duration.ofSeconds(2));

        assertThat(server.find(List.of(server.guilty(Duration.ZERO)))).isEmpty();
    }

    @Example
    void whatCannotBeSeenIsNotTakenForNothing() {
        Server server = new Server();
        ItemSource.Look before = server.look();
        server.readable = false;

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> server.experiment().window(before, INTERVAL))
                .isInstanceOf(TestAbortedException.class).hasMessageContaining("cannot be seen");
    }
}

package io.backuptck.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.cli.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Settings and spans of time are judged for a contract that the kit has never seen. */
class HeatingIT {

    @TempDir
    private Path reports;

    /** Servers with one thing wrong each. */
    enum Wrong {
        STORES_NOTHING("HEATING-SCHEDULE-STORED", () -> new HeatingService() {
            @Override
            void store(ObjectNode asked) {
            }
        }),
        FORGETS_THE_MODE("HEATING-SCHEDULE-STORED", () -> new HeatingService() {
            @Override
            void store(ObjectNode asked) {
                super.store(asked.set("mode", schedule.path("mode")));
            }
        }),
        OBEYS_WHAT_IT_REJECTS("HEATING-SCHEDULE-KEPT", () -> new HeatingService() {
            @Override
            void rejected(JsonNode asked) {
                if (allowsDegrees(asked.path("degrees"))) {
                    schedule.set("degrees", asked.get("degrees"));
                }
            }
        }),
        HEATS_TOO_MUCH("HEATING-SET-SCHEDULE-REJECTS", () -> new HeatingService() {
            @Override
            boolean allowsDegrees(JsonNode degrees) {
                return super.allowsDegrees(degrees) || degrees.asInt() > 30;
            }
        }),
        KNOWS_EVERY_ROOM("HEATING-SCHEDULE-ABSENT-SHOWN", () -> new HeatingService() {
            @Override
            boolean exists(String room) {
                return true;
            }
        }),
        ENDS_FIRST("HEATING-GET-HEATED-FORWARD", () -> new HeatingService() {
            @Override
            void add(ArrayNode spans, Instant from, Instant to) {
                super.add(spans, to, from);
            }
        }),
        OVERLAPS("HEATING-GET-HEATED-DISJOINT", () -> new HeatingService() {
            @Override
            void add(ArrayNode spans, Instant from, Instant to) {
                super.add(spans, from, to.plus(Duration.ofHours(3)));
            }
        }),
        SHOWS_ANOTHER_DAY("HEATING-GET-HEATED-WITHIN", () -> new HeatingService() {
            @Override
            void add(ArrayNode spans, Instant from, Instant to) {
                super.add(spans, from.minus(Duration.ofDays(4)), to.minus(Duration.ofDays(4)));
            }
        });

        private final String blamed;
        private final Supplier<HeatingService> service;

        Wrong(String blamed, Supplier<HeatingService> service) {
            this.blamed = blamed;
            this.service = service;
        }
    }

    @Test
    void aRightServerIsNotFailedAndHasItsScheduleBack() throws IOException {
        try (HeatingService service = new HeatingService()) {
            service.open();
            ObjectNode before = service.schedule.deepCopy();

            assertThat(verify(service)).as(report().toString()).isZero();
            assertThat(report().path("failures")).isEmpty();
            assertThat(report().path("warnings")).isEmpty();
            assertThat(service.schedule).isEqualTo(before);
            assertThat(service.crashes()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongServerIsFailedForWhatIsWrong(Wrong wrong) throws IOException {
        try (HeatingService service = wrong.service.get()) {
            service.open();

            assertThat(verify(service)).isEqualTo(1);
            Set<String> blamed = new TreeSet<>();
            report().path("failures").forEach(failure -> blamed.add(failure.path("requirement").asText()));
            assertThat(blamed).contains(wrong.blamed).hasSizeLessThanOrEqualTo(3);
            assertThat(service.crashes()).isEmpty();
        }
    }

    @Test
    void mutantsAndVariationsFollowFromTheContract() {
        assertThat(Main.run("sabotage", "--contract", "src/test/resources/own/heating.yaml", "--report-dir", reports.toString())).isZero();
    }

    private int verify(HeatingService service) {
        return Main.run("verify", "--contract", "src/test/resources/own/heating.yaml", "--target", service.url(),
                "--poll-interval", "5ms", "--completion-timeout", "3s", "--report-dir", reports.toString());
    }

    private JsonNode report() throws IOException {
        return OwnRequest.JSON.readTree(reports.resolve("conformance.json").toFile());
    }
}

package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.Activations;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Fault;
import io.backuptck.validation.JsonText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntFunction;

/** The faults of an agent whose timestamps do not go on as its clock does. */
final class EnvelopeFaults {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    private EnvelopeFaults() {
    }

    static List<Fault> all() {
        return List.of(
                ObshellFaults.fault("OBS-ENV-27.still", "The timestamp stands still.", clock(number -> NOW)),
                ObshellFaults.fault("OBS-ENV-28.back", "The timestamps go back from answer to answer.",
                        clock(number -> NOW.plusSeconds(60 - 3 * (number % 20)))));
    }

    /** An agent whose Date header goes on by a second with each answer, and what it shows as timestamp by their number. */
    private static Alteration clock(IntFunction<Instant> timestamp) {
        return (inner, activations) -> new Clock(inner, activations, timestamp);
    }

    private static final class Clock extends AlteredStub {

        private final IntFunction<Instant> timestamp;
        private int answers;

        Clock(StubApi inner, Activations activations, IntFunction<Instant> timestamp) {
            super(inner, activations);
            this.timestamp = timestamp;
        }

        @Override
        public synchronized StubResponse answer(StubRequest request) {
            StubResponse good = inner().answer(request);
            ObjectNode body = (ObjectNode) JsonText.parse(good.body()).value().orElseThrow();
            answers++;
            body.put("timestamp", AgentTime.text(timestamp.apply(answers)));
            return fired(StubResponse.json(good.status(), body)).header("Date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(NOW.plusSeconds(answers).atOffset(ZoneOffset.UTC)));
        }
    }
}

package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Intervals;
import io.backuptck.contract.Intervals.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The faults that follow from the spans of time of a contract: answers that break what {@code x-intervals} says. */
final class SpanFaults {

    private static final Duration ELSEWHERE = Duration.ofDays(9);

    private final Contract contract;
    private final Intervals intervals;
    private final List<Fault> faults = new ArrayList<>();

    private SpanFaults(Contract contract, Intervals intervals) {
        this.contract = contract;
        this.intervals = intervals;
    }

    static List<Fault> of(Contract contract) {
        return contract.intervals().stream().flatMap(intervals -> new SpanFaults(contract, intervals).all().stream()).toList();
    }

    private List<Fault> all() {
        add(Promise.FORWARD, "reversed", "Beginning and end of a span are exchanged.", spans -> {
            if (!spans.isEmpty()) {
                JsonNode from = spans.get(0).at(intervals.from());
                put(spans.get(0), intervals.from(), spans.get(0).at(intervals.to()));
                put(spans.get(0), intervals.to(), from);
            }
        });
        add(Promise.DISJOINT, "overlapping", "A span begins where the one before began.", spans -> {
            for (int i = 1; i < spans.size(); i++) {
                put(spans.get(i), intervals.from(), spans.get(i - 1).at(intervals.from()));
            }
        });
        add(Promise.DISJOINT, "twice", "A span is there twice.", spans -> {
            if (!spans.isEmpty()) {
                spans.add(spans.get(0).deepCopy());
            }
        });
        add(Promise.WITHIN, "elsewhere", "The spans are those of another day.", spans -> spans.forEach(span -> {
            put(span, intervals.from(), shifted(span.at(intervals.from())));
            put(span, intervals.to(), shifted(span.at(intervals.to())));
        }));
        add(Promise.COVERS, "none", "There is no span.", ArrayNode::removeAll);
        return faults;
    }

    private JsonNode shifted(JsonNode instant) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (intervals.unit()) {
            case MILLISECONDS -> nodes.numberNode(instant.longValue() - ELSEWHERE.toMillis());
            case SECONDS -> nodes.numberNode(instant.longValue() - ELSEWHERE.toSeconds());
            case TIME -> nodes.textNode(Instant.parse(instant.textValue()).minus(ELSEWHERE).toString());
        };
    }

    private static void put(JsonNode span, String pointer, JsonNode value) {
        int end = pointer.lastIndexOf('/');
        ((ObjectNode) span.at(pointer.substring(0, end))).set(pointer.substring(end + 1), value);
    }

    private void add(Promise promise, String word, String title, Consumer<ArrayNode> change) {
        contract.promise(intervals, promise).filter(entry -> !entry.isExcluded()).ifPresent(entry -> faults.add(new Fault(entry.id() + "." + word,
                contract.api(), title, entry.id(), Set.of(intervals.operation().id()),
                AnswerEdit.of(Where.answers(intervals.operation().id(), "200"), answer -> answer.json().ifPresent(json -> {
                    if (json.at(intervals.items()) instanceof ArrayNode spans) {
                        change.accept(spans);
                        answer.jsonEdited();
                    }
                })))));
    }
}

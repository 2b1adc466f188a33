package io.backuptck.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.Machine;
import io.backuptck.report.RunReport.PartLine;
import io.backuptck.report.RunReport.TraceLine;
import io.backuptck.report.RunReport.TracePoint;
import io.backuptck.suite.TraceRecord;
import io.backuptck.target.Redactor;
import io.backuptck.validation.PrintableText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A followed resource as a report shows it: what was seen of it and of its parts, and what was called. */
final class TraceLines {

    private static final int MOST_PARTS = 30;
    private static final int LONGEST_WORD = 60;

    private TraceLines() {
    }

    static TraceLine of(TraceRecord record, Redactor redactor) {
        Machine machine = record.trace().machine();
        List<TracePoint> points = new ArrayList<>();
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Event event : record.trace().events()) {
            if (event instanceof Event.Call call && call.answer() != CallAnswer.UNSEEN) {
                points.add(new TracePoint(call.at(), "called", call.name() + " " + call.answer(), null));
            } else if (event instanceof Event.Observation seen) {
                Configuration at = machine.configuration(seen.resource()).orElse(null);
                parts(machine, seen.resource(), "", points.size(), parts, redactor);
                points.add(new TracePoint(seen.at(), "seen", state(machine, seen.resource(), redactor),
                        machine.positionMember().isEmpty() || at == null ? null : at.position()));
            }
        }
        return new TraceLine(record.api().id(), machine.name(), redactor.text(record.resource()), points,
                List.copyOf(record.covered()), lines(parts, points.size()));
    }

    private record Part(String machine, List<String> states) {
    }

    private static void parts(Machine whole, JsonNode resource, String above, int point, Map<String, Part> parts,
            Redactor redactor) {
        whole.parts().ifPresent(kind -> resource.path(kind.member()).forEach(item -> {
            String name = above + redactor.text(item.path("name").asText(item.path("id").asText("part")));
            note(parts, name, kind.machine().name(), point, state(kind.machine(), item, redactor));
            parts(kind.machine(), item, name + " › ", point, parts, redactor);
        }));
    }

    private static String state(Machine machine, JsonNode resource, Redactor redactor) {
        String words = redactor.text(machine.stateMembers().stream().map(member -> resource.path(member).asText())
                .collect(Collectors.joining("/")));
        return PrintableText.beginning(words, LONGEST_WORD);
    }

    private static void note(Map<String, Part> parts, String name, String machine, int point, String state) {
        if (!parts.containsKey(name) && parts.size() >= MOST_PARTS) {
            return;
        }
        List<String> states = parts.computeIfAbsent(name, key -> new Part(machine, new ArrayList<>())).states();
        states.addAll(Collections.nCopies(Math.max(0, point - states.size()), null));
        if (states.size() == point) {
            states.add(state);
        }
    }

    private static List<PartLine> lines(Map<String, Part> parts, int points) {
        List<PartLine> lines = new ArrayList<>();
        parts.forEach((name, part) -> {
            part.states().addAll(Collections.nCopies(points - part.states().size(), null));
            lines.add(new PartLine(name, part.machine(), Collections.unmodifiableList(part.states())));
        });
        return lines;
    }
}

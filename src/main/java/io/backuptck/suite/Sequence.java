package io.backuptck.suite;

import io.backuptck.lifecycle.Breach;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.lifecycle.Event;
import io.backuptck.lifecycle.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what was seen of a resource, up to a broken rule, as evidence: one line for each change and each call. */
final class Sequence {

    /** The beginning of a long life tells little of what broke at its end. */
    private static final int MOST = 12;

    private Sequence() {
    }

    static List<String> of(Trace trace, Breach breach) {
        List<String> lines = new ArrayList<>();
        String last = "";
        for (Event event : trace.events()) {
            boolean telling = event == breach.observed() || breach.before().filter(before -> before == event).isPresent();
            String words = words(trace, event);
            if (telling || !words.equals(last)) {
                lines.add(event.at() + "  " + words + (event == breach.observed() ? "  <- here" : ""));
            }
            last = words;
            if (event == breach.observed()) {
                break;
            }
        }
        return lines.size() <= MOST ? lines : skipped(lines);
    }

    private static List<String> skipped(List<String> lines) {
        List<String> some = new ArrayList<>(lines.subList(0, 1));
        some.add("... " + (lines.size() - MOST) + " more");
        some.addAll(lines.subList(lines.size() - MOST + 1, lines.size()));
        return some;
    }

    private static String words(Trace trace, Event event) {
        if (event instanceof Event.Call call) {
            return "call " + call.name() + ": " + call.answer().name().toLowerCase(Locale.ROOT);
        }
        Event.Observation seen = (Event.Observation) event;
        String state = trace.machine().stateMembers().stream().map(member -> seen.resource().path(member).asText())
                .collect(Collectors.joining("/"));
        Optional<Configuration> at = trace.machine().configuration(seen.resource());
        boolean staged = trace.machine().positionMember().isPresent() && at.isPresent();
        return state + (staged ? " at " + trace.machine().positionMember().get() + " " + at.get().position() : "");
    }
}

package io.backuptck.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.lifecycle.Event.CallAnswer;
import io.backuptck.lifecycle.check.TraceChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** A machine that is written in the test, and what was seen of something that should obey it. */
record SmallMachine(Machine machine) {

    private static final YAMLMapper YAML = new YAMLMapper();
    /** A light with two phases and an end, that can be put out by a call. */
    static final String LIGHT = "state: [s], states: [{name: red, kind: initial, meaning: m}, {name: green}, {name: out, kind: final}, "
            + "{name: rest, kind: resting}], "
            + "calls: [stop], transitions: [{from: [red], to: green}, {from: [green], to: red}, {from: [red, green], to: out, call: stop}, "
                    + "{from: [green], to: rest}], ";

    /** @param words of the machine, and of machines beside it where it ends with those */
    static SmallMachine of(String words) {
        String text = "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths: {}\nx-lifecycles: {life: {title: L, " + words + "}}\n";
        return new SmallMachine(Machine.of(Contract.ofDocument(new ApiId("small", "Small"), yaml(text)), "life"));
    }

    /** A light that owes this rule as well. */
    static SmallMachine owing(String rule) {
        return of(LIGHT + "blame: {final: F, state: S, call: C}, invariants: [{id: R, text: t, " + rule + "}]");
    }

    static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param events views as objects, one a second, and calls as {@code call!} for accepted, {@code call?} for unknown, {@code call-} for refused */
    Trace trace(String... events) {
        Trace trace = new Trace(machine);
        for (int i = 0; i < events.length; i++) {
            Instant at = Instant.EPOCH.plusSeconds(i);
            String name = events[i].substring(0, events[i].length() - 1);
            trace.add(switch (events[i].charAt(events[i].length() - 1)) {
                case '!' -> new Event.Call(at, name, CallAnswer.ACCEPTED);
                case '?' -> new Event.Call(at, name, CallAnswer.UNKNOWN);
                case '-' -> new Event.Call(at, name, CallAnswer.REFUSED);
                default -> new Event.Observation(at, yaml(events[i].startsWith("{") ? events[i] : "{s: " + events[i] + "}"), i);
            });
        }
        return trace;
    }

    /** What is blamed, each as rule, place, what was expected and what came. */
    List<String> blamed(String... events) {
        return TraceChecker.check(trace(events)).breaches().stream().map(breach -> breach.rule() + " " + breach.pointer() + ": "
                + breach.expected() + ", got "
                + breach.actual() + breach.before().map(before -> " after " + before.exchange()).orElse("")).toList();
    }

    /** Which rules had something to judge. */
    List<String> applied(String... events) {
        return TraceChecker.check(trace(events)).applied().stream().sorted().toList();
    }
}

package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts the stub's own times where a body shows times, since those of an example lie anywhere. */
final class Moments {

    private static final Pattern OF_THE_BEGINNING = Pattern.compile("(?i)creat|start|begin|began|begun|submit|accept|request|receiv|queued");

    private Moments() {
    }

    /**
     * @param created when the thing came to be
     * @param changed when something last happened to it
     * @param given   members that are not the stub's to choose
     * @param fixed   members that never change
     */
    static void put(Draft draft, Instant created, Instant changed, Set<String> given, Set<String> fixed) {
        for (String name : names(draft.thing())) {
            if (!given.contains(name) && isTime(draft, name)) {
                boolean first = fixed.contains(name) || OF_THE_BEGINNING.matcher(name).find();
                draft.offer(name, text(first ? created : changed));
            }
        }
    }

    static Set<String> names(ObjectNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static boolean isTime(Draft draft, String name) {
        return draft.thing().path(name).isTextual() && draft.member(name)
                .filter(shape -> shape.all("format").anyMatch(format -> format.asText().equals("date-time"))).isPresent();
    }

    private static JsonNode text(Instant instant) {
        return JsonNodeFactory.instance.textNode(instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}

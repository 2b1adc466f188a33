package io.backuptck.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A right server of {@code heating.yaml}, with one room. */
class HeatingService extends OwnServer {

    ObjectNode schedule = OwnRequest.JSON.createObjectNode().put("degrees", 19).put("days", "mon,tue,thu").put("mode", "eco");

    @Override
    OwnReply answer(OwnRequest request) {
        boolean known = exists(request.path().size() > 1 ? request.path().get(1) : "");
        if (request.is("GET", "/rooms/*/schedule")) {
            return known ? OwnReply.json(200, show()) : error(404);
        } else if (request.is("PUT", "/rooms/*/schedule")) {
            JsonNode asked = parsed(request);
            if (!known || !allows(asked)) {
                rejected(asked);
                return error(known ? 400 : 404);
            }
            store((ObjectNode) asked);
            return new OwnReply(200, null, new byte[0]);
        } else if (request.is("GET", "/rooms/*/heated")) {
            return known ? heated(request.query().get("day")) : error(404);
        }
        return OwnReply.json(404, OwnRequest.JSON.createObjectNode().put("nothing", "here"));
    }

    boolean exists(String room) {
        return room.equals("kitchen");
    }

    JsonNode show() {
        return schedule;
    }

    void store(ObjectNode asked) {
        schedule = asked;
    }

    void rejected(JsonNode asked) {
    }

    boolean allows(JsonNode asked) {
        JsonNode mode = asked.path("mode");
        return asked.isObject() && allowsDegrees(asked.path("degrees")) && asked.path("days").isTextual()
                && asked.path("days").textValue().matches(" *(mon|tue|wed|thu|fri|sat|sun)( *, *(mon|tue|wed|thu|fri|sat|sun))* *")
                && (mode.isMissingNode() || mode.asText().matches("off|eco|comfort") && mode.isTextual());
    }

    boolean allowsDegrees(JsonNode degrees) {
        return degrees.isNumber() && degrees.decimalValue().stripTrailingZeros().scale() <= 0 && degrees.asInt() >= 5 && degrees.asInt() <= 30;
    }

    private OwnReply heated(String day) {
        try {
            Instant begin = (day == null ? LocalDate.now(ZoneOffset.UTC) : LocalDate.parse(day)).atStartOfDay().toInstant(ZoneOffset.UTC);
            ArrayNode spans = OwnRequest.JSON.createArrayNode();
            add(spans, begin, begin.plus(Duration.ofHours(5)));
            add(spans, begin.plus(Duration.ofHours(6)), begin.plus(Duration.ofHours(7)));
            return OwnReply.json(200, spans);
        } catch (DateTimeException e) {
            return error(400);
        }
    }

    void add(ArrayNode spans, Instant from, Instant to) {
        spans.addObject().put("from", from.toString()).put("to", to.toString());
    }

    private static OwnReply error(int status) {
        return OwnReply.json(status, OwnRequest.JSON.createObjectNode().put("why", "because"));
    }

    private static JsonNode parsed(OwnRequest request) {
        try {
            JsonNode read = OwnRequest.JSON.readTree(new String(request.body(), StandardCharsets.UTF_8));
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}

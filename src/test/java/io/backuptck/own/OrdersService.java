package io.backuptck.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A right server of {@code orders.yaml}. */
class OrdersService extends OwnServer {

    static final String NAME_AND_PASSWORD = "ann:correct horse 9";

    private final Map<Long, ObjectNode> orders = new TreeMap<>();
    private long latest;

    @Override
    OwnReply answer(HttpExchange exchange, OwnRequest request) {
        if (request.is("GET", "/api/v1/health")) {
            return OwnReply.json(200, OwnRequest.JSON.createObjectNode().put("up", true));
        } else if (request.is("GET", "/api/v1/logo")) {
            return new OwnReply(200, logoType(), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        } else if (!knows(exchange.getRequestHeaders())) {
            return failure(401);
        } else if (!Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-Tenant"), "").matches("[a-z]{2,8}")) {
            return failure(400);
        } else if (request.is("GET", "/api/v1/orders")) {
            return list(request, exchange.getResponseHeaders());
        } else if (request.is("POST", "/api/v1/orders")) {
            return create(request.json(), exchange.getResponseHeaders());
        } else if (request.is("GET", "/api/v1/orders/*") || request.is("DELETE", "/api/v1/orders/*")) {
            return one(request);
        }
        return failure(404);
    }

    @Override
    OwnReply answer(OwnRequest request) {
        throw new IllegalStateException("every request is answered with its headers in sight");
    }

    boolean knows(Headers headers) {
        return ("Basic " + Base64.getEncoder().encodeToString(NAME_AND_PASSWORD.getBytes(StandardCharsets.UTF_8)))
                .equals(headers.getFirst("Authorization"));
    }

    String logoType() {
        return "image/png";
    }

    OwnReply failure(int status) {
        return OwnReply.text(status, "application/problem+json", OwnRequest.JSON.createObjectNode().put("code", "E" + status).putNull("details").toString());
    }

    private OwnReply list(OwnRequest request, Headers headers) {
        if (!List.of("NEW", "PAID", "").contains(request.query().getOrDefault("status", ""))) {
            return failure(400);
        }
        ArrayNode all = OwnRequest.JSON.createArrayNode();
        orders.values().forEach(order -> all.add(view(order)));
        count(headers, all.size());
        return OwnReply.json(200, all);
    }

    void count(Headers headers, int orders) {
        headers.set("X-Count", Integer.toString(orders));
    }

    OwnReply create(JsonNode asked, Headers headers) {
        if (!allows(asked)) {
            return failure(400);
        }
        ObjectNode order = (ObjectNode) asked.deepCopy();
        order.put("id", ++latest).put("made", Instant.now().toString());
        orders.put(latest, order);
        headers.set("Location", "/api/v1/orders/" + latest);
        return OwnReply.json(201, view(order)).withContentType("application/json;charset=UTF-8");
    }

    private OwnReply one(OwnRequest request) {
        String id = request.path().get(3);
        if (!id.matches("[1-9]\\d{0,9}")) {
            return failure(400);
        }
        ObjectNode order = request.method().equals("GET") ? orders.get(Long.valueOf(id)) : orders.remove(Long.valueOf(id));
        return order == null ? failure(404) : request.method().equals("GET") ? OwnReply.json(200, view(order)) : new OwnReply(204, null, new byte[0]);
    }

    /** What an answer shows of an order: never its secret. */
    ObjectNode view(ObjectNode order) {
        ObjectNode view = order.deepCopy();
        view.remove("secret");
        List.of("payer", "parent", "note").stream().filter(name -> !view.has(name)).forEach(view::putNull);
        return view;
    }

    boolean allows(JsonNode asked) {
        JsonNode lines = asked.path("lines");
        boolean fits = asked.isObject() && isBuyer(asked.path("buyer")) && isNoneOrPerson(asked.path("payer")) && isNoneOrPerson(asked.path("parent"))
                && lines.isArray() && !lines.isEmpty() && lines.size() <= 3
                && asked.path("secret").isTextual() && !asked.path("secret").textValue().isEmpty();
        for (JsonNode line : lines) {
            fits &= line.isObject() && line.path("sku").isTextual() && isWhole(line.path("count")) && line.get("count").decimalValue().signum() > 0;
        }
        JsonNode note = asked.path("note");
        return fits && (note.isMissingNode() || note.isNull() || note.isTextual() && note.textValue().codePointCount(0, note.textValue().length()) <= 20);
    }

    boolean isBuyer(JsonNode buyer) {
        return isPerson(buyer) || buyer.path("kind").asText().equals("company") && isWhole(buyer.path("vat"));
    }

    private static boolean isNoneOrPerson(JsonNode value) {
        return value.isMissingNode() || value.isNull() || isPerson(value);
    }

    private static boolean isPerson(JsonNode value) {
        return value.path("kind").asText().equals("person") && value.path("kind").isTextual() && value.path("name").isTextual()
                && !value.path("name").textValue().isEmpty();
    }

    private static boolean isWhole(JsonNode value) {
        return value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
    }
}

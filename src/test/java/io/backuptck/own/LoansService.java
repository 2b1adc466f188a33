package io.backuptck.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A right server of {@code loans.yaml}. A loan moves on with each second read of it, and its list says nothing of that before. */
class LoansService extends OwnServer {

    static final String KEY = "a key/+ 7";

    final Map<String, ObjectNode> loans = new LinkedHashMap<>();
    private final Map<String, Integer> reads = new LinkedHashMap<>();

    @Override
    OwnReply answer(OwnRequest request) {
        if (request.is("POST", "/cards")) {
            return isCard(request) ? empty(204) : empty(400);
        } else if (!knows(request.query().getOrDefault("key", ""))) {
            return empty(401);
        } else if (request.is("POST", "/loans")) {
            return lend(request.json());
        } else if (request.is("GET", "/loans")) {
            return list(request.query());
        } else if (request.is("GET", "/loans/*")) {
            return loans.containsKey(request.path().get(1)) ? OwnReply.json(200, read(request.path().get(1))) : empty(404);
        }
        return empty(404);
    }

    static OwnReply empty(int status) {
        return new OwnReply(status, null, new byte[0]);
    }

    boolean knows(String key) {
        return key.equals(KEY);
    }

    OwnReply lend(JsonNode asked) {
        boolean fits = asked.isObject() && asked.path("title").isTextual() && (asked.path("pin").isMissingNode() || asked.path("pin").isTextual())
                && asked.path("title").textValue().codePointCount(0, asked.path("title").textValue().length()) >= 2
                && asked.path("title").textValue().codePointCount(0, asked.path("title").textValue().length()) <= 30;
        return fits ? OwnReply.json(201, view(make(asked))) : refuse(asked);
    }

    OwnReply refuse(JsonNode asked) {
        return empty(400);
    }

    final ObjectNode make(JsonNode asked) {
        String id = "l" + (loans.size() + 1);
        ObjectNode loan = OwnRequest.JSON.createObjectNode().put("id", id).put("title", asked.path("title").asText("none")).put("state", "ordered")
                .put("pin", asked.path("pin").asText());
        loans.put(id, loan);
        return loan;
    }

    ObjectNode view(ObjectNode loan) {
        return loan.deepCopy().without("pin");
    }

    private ObjectNode read(String id) {
        int seen = reads.merge(id, 1, Integer::sum);
        return view(loans.get(id).put("state", seen <= 2 ? "ordered" : seen <= 4 ? "lent" : "returned"));
    }

    ObjectNode listed(ObjectNode loan) {
        return view(loan);
    }

    private OwnReply list(Map<String, String> query) {
        String size = query.getOrDefault("size", "50");
        String cursor = query.getOrDefault("cursor", "c0");
        List<String> kinds = List.of(query.getOrDefault("kinds", "none").split(","));
        if (!List.of("book", "disc").containsAll(kinds) || !size.matches("[1-9]|[1-4]\\d|50") || !cursor.matches("c\\d{1,6}")) {
            return empty(400);
        }
        List<ObjectNode> all = new ArrayList<>(loans.values());
        int from = Math.min(all.size(), from(Integer.parseInt(cursor.substring(1))));
        int to = Math.min(all.size(), from + Integer.parseInt(size));
        ObjectNode page = OwnRequest.JSON.createObjectNode();
        all.subList(from, to).forEach(loan -> page.withArray("loans").add(listed(loan)));
        page.withArray("loans");
        next(to, all.size(), page);
        return OwnReply.json(200, page);
    }

    int from(int cursor) {
        return cursor;
    }

    void next(int to, int all, ObjectNode page) {
        if (to < all) {
            page.put("next", "c" + to);
        }
    }

    private boolean isCard(OwnRequest request) {
        if (!request.contentType().equals("application/x-www-form-urlencoded")) {
            return false;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : new String(request.body(), StandardCharsets.UTF_8).split("&")) {
            String[] parts = pair.split("=", 2);
            fields.computeIfAbsent(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), any -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields.containsKey("name") && fields.get("name").get(0).length() <= 10 && fields.containsKey("age") && isAge(fields.get("age").get(0))
                && fields.getOrDefault("places", List.of()).size() <= 2;
    }

    boolean isAge(String age) {
        return age.matches("\\d{1,3}") && Integer.parseInt(age) >= 6;
    }
}

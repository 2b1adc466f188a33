package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import io.backuptck.validation.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A service that makes something else of the backups that match a list request, and cuts its pages from that. */
abstract class ReworkedList extends AlteredStub {

    private static final int PAGE = 100;

    protected ReworkedList(StubApi inner, Activations activations) {
        super(inner, activations);
    }

    /** What is listed in place of these backups. */
    protected abstract List<ObjectNode> rework(List<ObjectNode> matches);

    /** The answer to a request that is not for the list. */
    protected StubResponse other(StubRequest request) {
        return inner().answer(request);
    }

    /** The most backups on a page when the request does not say. */
    protected int usualLimit() {
        return PAGE;
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        if (!request.operation().id().equals("listBackups")) {
            return other(request);
        }
        StubResponse good = inner().answer(request);
        if (good.status() != 200) {
            return good;
        }
        List<ObjectNode> shown = rework(matches(request));
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.putArray("backups").addAll(shown.stream().skip(number(request, "offset", 0))
                .limit(number(request, "limit", usualLimit())).toList());
        list.put("total_count", (long) shown.size());
        StubResponse answer = new StubResponse(200, good.headers(), list.toString().getBytes(StandardCharsets.UTF_8));
        return list.equals(json(good)) ? good : fired(answer);
    }

    private List<ObjectNode> matches(StubRequest request) {
        List<ObjectNode> matches = new ArrayList<>();
        long total = Long.MAX_VALUE;
        while (matches.size() < total) {
            Map<String, String> query = new HashMap<>(request.query());
            query.put("offset", "" + matches.size());
            query.put("limit", "" + PAGE);
            JsonNode page = json(inner().answer(new StubRequest(request.operation(), request.target(), request.path(), query,
                    request.headers(), request.body())));
            page.path("backups").forEach(backup -> matches.add((ObjectNode) backup));
            total = page.path("total_count").asLong();
        }
        return matches;
    }

    private static int number(StubRequest request, String name, int otherwise) {
        return Integer.parseInt(request.query().getOrDefault(name, "" + otherwise));
    }

    static JsonNode json(StubResponse answer) {
        return JsonText.parse(answer.body()).value().orElseThrow();
    }
}

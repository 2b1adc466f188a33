package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Collection;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.ListQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A stub whose list shows other items, on all of its pages and in its total. */
final class AlteredList extends AlteredStub {

    private static final long USUAL_PAGE = 100;

    private final Contract contract;
    private final Collection list;
    private final UnaryOperator<List<JsonNode>> rework;
    private final Map<String, String> unasked;

    /**
     * A list.
     *
     * @param of      the operation
     * @param turned  its items come the other way round
     * @param unasked what a question that leaves it out is taken to ask for, by parameter
     */
    record Listed(String of, boolean turned, Map<String, String> unasked) {

        StubApi around(Contract contract, StubApi inner, Activations activations) {
            Map<String, String> taken = unasked == null ? Map.of() : unasked;
            return new AlteredList(contract, contract.collection(of).orElseThrow(), inner, activations, taken, items -> {
                List<JsonNode> shown = new ArrayList<>(items);
                if (turned) {
                    Collections.reverse(shown);
                }
                return shown;
            });
        }
    }

    /** @param unasked what a question that leaves it out is taken to ask for, by parameter */
    AlteredList(Contract contract, Collection list, StubApi inner, Activations activations, Map<String, String> unasked,
            UnaryOperator<List<JsonNode>> rework) {
        super(inner, activations);
        this.contract = contract;
        this.list = list;
        this.unasked = unasked;
        this.rework = rework;
    }

    @Override
    public StubResponse answer(StubRequest request) {
        StubResponse good = inner().answer(request);
        Message message = new Message(request, good);
        JsonNode usual = message.json().<JsonNode>map(JsonNode::deepCopy).orElse(JsonNodeFactory.instance.missingNode());
        if (!request.operation().equals(list.operation()) || !(usual.at(list.items()) instanceof ArrayNode)) {
            return good;
        }
        List<JsonNode> shown = rework.apply(items(contract, list, inner(), request));
        Map<String, String> query = new HashMap<>(unasked);
        query.putAll(request.query());
        ArrayNode items = (ArrayNode) message.json().orElseThrow().at(list.items());
        items.removeAll();
        items.addAll(ListQuery.of(contract, list.operation().id(), query).page(shown));
        message.jsonEdited();
        list.total().ifPresent(total -> Change.set(total, JsonNodeFactory.instance.numberNode(shown.size())).apply(message));
        return message.json().filter(usual::equals).isPresent() ? good : fired(message.answer());
    }

    /** All items that fit a question, on whatever page they are. */
    static List<JsonNode> items(Contract contract, Collection list, StubApi stub, StubRequest request) {
        ListQuery usual = ListQuery.of(contract, list.operation().id(), Map.of());
        long most = list.limit().flatMap(limit -> usual.number(limit, "maximum")).orElse(USUAL_PAGE);
        List<JsonNode> all = new ArrayList<>();
        for (long page = usual.first();; page++) {
            Map<String, String> query = new HashMap<>(request.query());
            list.limit().ifPresent(limit -> query.put(limit, "" + most));
            String next = "" + (list.numbersPages() ? page : all.size());
            list.nextPage().ifPresent(name -> query.put(name, next));
            JsonNode items = new Message(request, stub.answer(new StubRequest(list.operation(), request.target(), request.path(), query,
                    request.headers(), request.body()))).json().map(body -> body.at(list.items())).orElse(JsonNodeFactory.instance.missingNode());
            items.forEach(all::add);
            if (items.size() < most || list.nextPage().isEmpty()) {
                return all;
            }
        }
    }
}

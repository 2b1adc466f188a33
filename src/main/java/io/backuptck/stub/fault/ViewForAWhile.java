package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Collection;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Resource;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.Words;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.ShownAnswers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A stub that shows what was created, or is to be removed, in another way for so many looks. */
final class ViewForAWhile extends AlteredResource {

    private static final String SHOWN = "shown";
    private static final String HIDDEN = "hidden";

    private final View view;
    private final String identity;
    private final AlteredList list;
    private final Map<String, Integer> looks = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    /**
     * How things are seen.
     *
     * @param of    the name of a resource
     * @param since {@code created} or {@code removed}; removing has no other effect then
     * @param as    {@code shown}, {@code hidden}, or the word of a state
     * @param looks so many are as that; 0 for all
     * @param then  what is seen afterwards, in the same words
     */
    record View(String of, String since, String as, int looks, String then) {

        StubApi around(Contract contract, StubApi inner, Activations activations) {
            return new ViewForAWhile(contract, contract.resource(of), this, inner, activations);
        }
    }

    private ViewForAWhile(Contract contract, Resource resource, View view, StubApi inner, Activations activations) {
        super(contract, resource, inner, activations);
        this.view = view;
        Collection items = contract.collection(resource.listedBy().orElseThrow().id()).orElseThrow();
        this.identity = items.identity().orElseThrow();
        this.list = new AlteredList(contract, items, inner, activations, Map.of(), this::seen);
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        if (isOf(request, resource.removedBy()) && view.since().equals("removed")) {
            return removal(request);
        }
        if (isOf(request, resource.readBy()) && as(id(request)).equals(HIDDEN)) {
            return fired(inner().answer(about(request, resource.absent())));
        }
        StubResponse answer = list.answer(request);
        if (resource.isCreatedBy(request.operation()) && view.since().equals("created") && isSuccess(answer)) {
            new Message(request, answer).json().map(body -> resource.idOf(body.at(resource.identity()).asText())).filter(id -> !id.isEmpty())
                    .ifPresent(id -> looks.put(id, 0));
        }
        return answer;
    }

    private StubResponse removal(StubRequest request) {
        String id = id(request);
        Operation lists = resource.listedBy().orElseThrow();
        boolean there = AlteredList.items(contract, contract.collection(lists.id()).orElseThrow(), inner(), with(request, lists, id)).stream()
                .anyMatch(item -> resource.idOf(item.at(identity).asText()).equals(id));
        if (!there || hidden.contains(id)) {
            return inner().answer(there ? about(request, resource.absent()) : request);
        }
        looks.putIfAbsent(id, 0);
        return ShownAnswers.success(contract, request.operation());
    }

    private String as(String id) {
        return !looks.containsKey(id) ? SHOWN : looks.merge(id, 1, Integer::sum) <= view.looks() || view.looks() == 0 ? view.as() : view.then();
    }

    /** The member that names the state. */
    private String state() {
        return Machine.of(contract, resource.lifecycle().orElseThrow()).stateMembers().get(0);
    }

    private List<JsonNode> seen(List<JsonNode> items) {
        List<JsonNode> shown = new ArrayList<>();
        for (JsonNode item : items) {
            String id = resource.idOf(item.at(identity).asText());
            String as = as(id);
            if (as.equals(HIDDEN)) {
                hidden.add(id);
                continue;
            }
            hidden.remove(id);
            shown.add(as.equals(SHOWN) ? item : ((ObjectNode) item).set(state(), Words.like(item.path(state()), as)));
        }
        return shown;
    }
}

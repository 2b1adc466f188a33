package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Value;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Skip;
import io.backuptck.validation.SameValue;
import java.util.Map;
import java.util.Optional;

/** Holds what the read of a thing shows against what it was created with, where one requirement says so of all {@code values}. */
public final class ShownValues {

    private final ApiSession session;
    private final Resource resource;
    private final Requirement requirement;

    public ShownValues(ApiSession session, Resource resource, Requirement requirement) {
        this.session = session;
        this.resource = resource;
        this.requirement = requirement;
    }

    public void check(KnownResource thing) {
        thing.look();
        if (thing.reads().isEmpty()) {
            throw Skip.because("no read has shown the " + resource.name());
        }
        Item shown = thing.reads().get(thing.reads().size() - 1);
        boolean checked = false;
        for (Map.Entry<String, Value> one : resource.looks().values().entrySet()) {
            JsonNode expected = expected(thing, one.getValue());
            if (one.getValue().blame().isEmpty() && !expected.isMissingNode()) {
                checked = true;
                JsonNode actual = shown.json().at(one.getKey());
                boolean same = !actual.isMissingNode() && !actual.isNull() && new SameValue(session.contract()).test(place(one.getKey()), actual, expected);
                session.check(requirement.id(), shown.answer(), shown.pointer() + one.getKey(), same, expected + ", as it was created", actual);
            }
        }
        if (!checked) {
            throw Skip.because("the " + resource.name() + " was created with nothing that its read shows");
        }
    }

    /** Where the schema of the read describes a value; empty where it does not. */
    private Optional<Location> place(String pointer) {
        Optional<Location> place = resource.readBy().flatMap(Operation::findSuccess).flatMap(Answer::schema);
        for (String step : (resource.looks().shown() + pointer).substring(1).split("/")) {
            place = place.map(session.contract()::resolve).map(object -> object.child("properties").child(step.replace("~1", "/").replace("~0", "~")))
                    .filter(child -> !session.contract().node(child).isMissingNode());
        }
        return place;
    }

    /** Missing when nothing was sent, or no fixture named. */
    private JsonNode expected(KnownResource thing, Value value) {
        if (!value.sent().isEmpty()) {
            return Observed.sent(thing.creation(), value.sent());
        }
        return (value.value().isEmpty() ? session.findFixture(value.fixture()) : Optional.of(value.value()))
                .<JsonNode>map(TextNode::valueOf).orElseGet(MissingNode::getInstance);
    }
}

package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Value;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Skip;
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
                boolean same = Times.isSame(actual, expected) || expected.isTextual() && actual.isValueNode() && actual.asText().equals(expected.textValue());
                session.check(requirement.id(), shown.answer(), shown.pointer() + one.getKey(), same, expected + ", as it was created", actual);
            }
        }
        if (!checked) {
            throw Skip.because("the " + resource.name() + " was created with nothing that its read shows");
        }
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

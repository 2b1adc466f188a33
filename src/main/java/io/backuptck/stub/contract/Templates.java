package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.lifecycle.Configuration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The bodies that answers are made of: what the contract shows, else what its schemas call for. Callers may change what they get. */
final class Templates {

    private final Contract contract;
    private final Sampler sampler;
    private final Map<Location, JsonNode> sampled = new ConcurrentHashMap<>();

    Templates(Contract contract) {
        this.contract = contract;
        this.sampler = new Sampler(contract);
    }

    /** The first example that fits its own schema, else a sample; missing when the answer has no body. */
    JsonNode of(Answer answer) {
        return example(answer, body -> true).orElseGet(() -> answer.schema().map(this::sample).orElse(MissingNode.getInstance()));
    }

    JsonNode of(Outcome outcome) {
        return outcome.answer().map(this::of).orElse(MissingNode.getInstance());
    }

    /** For a thing that is somewhere: the example of that state, if there is one, since it shows what belongs to it. */
    JsonNode of(Outcome outcome, Kind kind, Optional<Configuration> at) {
        return inState(outcome, kind, at).orElseGet(() -> of(outcome));
    }

    /** The example of a thing in that state. */
    Optional<JsonNode> inState(Outcome outcome, Kind kind, Optional<Configuration> at) {
        return outcome.answer().flatMap(answer -> kind.course().flatMap(course -> at.flatMap(place ->
                example(answer, body -> course.shows(place, body.at(kind.home()))))));
    }

    /** The first example of that kind that fits its schema. */
    Optional<JsonNode> example(Answer answer, Predicate<JsonNode> wanted) {
        return answer.examples().values().stream().filter(body -> !body.isMissingNode()).filter(wanted)
                .filter(body -> answer.schema().map(schema -> sampler.fits(Shape.of(contract, schema), body)).orElse(true))
                .findFirst().map(JsonNode::deepCopy);
    }

    private JsonNode sample(Location schema) {
        return sampled.computeIfAbsent(schema, sampler::sample).deepCopy();
    }

    JsonNode sample(Shape shape) {
        return sampler.sample(shape, 0);
    }
}

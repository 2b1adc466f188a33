package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Operation;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers as they go out: with the documented media type, or without a body where none is documented. */
final class Replies {

    private static final int NOT_FOUND = 404;

    private final Contract contract;
    private final Templates templates;

    Replies(Contract contract, Templates templates) {
        this.contract = contract;
        this.templates = templates;
    }

    /** @param body missing for none */
    static StubResponse reply(Outcome outcome, JsonNode body) {
        if (body.isMissingNode()) {
            return new StubResponse(outcome.status(), List.of(), new byte[0]);
        }
        return new StubResponse(outcome.status(), List.of(new Header("Content-Type", outcome.answer().map(Answer::mediaType)
                .orElse("application/json"))), body.toString().getBytes(StandardCharsets.UTF_8));
    }

    StubResponse refusal(Operation operation, Reason reason) {
        Outcome outcome = Outcome.refusal(contract, operation, reason);
        Optional<ErrorRule> rule = contract.errors().stream().filter(error -> error.when() == reason.stated()).findFirst();
        Optional<JsonNode> example = outcome.answer().stream().flatMap(answer -> answer.examples().values().stream())
                .filter(body -> rule.filter(error -> error.code().isPresent() && error.isShownBy(body)).isPresent()).findFirst();
        return example.map(body -> reply(outcome, body)).orElseGet(() -> error(outcome, rule.flatMap(ErrorRule::code)));
    }

    /** JSON pointers of the texts in a body. */
    private static Stream<String> leaves(JsonNode body, String pointer) {
        return body.isTextual() ? Stream.of(pointer) : body.properties().stream().flatMap(member ->
                leaves(member.getValue(), pointer + Pointers.to(member.getKey())));
    }

    /** To a route that the contract does not know: as it answers elsewhere to what does not exist. */
    StubResponse unknownRoute() {
        Optional<Answer> known = contract.operations().stream()
                .flatMap(operation -> Optional.ofNullable(operation.answers().get("404")).stream())
                .filter(answer -> !templates.of(answer).isMissingNode()).findFirst();
        return known.map(answer -> error(new Outcome(NOT_FOUND, known))).orElseGet(() ->
                StubResponse.json(NOT_FOUND, JsonNodeFactory.instance.objectNode().put("title", "Not found")));
    }

    private StubResponse error(Outcome outcome) {
        return error(outcome, Optional.empty());
    }

    private StubResponse error(Outcome outcome, Optional<String> code) {
        Draft draft = new Draft(contract, outcome.schema(), templates.of(outcome), "");
        code.ifPresent(text -> leaves(draft.whole(), "").filter(place -> draft.accepts(place, JsonNodeFactory.instance.textNode(text)))
                .min(Comparator.comparing(place -> !place.toLowerCase(Locale.ROOT).matches(".*(code|fault|reason|type|kind|error|name)$")))
                .ifPresent(place -> draft.put(place, JsonNodeFactory.instance.textNode(text))));
        if (draft.whole().path("status").isIntegralNumber()) {
            draft.offer("status", JsonNodeFactory.instance.numberNode(outcome.status()));
        }
        return reply(outcome, draft.whole());
    }
}

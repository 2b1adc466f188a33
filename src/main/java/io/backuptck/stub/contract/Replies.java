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
        Optional<ErrorRule> rule = Outcome.rule(contract, operation, reason);
        StatusMembers statuses = new StatusMembers(operation, outcome);
        JsonNode template = template(outcome, rule.filter(error -> error.code().isPresent()), statuses);
        boolean shown = StatusMembers.isShown(operation, outcome, template);
        Draft draft = new Draft(contract, outcome.schema(), template, "");
        rule.filter(error -> !error.isShownBy(draft.whole())).flatMap(ErrorRule::code).ifPresent(code -> tell(draft, code));
        if (!shown) {
            statuses.fit(draft);
        }
        return reply(outcome, draft.whole());
    }

    /** The example that shows the code, else the one of that status, else what there is. */
    private JsonNode template(Outcome outcome, Optional<ErrorRule> rule, StatusMembers statuses) {
        Optional<JsonNode> ofCode = outcome.answer().stream().flatMap(answer -> answer.examples().values().stream())
                .filter(body -> rule.filter(error -> error.isShownBy(body)).isPresent()).findFirst().map(JsonNode::deepCopy);
        return ofCode.or(() -> outcome.answer().flatMap(answer -> templates.example(answer, statuses::tells))).orElseGet(() -> templates.of(outcome));
    }

    private static void tell(Draft draft, String code) {
        JsonNode text = JsonNodeFactory.instance.textNode(code);
        leaves(draft.whole(), "").filter(place -> draft.accepts(place, text))
                .min(Comparator.comparing(place -> !place.toLowerCase(Locale.ROOT).matches(".*(code|fault|reason|type|kind|error|name)$")))
                .ifPresent(place -> draft.put(place, text));
    }

    /** JSON pointers of the texts in a body. */
    private static Stream<String> leaves(JsonNode body, String pointer) {
        return body.isTextual() ? Stream.of(pointer) : body.properties().stream().flatMap(member ->
                leaves(member.getValue(), pointer + Pointers.to(member.getKey())));
    }

    /** To a route that the contract does not know: as it answers elsewhere to what does not exist. */
    StubResponse unknownRoute() {
        return contract.operations().stream().filter(operation -> Optional.ofNullable(operation.answers().get("404"))
                .filter(answer -> !templates.of(answer).isMissingNode()).isPresent()).findFirst().map(this::notFound).orElseGet(() ->
                StubResponse.json(NOT_FOUND, JsonNodeFactory.instance.objectNode().put("title", "Not found")));
    }

    private StubResponse notFound(Operation operation) {
        Outcome outcome = new Outcome(NOT_FOUND, operation.answer(NOT_FOUND));
        Draft draft = new Draft(contract, outcome.schema(), templates.of(outcome), "");
        new StatusMembers(operation, outcome).fit(draft);
        return reply(outcome, draft.whole());
    }
}

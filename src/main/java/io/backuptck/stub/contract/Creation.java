package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Parameter;
import io.backuptck.lifecycle.Configuration;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes new things out of requests. */
final class Creation {

    private static final String WHOLE_NUMBER = "-?\\d{1,18}";

    private final Contract contract;
    private final Templates templates;
    private final NewIds ids;
    private final DescribedHeaders headers;

    Creation(RequestRules rules, Templates templates) {
        this.contract = rules.contract();
        this.templates = templates;
        this.ids = new NewIds(rules);
        this.headers = new DescribedHeaders(contract, templates);
    }

    /**
     * Adds a thing and answers with it.
     *
     * @param body of the request; missing for none
     */
    StubResponse create(StoredResources things, StubRequest request, JsonNode body, Instant now) {
        Kind kind = things.kind();
        Outcome outcome = Outcome.success(request.operation());
        Optional<Configuration> at = kind.course().map(Course::start);
        Draft draft = new Draft(contract, outcome.schema(), templates.of(outcome, kind, at), kind.home());
        boolean silent = draft.whole().isMissingNode();
        ObjectNode facts = facts(kind, request, body);
        draft.offerAll(facts);
        at.ifPresent(start -> kind.course().orElseThrow().members(start).forEach(draft::set));
        Moments.put(draft, now, now, Moments.names(facts), Set.of());
        kind.course().ifPresent(course -> course.keep(draft));
        JsonNode id = things.kind().isNamedBy(request.operation())
                ? JsonNodeFactory.instance.textNode(request.path().get(kind.resource().parameter())) : ids.next(things, draft);
        if (kind.resource().header().isEmpty() || showsItself(kind, outcome)) {
            draft.put(kind.resource().identity(), kind.named(draft, kind.resource().identity(), id, request.path()));
        }
        things.add(new StoredResource(id, request.path(), draft.thing().deepCopy(), facts, now, at));
        StubResponse answer = Replies.reply(outcome, silent ? MissingNode.getInstance() : draft.whole());
        StubResponse located = address(kind, request, id).map(address -> headers.located(request.operation(), answer, address)).orElse(answer);
        return kind.resource().header().filter(name -> located.headers().stream().noneMatch(one -> one.name().equalsIgnoreCase(name)))
                .map(name -> located.header(name, id.asText())).orElse(located);
    }

    /** Whether the answer shows what the read shows, so that both have its id. */
    private boolean showsItself(Kind kind, Outcome outcome) {
        return !kind.resource().identity().isEmpty() && outcome.schema().isPresent() && kind.resource().readBy().flatMap(reads ->
                Outcome.success(reads).schema()).map(contract::resolve).equals(outcome.schema().map(contract::resolve));
    }

    /** Where the thing can be read; empty when that is not known. */
    private static Optional<String> address(Kind kind, StubRequest request, JsonNode id) {
        Map<String, String> values = new HashMap<>(request.path());
        values.put(kind.resource().parameter(), id.asText());
        return kind.resource().readBy().map(reads -> values.entrySet().stream().reduce(reads.path(), (path, value) ->
                path.replace("{" + value.getKey() + "}", encoded(value.getValue())), (one, other) -> other)).filter(path -> !path.contains("{"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What the request says of the thing: members of its body, and path parameters. Its id is not the caller's to choose. */
    private static ObjectNode facts(Kind kind, StubRequest request, JsonNode body) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        body.properties().forEach(member -> facts.set(member.getKey(), member.getValue()));
        for (Parameter parameter : request.operation().parameters()) {
            String value = request.path().get(parameter.name());
            if (parameter.in().equals("path") && value != null) {
                facts.set(parameter.name(), parameter.type().equals("integer") && value.matches(WHOLE_NUMBER)
                        ? JsonNodeFactory.instance.numberNode(Long.parseLong(value)) : JsonNodeFactory.instance.textNode(value));
            }
        }
        Pointers.tokens(kind.resource().identity()).stream().reduce((first, last) -> last).ifPresent(facts::remove);
        kind.course().ifPresent(course -> course.members(course.start()).keySet().forEach(facts::remove));
        return facts;
    }
}

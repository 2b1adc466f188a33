package io.backuptck.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.stub.journal.JournalJson;
import io.backuptck.stub.journal.PatternReader;
import io.backuptck.stub.journal.Verification;
import io.backuptck.validation.JsonText;
import java.util.Map;
import java.util.Optional;

/** The stub's own paths beside those of the API it plays: for tests, in any language. */
final class Control {
    /** Here a test server may name its fixtures, so that nobody has to; see the README. */
    static final String FIXTURES = "/.well-known/backup-tck.json";
    static final String PREFIX = "/__backup-tck";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String HELP = "there is GET /, POST /reset, POST /step, GET and DELETE /requests, and POST /verify";
    private final StubInstance stub;
    private final String prefix;
    private final Runnable reset;
    private final boolean open;

    /**
     * @param prefix under which the paths stand
     * @param reset  takes stub and server back to their start
     * @param open   false: only the fixtures are told
     */
    Control(StubInstance stub, String prefix, Runnable reset, boolean open) {
        this.stub = stub;
        this.prefix = prefix;
        this.reset = reset;
        this.open = open;
    }

    /** The answer to a request for one of these paths; empty for every other. */
    Optional<StubResponse> answer(Authenticator.IncomingRequest incoming) {
        if (incoming.method().equals("GET") && incoming.target().equals(FIXTURES)) {
            return Optional.of(StubResponse.json(200, NODES.objectNode().set("fixtures", fixtures())));
        }
        String path = UrlParts.pathOf(incoming.target());
        if (!open || !path.equals(prefix) && !path.startsWith(prefix + "/")) {
            return Optional.empty();
        }
        try {
            return Optional.of(answer(incoming, path.substring(prefix.length()).replaceFirst("/$", "")));
        } catch (IllegalArgumentException e) {
            return Optional.of(error(400, e.getMessage()));
        }
    }

    private StubResponse answer(Authenticator.IncomingRequest incoming, String path) {
        switch (incoming.method() + " " + path) {
            case "GET " -> {
                return StubResponse.json(200, index());
            }
            case "POST /reset" -> {
                reset.run();
                return StubResponse.json(200, NODES.objectNode());
            }
            case "POST /step" -> {
                stub.step();
                return StubResponse.json(200, NODES.objectNode());
            }
            default -> {
                return switch (path) {
                    case "/requests", "/verify" -> journal(incoming, path);
                    case "", "/reset", "/step" -> error(405, "this path is not there for " + incoming.method() + "; " + HELP);
                    default -> error(404, "the stub has no such path; " + HELP + " below " + prefix);
                };
            }
        }
    }

    private StubResponse journal(Authenticator.IncomingRequest incoming, String path) {
        if (!stub.keepsJournal()) {
            return error(404, "this stub keeps no journal");
        }
        PatternReader patterns = new PatternReader(Contract.of(stub.api()));
        Map<String, String> query = UrlParts.query(UrlParts.queryOf(incoming.target()));
        return switch (incoming.method() + " " + path) {
            case "GET /requests" -> StubResponse.json(200, JournalJson.entries(stub.journal().find(patterns.filters(query)),
                    stub.journal().forgotten()));
            case "DELETE /requests" -> StubResponse.json(200, NODES.objectNode().put("removed",
                    stub.journal().remove(patterns.filters(query))));
            case "POST /verify" -> verify(patterns, incoming.body());
            default -> error(405, "this path is not there for " + incoming.method() + "; " + HELP);
        };
    }

    private StubResponse verify(PatternReader patterns, byte[] body) {
        JsonText text = JsonText.parse(body);
        if (text.problem().isPresent()) {
            return error(400, "the body is no JSON: " + text.problem().get());
        }
        PatternReader.Question question = patterns.question(text.value().orElse(NODES.nullNode()));
        Verification verification = stub.journal().verify(question.pattern(), question.times());
        return StubResponse.json(verification.holds() ? 200 : 422, JournalJson.verification(verification));
    }

    private JsonNode index() {
        ObjectNode json = NODES.objectNode().put("api", stub.api().id()).put("product", stub.api().product()).put("paths", HELP);
        json.set("fixtures", fixtures());
        json.set("names", names(stub));
        json.set("seeds", seeds(stub));
        return json;
    }

    /** The names that tell the stub what becomes of who bears them. */
    static JsonNode names(StubInstance stub) {
        return stub.names().stream().map(name -> NODES.objectNode().put("what", name.what()).put("name", name.pattern())
                .put("leadsTo", name.leadsTo()).put("example", name.fresh())).collect(NODES::arrayNode, (all, one) -> all.add(one),
                        (all, more) -> all.addAll(more));
    }

    /** What was answered to the seeds. */
    static JsonNode seeds(StubInstance stub) {
        return stub.seeds().stream().map(seed -> NODES.objectNode().put("call", seed.operation()).put("status", seed.status())
                .<ObjectNode>set("body", seed.body())).collect(NODES::arrayNode, (all, one) -> all.add(one),
                        (all, more) -> all.addAll(more));
    }

    private ObjectNode fixtures() {
        ObjectNode fixtures = NODES.objectNode();
        stub.fixtures().forEach(fixtures::put);
        return fixtures;
    }

    private static StubResponse error(int status, String message) {
        return StubResponse.json(status, NODES.objectNode().put("error", message));
    }
}

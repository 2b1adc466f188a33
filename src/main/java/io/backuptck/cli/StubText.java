package io.backuptck.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.ScriptedName;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.journal.JournalEntry;
import io.backuptck.validation.PrintableText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the stub command says. */
final class StubText {

    private StubText() {
    }

    /** For people: where each stub listens, and what it knows. */
    static String people(List<StubServer> servers, StubStart start, boolean open) {
        StringBuilder text = new StringBuilder();
        for (StubServer server : servers) {
            text.append(String.format("%s stub listens at %s; stop it with Ctrl-C%n", server.api().product(), server.url()));
            line(text, "exists", pairs(server.fixtures()));
            StubAccess.Mode mode = start.mode(server.api());
            line(text, "callers", mode == StubAccess.Mode.NONE ? "" : "prove who they are by " + StubAuthConverter.word(mode) + ", with "
                    + String.join(" and ", start.credentials().variables(server.api(), mode)));
            line(text, "names", server.stub().names().stream().map(ScriptedName::pattern).distinct().collect(Collectors.joining(", "))
                    + (server.stub().names().isEmpty() ? "" : " are special: stub --names"));
            line(text, "seeds", server.stub().seeds().isEmpty() ? "" : server.stub().seeds().size() + ", what they made: "
                    + server.url() + "/__backup-tck");
            line(text, "tests", open ? "GET " + server.url() + "/__backup-tck/requests, POST .../reset; for whoever reaches the stub"
                    : "/__backup-tck and /__admin are closed; --admin opens them for whoever reaches the stub");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String title, String value) {
        if (!value.isEmpty()) {
            text.append(String.format("  %-8s %s%n", title, value));
        }
    }

    private static String pairs(Map<String, String> values) {
        return new TreeMap<>(values).entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** For machines, in one line. */
    static String json(List<StubServer> servers, StubStart start, boolean open) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode stubs = json.putArray("stubs");
        for (StubServer server : servers) {
            ObjectNode stub = stubs.addObject().put("api", server.api().id()).put("product", server.api().product())
                    .put("url", server.url()).put("port", server.port()).put("admin", open);
            ObjectNode fixtures = stub.putObject("fixtures");
            new TreeMap<>(server.fixtures()).forEach(fixtures::put);
            StubAccess.Mode mode = start.mode(server.api());
            ArrayNode variables = stub.putObject("credentials").put("mode", StubAuthConverter.word(mode)).putArray("variables");
            start.credentials().variables(server.api(), mode).forEach(variables::add);
            ArrayNode names = stub.putArray("names");
            server.stub().names().forEach(name -> names.addObject().put("what", name.what()).put("name", name.pattern())
                    .put("leadsTo", name.leadsTo()).put("example", name.fresh()));
            ArrayNode seeds = stub.putArray("seeds");
            server.stub().seeds().forEach(seed -> seeds.addObject().put("call", seed.operation()).put("status", seed.status())
                    .set("body", seed.body()));
        }
        return json.put("pid", ProcessHandle.current().pid()) + System.lineSeparator();
    }

    /** The table of names, as it also stands in spec/STUB.md. */
    static String names(List<ApiId> apis) {
        StringBuilder text = new StringBuilder();
        String row = "| %-15s | %-22s | %s |%n";
        text.append(String.format(row, "API", "Name", "What becomes of it")).append(String.format("|---|---|---|%n"));
        for (ApiId api : apis) {
            ScriptedName.of(api).forEach(name -> text.append(String.format(row, api.id(), name.what() + " `" + name.pattern() + "`",
                    name.leadsTo())));
        }
        return text.toString();
    }

    /** One request and what came of it. */
    static String request(JournalEntry entry) {
        return PrintableText.printable(entry.api() + " " + entry.number() + ": " + entry.method() + " " + entry.url() + " ("
                + entry.operation().orElse("no operation") + ") -> " + entry.answer().status()
                + entry.verdict().problems().stream().map(problem -> "; " + problem).collect(Collectors.joining()));
    }
}

package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the documents of one API into a {@link Contract}. */
final class ContractReader {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final SpecDocuments documents = new SpecDocuments();
    private final ApiId api;

    private ContractReader(ApiId api) {
        this.api = api;
    }

    static Contract read(ApiId api) {
        return new ContractReader(api).read();
    }

    private Contract read() {
        Located root = documents.root(api.id() + ".yaml");
        List<Operation> operations = operations(root);
        List<Erratum> errata = errata(documents.resolve(root.child("x-errata")));
        JsonNode lifecycles = documents.resolve(root.child("x-lifecycles")).node();
        Requirements requirements = new Requirements(
                new RequirementReader(AnswerSchemas.of(operations, documents)).read(documents.loaded()));
        return new Contract(api, operations, requirements, errata, sources(root), Recognition.of(root.child("x-recognition")),
                ProductSigns.of(root.child("x-product")), lifecycles, documents);
    }

    private List<Operation> operations(Located root) {
        List<Operation> operations = new ArrayList<>();
        Located paths = root.child("paths");
        paths.node().fieldNames().forEachRemaining(path -> {
            Located item = documents.resolve(paths.child(path));
            item.node().fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    operations.add(operation(path, method, item));
                }
            });
        });
        return operations;
    }

    private Operation operation(String path, String method, Located item) {
        Located operation = item.child(method);
        JsonNode node = operation.node();
        List<Parameter> parameters = new ArrayList<>(parameters(item.child("parameters")));
        parameters.addAll(parameters(operation.child("parameters")));
        return new Operation(text(operation, "operationId"), method.toUpperCase(Locale.ROOT), path,
                node.path("summary").asText(), node.path("x-documented").asBoolean(),
                node.path("x-starts-work").asBoolean(), node.path("x-changes-state").asBoolean(),
                node.path("security").isArray() && node.path("security").isEmpty(),
                List.copyOf(parameters), body(operation.child("requestBody")), answers(operation.child("responses")),
                operation.location());
    }

    private List<Parameter> parameters(Located list) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < list.node().size(); i++) {
            Located parameter = documents.resolve(
                    new Located(list.location().child(Integer.toString(i)), list.node().get(i)));
            Located schema = documents.resolve(parameter.child("schema"));
            parameters.add(new Parameter(text(parameter, "name"), text(parameter, "in"),
                    parameter.node().path("required").asBoolean(), parameter.child("schema").location(),
                    schema.node().path("type").asText("string"), example(parameter, schema)));
        }
        return parameters;
    }

    private static Optional<String> example(Located parameter, Located schema) {
        return Stream.of(parameter.node().path("example"), schema.node().path("examples").path(0),
                schema.node().path("default")).filter(JsonNode::isValueNode).map(JsonNode::asText).findFirst();
    }

    private Optional<RequestBody> body(Located reference) {
        if (!reference.exists()) {
            return Optional.empty();
        }
        Located body = documents.resolve(reference);
        Located media = body.child("content").child("application/json");
        return Optional.of(new RequestBody(body.node().path("required").asBoolean(),
                media.child("schema").location(), examples(media)));
    }

    private Map<String, Answer> answers(Located responses) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        responses.node().fieldNames().forEachRemaining(status -> {
            Located response = documents.resolve(responses.child(status));
            Located media = response.child("content").child("application/json");
            Optional<Location> schema = media.child("schema").exists()
                    ? Optional.of(media.child("schema").location()) : Optional.empty();
            answers.put(status, new Answer(status, schema, response.location(), examples(media)));
        });
        return answers;
    }

    private Map<String, JsonNode> examples(Located media) {
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        Located all = media.child("examples");
        all.node().fieldNames().forEachRemaining(name ->
                examples.put(name, documents.resolve(all.child(name)).node().path("value")));
        return examples;
    }

    private List<SourcePage> sources(Located root) {
        List<SourcePage> pages = new ArrayList<>();
        documents.resolve(root.child("x-sources")).node().fields().forEachRemaining(page -> pages.add(new SourcePage(page.getKey(),
                page.getValue().path("title").asText(), page.getValue().path("address").asText())));
        return pages;
    }

    private static List<Erratum> errata(Located list) {
        List<Erratum> errata = new ArrayList<>();
        for (JsonNode row : list.node()) {
            List<String> requirements = new ArrayList<>();
            row.path("requirements").forEach(id -> requirements.add(id.asText()));
            errata.add(new Erratum(row.path("id").asText(), row.path("where").asText(), row.path("conflict").asText(),
                    row.path("reading").asText(), row.path("reason").asText(), List.copyOf(requirements),
                    Optional.ofNullable(row.path("sample").asText(null))));
        }
        return errata;
    }

    private static String text(Located located, String member) {
        JsonNode value = located.node().path(member);
        if (!value.isTextual()) {
            throw new ContractException(located.location() + " has no " + member);
        }
        return value.asText();
    }
}

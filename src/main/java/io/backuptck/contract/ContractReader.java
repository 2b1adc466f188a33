package io.backuptck.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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
    private static final String JSON = "application/json";
    private static final int UUID_LENGTH = 36;
    private static final Set<String> SAFE = Set.of("get", "head", "options");
    private static final Set<String> NO_PARAMETERS = Set.of("accept", "accept-encoding", "authorization", "connection", "content-encoding", "content-length",
            "content-type", "expect", "host", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade");

    private final SpecDocuments documents;
    private final ApiId api;
    private final boolean own;

    /** @param own whether the contract is somebody's own, where much is taken for granted that is not written down */
    ContractReader(ApiId api, SpecDocuments documents, boolean own) {
        this.api = api;
        this.documents = documents;
        this.own = own;
    }

    static Contract read(ApiId api) {
        return new ContractReader(api, new SpecDocuments(), false).read(api.id() + ".yaml");
    }

    Contract read(String document) {
        Located root = documents.root(document);
        List<Operation> operations = operations(root);
        List<Erratum> errata = errata(documents.resolve(root.child("x-errata")));
        JsonNode lifecycles = documents.resolve(root.child("x-lifecycles")).node();
        List<Resource> resources = ResourceReader.read(documents.resolve(root.child("x-resources")), operations, documents);
        List<ErrorRule> errors = ErrorRule.of(documents.resolve(root.child("x-errors")).node());
        List<Collection> collections = operations.stream().flatMap(operation -> Collection.of(operation,
                documents.document(operation.location().document()).at(JsonPointer.compile(operation.location().pointer()))
                        .path("x-collection")).stream()).toList();
        Behaviours behaviours = new Behaviours(resources, collections, errors, SettingReader.read(documents.resolve(root.child("x-settings")), operations),
                intervals(operations));
        List<Requirement> stated = new RequirementReader(AnswerSchemas.of(operations, documents),
                own ? Optional.of(root.node().path("info").path("title").asText(document)) : Optional.empty()).read(documents.loaded());
        if (own) {
            stated.addAll(new ImpliedRequirements(api, root, operations, behaviours, stated, documents).all());
        }
        return new Contract(api, root.location(), operations, behaviours, new Requirements(stated), errata, sources(root),
                recognition(root, operations), ProductSigns.of(root.child("x-product")), lifecycles, documents);
    }

    private List<Intervals> intervals(List<Operation> operations) {
        Map<String, Operation> byId = new LinkedHashMap<>();
        operations.forEach(operation -> byId.put(operation.id(), operation));
        return operations.stream().flatMap(operation -> Intervals.of(operation, documents.document(operation.location().document())
                .at(JsonPointer.compile(operation.location().pointer())).path("x-intervals"), byId).stream()).toList();
    }

    private Recognition recognition(Located root, List<Operation> operations) {
        Located stated = documents.resolve(root.child("x-recognition"));
        return own && !stated.exists() ? ImpliedRecognition.of(operations, documents) : Recognition.of(stated);
    }

    private List<Operation> operations(Located root) {
        List<Operation> operations = new ArrayList<>();
        Located paths = root.child("paths");
        paths.node().fieldNames().forEachRemaining(path -> {
            Located item = documents.resolve(paths.child(path));
            item.node().fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    operations.add(operation(path, method, item, root));
                }
            });
        });
        return operations;
    }

    private Operation operation(String path, String method, Located item, Located root) {
        Located operation = item.child(method);
        JsonNode node = operation.node();
        List<Parameter> parameters = new ArrayList<>(parameters(item.child("parameters")));
        for (Parameter own : parameters(operation.child("parameters"))) {
            parameters.removeIf(shared -> shared.name().equals(own.name()) && shared.in().equals(own.in()));
            parameters.add(own);
        }
        boolean reads = SAFE.contains(method);
        return new Operation(own ? node.path("operationId").asText(method + " " + path) : text(operation, "operationId"),
                method.toUpperCase(Locale.ROOT), path,
                node.path("summary").asText(), node.path("x-documented").asBoolean(own),
                node.path("x-starts-work").asBoolean(own && method.equals("post")), node.path("x-changes-state").asBoolean(own && !reads),
                isOpen(node.has("security") || !own ? node.path("security") : root.node().path("security")),
                List.copyOf(parameters), body(operation.child("requestBody")), answers(operation.child("responses")),
                operation.location());
    }

    /** True when nobody has to say who is calling. A contract of one's own that says nothing of security has none. */
    private boolean isOpen(JsonNode security) {
        boolean anybody = own && security.isMissingNode();
        for (JsonNode alternative : security) {
            anybody |= own && alternative.isEmpty();
        }
        return anybody || security.isArray() && security.isEmpty();
    }

    private List<Parameter> parameters(Located list) {
        List<Parameter> parameters = new ArrayList<>();
        if (list.exists() && !list.node().isArray()) {
            throw new ContractException(list.location() + " is no list of parameters");
        }
        for (int i = 0; i < list.node().size(); i++) {
            Located parameter = documents.resolve(
                    new Located(list.location().child(Integer.toString(i)), list.node().get(i)));
            if (own && isIgnored(parameter)) {
                continue;
            }
            Located schema = documents.resolve(parameter.child("schema"));
            parameters.add(new Parameter(text(parameter, "name"), text(parameter, "in"),
                    parameter.node().path("required").asBoolean(), parameter.child("schema").location(),
                    schema.node().path("type").asText("string"), example(parameter, schema),
                    Optional.ofNullable(parameter.node().path("x-fixture").textValue()),
                    parameter.node().path("x-fresh").asBoolean() || own && isKey(parameter, schema.node())));
        }
        return parameters;
    }

    /** A header that is described elsewhere (OpenAPI 3.1, section 4.8.12.2), or that belongs to the body and the connection as they are sent. */
    private static boolean isIgnored(Located parameter) {
        return parameter.node().path("in").asText().equals("header") && NO_PARAMETERS.contains(parameter.node().path("name").asText().toLowerCase(Locale.ROOT));
    }

    /** A key that the same request must not have twice, where a UUID will do. */
    private static boolean isKey(Located parameter, JsonNode schema) {
        return RepeatedKey.isKey(parameter.node().path("in").asText(), parameter.node().path("name").asText()) && schema.path("type").asText("string")
                .equals("string") && schema.path("maxLength").asInt(UUID_LENGTH) >= UUID_LENGTH && !schema.has("pattern") && !schema.has("enum");
    }

    private Optional<String> example(Located parameter, Located schema) {
        if (own && schema.node().path("type").asText().equals("array")) {
            return ListText.of(parameter, schema, documents);
        }
        Stream<JsonNode> shown = own ? examples(parameter).values().stream() : Stream.of(parameter.node().path("example"));
        return Stream.concat(shown, Stream.of(schema.node().path("examples").path(0), own ? schema.node().path("example") : MissingNode.getInstance(),
                schema.node().path("default"), own ? schema.node().path("const") : MissingNode.getInstance(),
                own ? schema.node().path("enum").path(0) : MissingNode.getInstance())).filter(JsonNode::isValueNode).map(JsonNode::asText).findFirst();
    }

    private Optional<RequestBody> body(Located reference) {
        if (!reference.exists()) {
            return Optional.empty();
        }
        Located body = documents.resolve(reference);
        String key = bodyKey(body);
        Located media = body.child("content").child(key);
        Map<String, JsonNode> examples = examples(media);
        if (own && examples.isEmpty()) {
            made(media.child("schema")).ifPresent(value -> examples.put(value.getKey(), value.getValue()));
        }
        return Optional.of(new RequestBody(body.node().path("required").asBoolean(), MediaTypes.plain(MediaTypes.label(key)),
                media.child("schema").location(), examples));
    }

    /** What a schema shows as a whole, else what can be made of what its members show. */
    private Optional<Map.Entry<String, JsonNode>> made(Located schema) {
        MadeExample examples = new MadeExample(documents);
        return !schema.exists() ? Optional.empty() : examples.shown(schema).filter(JsonNode::isContainerNode).map(whole -> Map.entry("schema", examples.asSent(schema, whole)))
                .or(() -> examples.of(schema).map(value -> Map.entry(examples.isInvented() || value.isEmpty() ? RequestBody.MADE : "schema", value)));
    }

    /** The media type of a body that is sent: JSON, else a form, else the first one. */
    private String bodyKey(Located body) {
        List<String> keys = new ArrayList<>();
        body.node().path("content").fieldNames().forEachRemaining(keys::add);
        return MediaTypes.json(keys).or(() -> Stream.of(RequestBody.FORM, RequestBody.MULTIPART).flatMap(form -> keys.stream().filter(key ->
                MediaTypes.plain(key).equals(form))).findFirst()).or(() -> keys.stream().findFirst()).orElse(JSON);
    }

    private Map<String, Answer> answers(Located responses) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        responses.node().fieldNames().forEachRemaining(status -> {
            Located response = documents.resolve(responses.child(status));
            String type = json(response);
            Located media = response.child("content").child(type);
            Optional<Location> schema = media.child("schema").exists()
                    ? Optional.of(media.child("schema").location()) : Optional.empty();
            answers.put(status, new Answer(status, schema, response.location(), MediaTypes.label(type), examples(media)));
        });
        return answers;
    }

    /** The JSON among the media types of a body. */
    private static String json(Located body) {
        List<String> keys = new ArrayList<>();
        body.node().path("content").fieldNames().forEachRemaining(keys::add);
        return MediaTypes.json(keys).orElse(JSON);
    }

    private Map<String, JsonNode> examples(Located media) {
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        if (media.child("example").exists()) {
            examples.put("example", media.node().get("example"));
        }
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

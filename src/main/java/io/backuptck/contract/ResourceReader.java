package io.backuptck.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.contract.Resource.Looks;
import io.backuptck.contract.Resource.Value;
import io.backuptck.contract.Resource.Work;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code x-resources}. What OpenAPI links of the creating operation's answer already say need not be said again. */
final class ResourceReader {

    private static final Set<String> WORDS = Set.of("created-by", "identity", "read-by", "parameter", "listed-by", "items", "removed-by",
            "lifecycle", "absent", "one-at-a-time", "fixture", "title", "shown", "settles", "over", "begun", "owner", "values", "blame",
            "own-id", "mark", "disregard", "keeps", "busy", "work", "agreed");

    private final Located place;
    private final List<Operation> operations;
    private final SpecDocuments documents;

    private ResourceReader(Located place, List<Operation> operations, SpecDocuments documents) {
        this.place = place;
        this.operations = operations;
        this.documents = documents;
    }

    static List<Resource> read(Located resources, List<Operation> operations, SpecDocuments documents) {
        List<Resource> found = new ArrayList<>();
        resources.node().fieldNames().forEachRemaining(name ->
                found.add(new ResourceReader(resources.child(name), operations, documents).read(name)));
        return found;
    }

    private Resource read(String name) {
        place.node().fieldNames().forEachRemaining(word -> {
            if (!WORDS.contains(word)) {
                throw new ContractException(place.location() + " has the unknown word " + word + "; known are "
                        + String.join(", ", WORDS.stream().sorted().toList()));
            }
        });
        List<Operation> creators = several(place.node().path("created-by")).stream().map(id -> operation("created-by", id)).toList();
        Operation creates = creators.stream().findFirst().orElseThrow(() -> new ContractException(place.location() + " needs created-by"));
        Optional<Link> link = Link.of(creates, documents, operations, operation("read-by"));
        Optional<Operation> reads = operation("read-by").or(() -> link.map(Link::target));
        String identity = text("identity").or(() -> link.map(Link::pointer)).orElseThrow(() -> new ContractException(place.location()
                + " needs identity, the JSON pointer of the id in the answer of " + creates.id() + ", or its header as $response.header.NAME"));
        List<Operation> removers = several(place.node().path("removed-by")).stream().map(id -> operation("removed-by", id)).toList();
        Optional<Operation> removes = removers.stream().findFirst();
        String parameter = text("parameter").or(() -> link.map(Link::parameter)).or(() -> reads.or(() -> removes).flatMap(operation ->
                own(operation, creates))).orElse("");
        Optional<String> header = Optional.of(identity).filter(said -> said.startsWith(Link.HEADER))
                .map(said -> said.substring(Link.HEADER.length()));
        String pointer = header.isPresent() ? text("own-id").orElse("") : identity.isEmpty() || identity.startsWith("/") ? identity : "/" + identity;
        return new Resource(name, creates, creators.subList(1, creators.size()), pointer, parameter, reads,
                operation("listed-by"), text("items").orElse(""), removes, removers.stream().skip(1).toList(), text("lifecycle"),
                text("absent").orElseGet(() -> absent(name, reads.or(() -> removes), parameter)), place.node().path("one-at-a-time")
                        .asBoolean(), text("fixture"),
                looks(), blame(), header);
    }

    private Map<String, List<String>> blame() {
        Map<String, List<String>> blame = new LinkedHashMap<>();
        place.node().path("blame").properties().forEach(entry -> blame.put(entry.getKey(), several(entry.getValue())));
        return blame;
    }

    /** A text, or a list of texts. */
    private static List<String> several(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isValueNode()) {
            texts.add(node.asText());
        }
        node.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private Looks looks() {
        Map<String, Value> values = new LinkedHashMap<>();
        place.node().path("values").properties().forEach(value -> values.put(value.getKey(), value(value.getValue())));
        Map<String, Set<String>> busy = new LinkedHashMap<>();
        place.node().path("busy").properties().forEach(entry -> busy.put(entry.getKey(), new LinkedHashSet<>(several(entry.getValue()))));
        JsonNode work = place.node().path("work");
        try {
            Optional<Duration> settles = text("settles").map(Duration::parse);
            return new Looks(text("shown").orElse(""), text("own-id").orElse(""), text("mark").orElse(""), settles.orElse(Duration.ZERO),
                    settles.filter(Duration::isZero).isPresent(), texts(place.node(), "over"), text("begun").orElse(""), texts(place.node(), "owner"), values,
                    texts(place.node(), "disregard"), text("keeps").orElse(""), busy, work.isMissingNode() ? Optional.empty()
                            : Optional.of(new Work(work.path("resource").asText(), texts(work, "ends"), work.path("fails").asText())),
                    new LinkedHashSet<>(several(place.node().path("agreed"))));
        } catch (DateTimeParseException e) {
            throw new ContractException(place.location() + " says settles: " + text("settles").orElse("")
                    + ", which is no duration like PT5M");
        }
    }

    private static Value value(JsonNode node) {
        return new Value(node.path("value").asText(), node.path("fixture").asText(), node.path("sent").asText(), node.path("blame")
                .asText(),
                node.path("listed").asText(), node.path("missing").asText());
    }

    private static Map<String, String> texts(JsonNode node, String word) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.path(word).properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    /** An id of the right kind that is unlikely to exist. */
    private String absent(String name, Optional<Operation> takes, String parameter) {
        JsonNode schema = takes.stream().flatMap(operation -> operation.parameters().stream()).filter(one -> one.name().equals(parameter))
                .map(one -> documents.resolve(new Located(one.schema(), documents.document(one.schema().document())
                        .at(JsonPointer.compile(one.schema().pointer())))).node()).findFirst().orElse(MissingNode.getInstance());
        if (schema.path("type").asText().equals("integer")) {
            return "2147480000";
        }
        return schema.path("format").asText().equals("uuid") ? "00000000-0000-4000-8000-000000000000" : "backup-tck-no-such-" + name;
    }

    /** The last path parameter of an operation that the creating one does not have. */
    private static Optional<String> own(Operation operation, Operation creates) {
        List<String> known = creates.parameters().stream().map(Parameter::name).toList();
        return operation.parameters().stream().filter(parameter -> parameter.in().equals("path")).map(Parameter::name)
                .filter(name -> !known.contains(name)).reduce((first, last) -> last);
    }

    private Optional<Operation> operation(String word) {
        return text(word).map(id -> operation(word, id));
    }

    private Operation operation(String word, String id) {
        return operations.stream().filter(operation -> operation.id().equals(id)
                || (operation.method() + " " + operation.path()).equalsIgnoreCase(id)).findFirst().orElseThrow(() ->
                new ContractException(place.location() + " says " + word + ": " + id + ", and there is no such operation"));
    }

    private Optional<String> text(String word) {
        JsonNode value = place.node().path(word);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
    }

    /**
     * A link of OpenAPI from the answer of the creating operation to the one that reads what was created.
     *
     * @param pointer where in the answer the id stands: a JSON pointer into the body, or the expression for a header
     */
    private record Link(Operation target, String parameter, String pointer) {

        private static final String BODY = "$response.body#";
        private static final String HEADER = "$response.header.";

        /** @param reads the operation that shows one, where the contract says that by itself: links to others may lead to another thing */
        static Optional<Link> of(Operation creates, SpecDocuments documents, List<Operation> operations, Optional<Operation> reads) {
            List<Link> links = of(creates, documents, operations);
            return links.stream().filter(link -> reads.filter(one -> !one.equals(link.target())).isEmpty()).findFirst().or(() ->
                    links.stream().filter(link -> reads.filter(one -> one.path().contains("{" + link.parameter() + "}")).isPresent()).findFirst());
        }

        private static List<Link> of(Operation creates, SpecDocuments documents, List<Operation> operations) {
            List<Link> found = new ArrayList<>();
            for (Answer answer : creates.answers().values()) {
                JsonNode links = documents.document(answer.location().document())
                        .at(JsonPointer.compile(answer.location().pointer())).path("links");
                for (JsonNode entry : links) {
                    Optional<Operation> target = operations.stream()
                            .filter(operation -> operation.id().equals(entry.path("operationId").asText()) && operation.method().equals("GET"))
                            .findFirst();
                    for (var parameter : entry.path("parameters").properties()) {
                        String place = parameter.getValue().asText();
                        if (target.isPresent() && (place.startsWith(BODY) || place.startsWith(HEADER))) {
                            found.add(new Link(target.get(), parameter.getKey().replaceFirst("^path\\.", ""), place.startsWith(BODY)
                                    ? place.substring(BODY.length()) : place));
                        }
                    }
                }
            }
            return found;
        }
    }
}

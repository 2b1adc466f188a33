package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * One API's contract: its operations, requirements, errata and lifecycles, read from the OpenAPI documents in
 * {@code spec/}. Immutable, and safe to share between threads.
 */
public final class Contract {

    private final ApiId api;
    private final Location root;
    private final List<Operation> operations;
    private final Behaviours behaviours;
    private final Requirements requirements;
    private final List<Erratum> errata;
    private final List<SourcePage> sources;
    private final Recognition recognition;
    private final Optional<ProductSigns> product;
    private final JsonNode lifecycles;
    private final SpecDocuments documents;
    /** What is implied of operations, by both names: asked for with each derived request. */
    private final Map<String, Optional<Requirement>> implied = new ConcurrentHashMap<>();

    Contract(ApiId api, Location root, List<Operation> operations, Behaviours behaviours, Requirements requirements, List<Erratum> errata, List<SourcePage> sources, Recognition recognition, Optional<ProductSigns> product,
            JsonNode lifecycles, SpecDocuments documents) {
        this.api = api;
        this.root = root;
        this.operations = List.copyOf(operations);
        this.behaviours = behaviours;
        this.requirements = requirements;
        this.errata = List.copyOf(errata);
        this.sources = List.copyOf(sources);
        this.recognition = recognition;
        this.product = product;
        this.lifecycles = lifecycles;
        this.documents = documents;
    }

    /**
     * The contract of an API; its documents are read at the first call.
     *
     * @throws ContractException if a document is missing or malformed
     */
    public static Contract of(ApiId api) {
        return LoadedContracts.of(api);
    }

    /**
     * Reads a contract that somebody brings, and keeps it as that of its API.
     *
     * @param file the OpenAPI document, YAML or JSON; it may refer to files beside it
     * @throws ContractException if it cannot be read, or does not say what a contract must say; the message names the file
     */
    public static Contract ofFile(Path file) {
        return LoadedContracts.keep(OwnDocuments.contract(file), file);
    }

    /** The same contract without some of its examples, from now on that of its API. */
    public Contract without(List<Flaw> examples) {
        return LoadedContracts.keep(OwnDocuments.without(this, examples), file().orElseThrow());
    }

    /** The examples that it is without. */
    public List<Flaw> setAside() {
        return documents.without();
    }

    /** The file that it was read from; empty when it comes with the kit. */
    public Optional<Path> file() {
        return LoadedContracts.file(api);
    }

    /**
     * Reads a contract to compare it with another one. Nobody else gets to see it.
     *
     * @param file the OpenAPI document, YAML or JSON, whole or with files beside it
     * @param as   the API whose contract it is taken for; empty: what it says itself, else what its name says
     * @throws ContractException as {@link #ofFile}
     */
    public static Contract version(Path file, Optional<ApiId> as) {
        return OwnDocuments.version(file, as);
    }

    /** A contract that is one document already, such as the bundle of another one. */
    public static Contract ofDocument(ApiId api, JsonNode document) {
        return new ContractReader(api, new SpecDocuments(path -> document), !api.isBuiltIn()).read("contract.yaml");
    }

    /** The API of that id whose contract comes with the kit or was read from a file; empty when there is none. */
    public static Optional<ApiId> api(String id) {
        return ApiId.of(id).or(() -> LoadedContracts.own(id));
    }

    public ApiId api() {
        return api;
    }

    /** The title of the main document; empty when it has none. */
    public String title() {
        return node(root).path("info").path("title").asText();
    }

    /** The version of what the contract requires, {@code info.version}; empty when it has none. */
    public String version() {
        return node(root).path("info").path("version").asText();
    }

    /** The whole main document. */
    public Location root() {
        return root;
    }

    /** What servers of this API keep, as {@code x-resources} says. */
    public List<Resource> resources() {
        return behaviours.resources();
    }

    /** What operations list, as {@code x-collection} says. */
    public List<Collection> collections() {
        return behaviours.collections();
    }

    /** What an operation lists; empty when it has no {@code x-collection}. */
    public Optional<Collection> collection(String operation) {
        return behaviours.collections().stream().filter(one -> one.operation().id().equals(operation)).findFirst();
    }

    /** The requirement that something wrong with a list is blamed on: what its contract names, else what is implied of it. */
    public Optional<String> blame(Collection collection, String what) {
        return Optional.ofNullable(collection.blame().get(what))
                .or(() -> implied(collection.operation(), what.toUpperCase(Locale.ROOT)).map(Requirement::id));
    }

    /** How requests are rejected, as {@code x-errors} says. */
    public List<ErrorRule> errors() {
        return behaviours.errors();
    }

    /** What servers keep and callers replace, as {@code x-settings} says. */
    public List<Setting> settings() {
        return behaviours.settings();
    }

    public Setting setting(String name) {
        return settings().stream().filter(setting -> setting.name().equals(name)).findFirst()
                .orElseThrow(() -> new ContractException(api + " has no setting " + name));
    }

    /** The spans of time that operations list, as {@code x-intervals} says. */
    public List<Intervals> intervals() {
        return behaviours.intervals();
    }

    /** What a setting promises: what is stated beside it, else what is implied; empty for neither. */
    public Optional<Requirement> promise(Setting setting, Setting.Promise promise) {
        return requirements.about(setting.location(), promise.keyword());
    }

    /** The same for spans of time. */
    public Optional<Requirement> promise(Intervals intervals, Intervals.Promise promise) {
        return requirements.about(intervals.location(), promise.keyword());
    }

    /** That callers who do not prove who they are are denied. */
    public Optional<Requirement> denial(Operation operation) {
        return requirements.about(operation.location(), ImpliedRequirements.DENIED);
    }

    /** That whoever calls is answered, as the operation asks nobody who is calling. */
    public Optional<Requirement> publicity(Operation operation) {
        return requirements.about(operation.location(), ImpliedRequirements.PUBLIC);
    }

    /** That it is rejected to ask for something of what does not exist, where the contract states it. */
    public Optional<Requirement> absence(Operation operation) {
        return requirements.about(operation.location(), "absent");
    }

    /** The requirement behind an entry of {@code x-errors}. */
    public Requirement requirement(ErrorRule error) {
        return requirements.get(ImpliedRequirements.id(api.id(), "ERROR", error.name()));
    }

    /** What is implied of an operation, such as {@code STATUS}; empty when the contract states it itself. */
    public Optional<Requirement> implied(Operation operation, String what) {
        return implied.computeIfAbsent(operation.id() + " " + what, key -> requirements.find(ImpliedRequirements.id(api.id(), operation.id(), what)));
    }

    public Resource resource(String name) {
        return resources().stream().filter(resource -> resource.name().equals(name)).findFirst()
                .orElseThrow(() -> new ContractException(api + " has no resource " + name));
    }

    public List<Operation> operations() {
        return operations;
    }

    public Operation operation(String id) {
        return operations.stream().filter(operation -> operation.id().equals(id)).findFirst()
                .orElseThrow(() -> new ContractException(api + " has no operation " + id));
    }

    /** What a resource promises: what its entry blames, else what is implied; empty when its entry lacks the words for it. */
    public Optional<Requirement> promise(Resource resource, Resource.Promise promise) {
        return promises(resource, promise).stream().findFirst();
    }

    /** The same where several requirements promise one thing, each of what another operation creates. */
    public List<Requirement> promises(Resource resource, Resource.Promise promise) {
        return Optional.ofNullable(resource.blame().get(promise.keyword())).map(ids -> ids.stream().map(requirements::get).toList())
                .orElseGet(() -> requirements.find(ImpliedRequirements.id(api, resource, promise)).stream().toList());
    }

    public Requirements requirements() {
        return requirements;
    }

    public List<Erratum> errata() {
        return errata;
    }

    /** The pages and other sources that requirements name. */
    public List<SourcePage> sources() {
        return sources;
    }

    /** The pages that a requirement's source names; a source may name several, with a semicolon between them. */
    public List<SourcePage> sourcesOf(Requirement requirement) {
        return Stream.of(requirement.source().split(";")).map(String::strip).flatMap(part -> sources.stream()
                .filter(page -> part.equals(page.key()) || part.startsWith(page.key() + " "))
                .max(Comparator.comparingInt(page -> page.key().length())).stream()).distinct().toList();
    }

    /** What a user names that exists on a server, as {@code x-fixtures} says; in the order of the document. */
    public List<Fixture> fixtures() {
        return Fixture.of(node(root).path("x-fixtures"));
    }

    /** False when a redirect is an answer like any other, since {@code x-follow-redirects} says so. */
    public boolean followsRedirects() {
        return node(root).path("x-follow-redirects").asBoolean(true);
    }

    /** How answers of this API are told from those of something else. */
    public Recognition recognition() {
        return recognition;
    }

    /** How a server says that it is the vendor's product; empty when the API has no way to say so. */
    public Optional<ProductSigns> product() {
        return product;
    }

    /** The state machines by name, as data; the lifecycle package gives them their meaning. */
    public JsonNode lifecycles() {
        return lifecycles;
    }

    /** All documents of the contract by their path below {@code spec/}, for the schema validator. */
    public Map<String, JsonNode> documents() {
        return documents.loaded();
    }

    /** The place that a schema is really at, after its {@code $ref} was followed. */
    public Location resolve(Location schema) {
        return documents.resolve(new Located(schema, node(schema))).location();
    }

    /** A value of a schema, made of what it shows; empty when a part of it is nowhere to be had. */
    public Optional<MadeValue> made(Location schema) {
        MadeExample examples = new MadeExample(documents);
        return examples.of(new Located(schema, node(schema))).map(value -> new MadeValue(value, examples.isInvented()));
    }

    /**
     * The place that a reference names; one that stands there itself is not followed.
     *
     * @param document  the one that the reference stands in
     * @param reference the text of a {@code $ref}
     * @throws ContractException if there is no such place
     */
    public Location target(String document, String reference) {
        return documents.target(document, reference).location();
    }

    /** What stands at a place of the documents; a missing node when nothing does. */
    public JsonNode node(Location place) {
        return documents.at(place);
    }
}

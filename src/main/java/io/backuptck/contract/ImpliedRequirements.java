package io.backuptck.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Resource.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an OpenAPI document says without stating it as a requirement: for each operation what its answers look like and that it
 * rejects what its schemas exclude, for each resource what its words promise. A keyword that the document states a requirement
 * for at the same place is not claimed here.
 */
final class ImpliedRequirements {

    /** Claims requests that break a schema, whichever keyword of it. */
    static final String REJECTS = "rejects";

    /** Claims requests that keep a schema at its limit. */
    static final String ACCEPTS = "accepts";

    /** Claims requests by callers who do not prove who they are. */
    static final String DENIED = "denied";

    /** Claims requests of operations that ask nobody who is calling. */
    static final String PUBLIC = "public";

    /** Keywords that exclude some texts in a path. */
    private static final Set<String> RESTRICTING = Set.of("pattern", "enum", "const", "maxLength");
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9]+");

    private final ApiId api;
    private final Located root;
    private final List<Operation> operations;
    private final Behaviours behaviours;
    private final List<Requirement> stated;
    private final String source;
    private final SpecDocuments documents;
    private final PromiseNeeds needs;

    ImpliedRequirements(ApiId api, Located root, List<Operation> operations, Behaviours behaviours, List<Requirement> stated,
            SpecDocuments documents) {
        this.api = api;
        this.documents = documents;
        this.root = root;
        this.operations = operations;
        this.behaviours = behaviours;
        this.stated = stated;
        this.needs = new PromiseNeeds(behaviours, Fixture.of(root.node().path("x-fixtures")), root.node().path("x-lifecycles"), operations);
        this.source = root.node().path("info").path("title").asText(root.location().document());
    }

    /** The id of what is implied of something, such as {@code JOBS-EXECUTE-STATUS}. */
    static String id(String api, String thing, String what) {
        String words = api + "-" + HUMP.matcher(thing).replaceAll("$1-$2") + "-" + what;
        return BETWEEN_WORDS.matcher(words).replaceAll("-").toUpperCase(Locale.ROOT);
    }

    /** The id of what a resource promises. */
    static String id(ApiId api, Resource resource, Promise promise) {
        return id(api.id(), resource.name(), promise.name());
    }

    List<Requirement> all() {
        List<Requirement> implied = new ArrayList<>();
        boolean hidesMembers = documents.loaded().values().stream().anyMatch(document -> document.findValues("writeOnly").stream().anyMatch(JsonNode::asBoolean));
        for (Operation operation : operations) {
            String place = operation.method() + " " + operation.path();
            boolean complete = operation.answers().keySet().stream().anyMatch(status -> status.matches("default|[123].*"));
            add(implied, operation, "STATUS", Set.of("status"), complete ? Level.MUST : Level.SHOULD, "An answer of " + place
                    + " that is no rejection has one of the listed statuses.", complete ? "The contract lists the answers that there are."
                            : "The contract lists nothing but failures, so that it leaves open what a success has.", Optional.empty());
            add(implied, operation, "ERROR-STATUS", Set.of("error-status"), Level.SHOULD, "A rejection by " + place + " has one of the listed statuses.",
                    "The contract lists the rejections that are known; OpenAPI leaves room for those of HTTP itself.", Optional.empty());
            add(implied, operation, "BODY", Set.of("body", "json", "media-type"), Level.MUST, "The body of an answer of " + place
                    + " is JSON that fits its schema, and is labelled as what it is.",
                    "The contract describes the body of each answer.", Optional.empty());
            if (demandsHeaders(operation)) {
                add(implied, operation, "HEADERS", Set.of("headers"), Level.MUST, "An answer of " + place + " has the headers that the contract demands, "
                        + "each with a value that fits.", "The contract describes the headers of each answer.", Optional.empty());
            }
            if (hidesMembers) {
                add(implied, operation, "WRITE-ONLY", Set.of("write-only"), Level.SHOULD, "An answer of " + place + " shows nothing that is write-only.",
                        "The contract says so of a member, and OpenAPI that such a member should not be sent in an answer.", Optional.empty());
            }
            if (creates(operation) && operation.body().filter(body -> !body.isShown()).isEmpty()) {
                add(implied, operation, "EXAMPLE", Set.of("example"), Level.MUST, "The request that the contract shows of " + place
                        + " does not make the server fail.", "The contract shows it as a valid one.", Optional.empty());
            }
            conditions(implied, operation, place);
            if (!operation.open()) {
                add(implied, operation, "DENIED", Set.of(DENIED), Level.MUST, place + " denies callers who do not prove who they are.",
                        "The contract's security says who may call.", Optional.empty());
            } else if (documents.document(operation.location().document()).at(JsonPointer.compile(operation.location().pointer())).has("security")) {
                add(implied, operation, "PUBLIC", Set.of(PUBLIC), Level.MUST, place + " answers callers who do not say who they are.",
                        "Its own security asks for nothing.", Optional.empty());
            }
            if (stated.stream().noneMatch(entry -> entry.location().equals(operation.location()) && entry.keywords().contains("absent"))
                    && (!Nesting.demanded(behaviours.resources(), behaviours.settings(), behaviours.errors(), operation).isEmpty()
                    || !new FixtureParents.Demands(behaviours.resources(), behaviours.settings(), behaviours.errors(), Fixture.of(root.node()
                            .path("x-fixtures"))).of(operation, this::schema).isEmpty())) {
                add(implied, operation, Nesting.UNKNOWN, Set.of("unknown"), Level.MUST, place + " is rejected where its path names what does not exist.",
                        "The contract has an answer for what does not exist.", Optional.empty());
            }
            if (!restricts(operation)) {
                continue;
            }
            boolean says = operation.answers().keySet().stream().anyMatch(Set.of("400", "422", "4XX")::contains);
            add(implied, operation, "REJECTS", Set.of(REJECTS), says ? Level.MUST : Level.SHOULD,
                    "A request that its schemas exclude is rejected by " + place + ".", says
                            ? "The contract has an answer for requests that are wrong." : "The contract excludes such requests, and names no answer to them.",
                    Optional.of(new RequestRule(Optional.of(Expect.REFUSE), Set.of(), Optional.empty())));
            add(implied, operation, "ACCEPTS", Set.of(ACCEPTS), Level.SHOULD, "A request at the limit of its schemas is accepted by " + place + ".",
                    "The contract allows such requests, as far as a schema can say.", Optional.of(new RequestRule(Optional.of(Expect.ACCEPT), Set.of(), Optional.empty())));
        }
        for (ErrorRule error : behaviours.errors()) {
            implied.add(requirement(id(api.id(), "ERROR", error.name()), Level.MUST, "A request that is rejected as " + error.when().name()
                    .toLowerCase(Locale.ROOT) + " has the status " + error.status() + error.code().map(code -> " and the code " + code).orElse("") + ".",
                    "The contract's x-errors says so.", Set.of(), Optional.empty(), root.location().child("x-errors")));
        }
        for (Collection collection : behaviours.collections()) {
            collection(implied, collection);
        }
        for (Resource resource : behaviours.resources()) {
            for (Promise promise : Promise.values()) {
                promise(implied, resource, promise);
            }
            FurtherCall.of(resource, operations, root.node().path("x-lifecycles")).forEach(call -> further(implied, call));
        }
        behaviours.settings().forEach(setting -> setting(implied, setting));
        behaviours.intervals().forEach(intervals -> intervals(implied, intervals));
        return implied;
    }

    /** What HTTP's own headers promise, where the operation takes them. */
    private void conditions(List<Requirement> implied, Operation operation, String place) {
        Precondition.of(operation, operations, this::node).ifPresent(condition -> {
            add(implied, operation, "STALE", Set.of(Precondition.STALE), Level.MUST, place + " with an If-Match that is not the current ETag is rejected with 412, and "
                    + "changes nothing.", "The operation takes If-Match, has the answer 412, and " + condition.read().id() + " tells the ETag.", Optional.empty());
            add(implied, operation, "CURRENT", Set.of(Precondition.CURRENT), Level.MUST, place + " with the current ETag as If-Match is not rejected for that.",
                    "The operation takes If-Match, and " + condition.read().id() + " tells the ETag.", Optional.empty());
            if (!operation.method().equals("DELETE")) {
                add(implied, operation, "RETAGGED", Set.of(Precondition.RETAGGED), Level.MUST, "What " + place + " has changed has another ETag, unless that is a weak one.",
                        "A strong ETag changes with what is shown (RFC 9110, section 8.8.1).", Optional.empty());
            }
        });
        if (creates(operation) && RepeatedKey.of(operation).isPresent()) {
            add(implied, operation, "REPEATED", Set.of(RepeatedKey.REPEATED), Level.MUST, place + " with the same Idempotency-Key and body makes no second thing.",
                    "The operation takes an Idempotency-Key.", Optional.empty());
        }
    }

    private JsonNode node(Location place) {
        return documents.document(place.document()).at(JsonPointer.compile(place.pointer()));
    }

    private boolean creates(Operation operation) {
        return behaviours.resources().stream().anyMatch(resource -> resource.isCreatedBy(operation));
    }

    private boolean demandsHeaders(Operation operation) {
        return operation.answers().values().stream().anyMatch(answer -> {
            JsonNode headers = documents.resolve(new Located(answer.location(), documents.document(answer.location().document())
                    .at(JsonPointer.compile(answer.location().pointer())))).node().path("headers");
            return !headers.isEmpty();
        });
    }

    /** True when a schema excludes some requests: any text will do in a path. */
    private boolean restricts(Operation operation) {
        return operation.body().isPresent() || operation.parameters().stream().anyMatch(parameter -> !parameter.in().equals("path")
                || !parameter.type().equals("string") || RESTRICTING.stream().anyMatch(schema(parameter)::has));
    }

    private JsonNode schema(Parameter parameter) {
        Location place = parameter.schema();
        return documents.resolve(new Located(place, documents.document(place.document()).at(JsonPointer.compile(place.pointer())))).node();
    }

    private void collection(List<Requirement> implied, Collection collection) {
        implied(implied, collection, "filtered", collection.filters().values().stream().anyMatch(filter -> filter.blame().isEmpty()),
                "%s with a filter shows only what matches.");
        implied(implied, collection, "complete", !collection.filters().isEmpty() && collection.identity().isPresent(),
                "%s with a filter shows all that matches.");
        boolean own = !api.isBuiltIn(); // those of the kit state all that their lists owe
        boolean ofResource = behaviours.resources().stream().anyMatch(resource -> resource.listedBy().filter(collection.operation()::equals).isPresent());
        implied(implied, collection, "unique", own && collection.identity().isPresent() && !ofResource, "%s shows nothing twice.");
        implied(implied, collection, "default-limit", own && collection.limit().filter(limit -> collection.operation().parameters().stream()
                .anyMatch(parameter -> parameter.name().equals(limit) && schema(parameter).path("default").asInt() > 0)).isPresent(),
                "%s shows no more without a limit than by its default.");
        implied(implied, collection, "limited", collection.limit().isPresent(), "%s shows no more than its limit says.");
        boolean continued = collection.continuation().isPresent() && collection.identity().isPresent();
        boolean paged = continued || collection.nextPage().isPresent() && collection.limit().isPresent() && collection.identity().isPresent();
        implied(implied, collection, "turned", paged, "All pages of %s together show each item once, and come to an end.");
        implied(implied, collection, "paged", paged, "The next page of %s shows other items.");
        implied(implied, collection, "ordered", collection.order().isPresent(), "%s shows its items in order.");
        implied(implied, collection, "total", collection.total().isPresent(), "The total of %s counts what there is.");
        implied(implied, collection, "same-total", collection.total().isPresent() && collection.nextPage().isPresent()
                && collection.limit().isPresent() && collection.identity().isPresent(), "The total of %s is that of all pages on each of them.");
    }

    private void implied(List<Requirement> implied, Collection collection, String what, boolean said, String text) {
        Operation operation = collection.operation();
        if (said && !collection.blame().containsKey(what)) {
            implied.add(requirement(id(api.id(), operation.id(), what), Level.MUST, text.formatted(operation.method() + " " + operation.path()),
                    "The contract's x-collection says so.", Set.of(), Optional.empty(), operation.location().child("x-collection")));
        }
    }

    private void setting(List<Requirement> implied, Setting setting) {
        for (Setting.Promise promise : Setting.Promise.values()) {
            boolean ofSomething = setting.owner().isPresent();
            boolean made = switch (promise) {
                case DEFAULTED -> false; // a default may only say what a server takes for granted
                case ABSENT_SHOWN, ABSENT_SET -> ofSomething;
                default -> true;
            };
            if (made && isFree(setting.location(), promise.keyword())) {
                implied.add(requirement(id(api.id(), setting.name(), promise.name()), Level.MUST, promise.of(setting),
                        "The contract's x-settings says so.", Set.of(promise.keyword()), Optional.empty(), setting.location()));
            }
        }
    }

    private void intervals(List<Requirement> implied, Intervals intervals) {
        for (Intervals.Promise promise : Intervals.Promise.values()) {
            if (intervals.has(promise) && isFree(intervals.location(), promise.keyword())) {
                implied.add(requirement(id(api.id(), intervals.operation().id(), promise.name()), Level.MUST, promise.of(intervals),
                        "The contract's x-intervals says so.", Set.of(promise.keyword()), Optional.empty(), intervals.location()));
            }
        }
    }

    private boolean isFree(Location place, String keyword) {
        return stated.stream().noneMatch(entry -> entry.location().equals(place) && entry.keywords().contains(keyword));
    }

    private void promise(List<Requirement> implied, Resource resource, Promise promise) {
        boolean made = !promise.isStated() && needs.missing(resource, promise).isEmpty() && switch (promise) {
            case VALUES -> resource.looks().values().values().stream().anyMatch(value -> value.blame().isEmpty());
            case LEFT -> restricts(resource.createdBy());
            default -> true;
        };
        if (!made || promise == Promise.STATES || resource.blame().containsKey(promise.keyword())) { // of states the lifecycle speaks itself
            return;
        }
        implied.add(requirement(id(api, resource, promise), Level.MUST, PromiseText.of(promise, resource),
                "The contract's x-resources says so.", Set.of(), Optional.empty(), root.location().child("x-resources").child(resource.name())));
    }

    private void further(List<Requirement> implied, FurtherCall call) {
        Location place = root.location().child("x-resources").child(call.resource().name());
        boolean step = call.isStep(root.node().path("x-lifecycles"));
        String from = "The contract's x-" + (step ? "lifecycles" : "resources") + " says so.";
        String words = call.operation().id() + " of " + call.resource().oneOf(false);
        implied.add(requirement(FurtherCall.id(api, call.resource(), call.operation(), FurtherCall.EFFECT), Level.MUST, words + " has its effect: "
                + (step ? "a state that the lifecycle names for it, or the end of its existence." : "the end of its existence."), from, Set.of(), Optional.empty(), place));
        if (step) {
            implied.add(requirement(FurtherCall.id(api, call.resource(), call.operation(), FurtherCall.LATE), Level.MUST, words
                    + " in a final state in which the lifecycle does not allow it is rejected.", from, Set.of(), Optional.empty(), place));
        }
    }

    private void add(List<Requirement> implied, Operation operation, String what, Set<String> keywords, Level level, String text,
            String derivation, Optional<RequestRule> rule) {
        Set<String> free = new java.util.LinkedHashSet<>(keywords);
        stated.stream().filter(entry -> entry.location().equals(operation.location()) || entry.location().isRoot())
                .forEach(entry -> free.removeAll(entry.keywords()));
        if (!free.isEmpty()) {
            implied.add(requirement(id(api.id(), operation.id(), what), level, text, derivation, Set.copyOf(free), rule,
                    operation.location()));
        }
    }

    private Requirement requirement(String id, Level level, String text, String derivation, Set<String> keywords,
            Optional<RequestRule> rule, Location location) {
        return new Requirement(id, level, text, source, Basis.DERIVED, derivation, keywords, Requirement.Check.SCENARIO, rule,
                Optional.empty(), Optional.empty(), Set.of(), location);
    }
}

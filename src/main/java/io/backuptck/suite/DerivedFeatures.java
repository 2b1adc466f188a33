package io.backuptck.suite;

import io.backuptck.cases.CasePlan;
import io.backuptck.cases.ConstraintCases;
import io.backuptck.contract.Collection;
import io.backuptck.contract.Contract;
import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Intervals;
import io.backuptck.contract.ListPromise;
import io.backuptck.contract.Operation;
import io.backuptck.contract.PathResources;
import io.backuptck.contract.RequestBody;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.contract.Resource.Promise;
import io.backuptck.contract.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scenarios that a contract implies, as Gherkin: one feature for each resource, and one for single requests. */
final class DerivedFeatures {

    /** Answers to plain documented requests, as in the features of the kit. */
    private static final String SHAPE = " @shape";
    /** Requests that are derived from the contract. */
    private static final String DERIVED = " @derived";

    private final Contract contract;
    private final GherkinText text;

    private DerivedFeatures(Contract contract) {
        this.contract = contract;
        this.text = new GherkinText(contract.api());
    }

    /** The texts of the features by the names of their files, in the order in which they are run. */
    static Map<String, String> of(Contract contract) {
        Map<String, String> features = new LinkedHashMap<>();
        List<Resource> resources = contract.resources();
        for (int i = 0; i < resources.size(); i++) {
            features.put(String.format("%02d-%s.feature", i + 1, resources.get(i).name().replaceAll("[^A-Za-z0-9]+", "-")),
                    new DerivedFeatures(contract).resource(resources.get(i)));
        }
        contract.settings().forEach(setting -> features.put(String.format("6%d-%s.feature", contract.settings().indexOf(setting),
                setting.name().replaceAll("[^A-Za-z0-9]+", "-")), new DerivedFeatures(contract).setting(setting)));
        contract.intervals().forEach(intervals -> features.put("7" + contract.intervals().indexOf(intervals) + "-"
                + intervals.operation().id().replaceAll("[^A-Za-z0-9]+", "-") + ".feature", new DerivedFeatures(contract).spans(intervals)));
        features.put("80-requests.feature", new DerivedFeatures(contract).requests());
        if (!resources.isEmpty()) {
            features.put("90-afterwards.feature", new DerivedFeatures(contract).afterwards());
        }
        return features;
    }

    private String resource(Resource resource) {
        String name = "\"" + resource.name() + "\"";
        feature("The life of " + resource.oneOf(false), "From its creation by " + resource.createdBy().id() + " to its end.");
        if (resource.readBy().isPresent()) {
            scenario("A new " + resource.name() + " can be read", tags(resource, Promise.READABLE) + " " + example(resource) + answers(resource.createdBy())
                    + " " + answers(resource.readBy().get()) + SHAPE + " @starts", "When a " + name + " is created", "Then it can be read under its id");
        }
        contract.promise(resource, Promise.VALUES).ifPresent(entry -> scenario("A new " + resource.name() + " shows what it was created with",
                "@" + entry.id() + " @starts", "Given a " + name + " was created", "Then it shows what was asked for"));
        if (resource.oneAtATime()) {
            scenario("There is one " + resource.name() + " at a time", tags(resource, Promise.ONE) + " @starts", "When a " + name + " is created",
                    "Then another one is rejected as long as it is not over");
        }
        if (resource.lifecycle().isPresent() && resource.readBy().isPresent()) {
            scenario(resource.oneOf(true) + " comes to its end", tags(resource, Promise.ENDS) + " " + lifecycle(resource) + " @starts",
                    "Given a " + name + " was created", "Then it comes to its end through states that its lifecycle allows");
        }
        new LastingScenarios(contract, text).listedToItsEnd(resource, lifecycle(resource));
        contract.promise(resource, Promise.OVER).ifPresent(entry -> scenario(resource.oneOf(true) + " that is over stays so", "@" + entry.id() + " @starts",
                "When a " + name + " is created", "Then it stays over once it is"));
        scenario("Every " + resource.name() + " has an id of its own", tags(resource, Promise.IDENTITY) + " @starts",
                "When another " + name + " is created", "Then it has an id that no other has");
        resource.listedBy().ifPresent(list -> {
            scenario("The list shows a new " + resource.name(), tags(resource, Promise.LISTED) + " " + answers(list) + SHAPE + " @starts",
                    "When a " + name + " is created", "Then the list shows it");
            scenario("The list shows no " + resource.name() + " twice", tags(resource, Promise.UNIQUE),
                    "When the " + name + " is one of those in the contract", "Then the list shows nothing twice");
        });
        new CallScenarios(contract, text).apart(resource);
        contract.promise(resource, Promise.AGREED).filter(entry -> resource.readBy().isPresent() && resource.listedBy().isPresent()).ifPresent(entry ->
                scenario("The list and the read show the same " + resource.name(), "@" + entry.id() + " @starts", "Given a " + name + " was created",
                        "Then the list shows it as its read does"));
        if (resource.readBy().isPresent()) {
            scenario(resource.oneOf(true) + " that does not exist", tags(resource, Promise.ABSENT) + errors(ErrorRule.Reason.ABSENT),
                    "Then a " + name + " that does not exist is not shown");
        }
        new CallScenarios(contract, text).of(resource);
        resource.removedBy().ifPresent(removes -> {
            if (contract.promise(resource, Promise.REMOVED_ABSENT).isPresent()) {
                scenario(resource.oneOf(true) + " that does not exist is not removed", tags(resource, Promise.REMOVED_ABSENT) + errors(ErrorRule.Reason.ABSENT)
                        + " @deletes", "Then removing a " + name + " that does not exist is rejected");
            }
            if (contract.promise(resource, Promise.REMOVED_LATE).isPresent()) {
                scenario(resource.oneOf(true) + " that is over is not removed", tags(resource, Promise.REMOVED_LATE, Promise.UNCHANGED) + errors(ErrorRule.Reason.CONFLICT) + " @starts @cancels",
                        "Given a " + name + " was created", "Then removing it when it is over is rejected");
            }
            scenario(resource.oneOf(true) + " is removed", tags(resource, Promise.REMOVED, Promise.UNCHANGED) + " " + answers(removes) + " @starts @deletes",
                    "When a " + name + " is created", "Then removing it has its effect");
        });
        return text.toString();
    }

    private String setting(Setting setting) {
        String name = "\"" + setting.name() + "\"";
        feature("", "The setting " + setting.name(), "Read by " + setting.readBy().id() + ", replaced by " + setting.writtenBy().id()
                + ", and put back at the end of the run.");
        scenario("It is shown", tags(setting, Setting.Promise.SHOWN) + " " + answers(setting.readBy()) + SHAPE, "When the setting " + name + " is looked at",
                "Then the setting is shown as the contract describes it");
        scenario("It is set", tags(setting, Setting.Promise.SET, Setting.Promise.STORED, Setting.Promise.DEFAULTED) + " " + answers(setting.writtenBy()) + SHAPE + " @settings",
                "When another setting " + name + " is set", "Then the setting " + name + " is accepted", "And the setting " + name + " is shown as it was set");
        scenario("It is set once more", tags(setting, Setting.Promise.STORED) + " @settings", "Given the setting " + name
                + " was set to all that the contract shows", "Then the setting " + name + " is shown as it was set");
        setting.owner().ifPresent(owner -> {
            scenario("It is not shown of what does not exist", tags(setting, Setting.Promise.ABSENT_SHOWN) + errors(ErrorRule.Reason.ABSENT),
                    "Then the setting " + name + " of what does not exist is not shown");
            scenario("It is not set for what does not exist", tags(setting, Setting.Promise.ABSENT_SET) + errors(ErrorRule.Reason.ABSENT) + " @settings",
                    "Then the setting " + name + " of what does not exist cannot be set");
        });
        derived(setting.writtenBy(), true, tags(setting, Setting.Promise.KEPT) + " @settings", "When the setting " + name
                + " is set with requests that its schemas exclude", "Then each of them is rejected and changes nothing");
        derived(setting.writtenBy(), false, tags(setting, Setting.Promise.STORED) + " @settings", "When the setting " + name
                + " is set with requests at the limits of its schemas", "Then each of them is accepted and shown as it was set");
        return text.toString();
    }

    private String spans(Intervals intervals) {
        String id = "\"" + intervals.operation().id() + "\"";
        feature("The spans of " + intervals.operation().id(), "Spans of time, each with a beginning and an end.");
        span(intervals, Intervals.Promise.FORWARD, "None ends before it begins", "When the spans of " + id + " are looked at", "Then no span ends before it begins");
        span(intervals, Intervals.Promise.DISJOINT, "No two overlap", "When the spans of " + id + " are looked at", "Then no two spans overlap");
        span(intervals, Intervals.Promise.WITHIN, "They touch the day", "When the spans of " + id + " are looked at", "Then each span touches the day that was asked for");
        span(intervals, Intervals.Promise.COVERS, "What happened lies in one", "Then what happened lies in a span of " + id);
        return text.toString();
    }

    private void span(Intervals intervals, Intervals.Promise promise, String title, String... steps) {
        contract.promise(intervals, promise).ifPresent(entry -> scenario(title, "@" + entry.id(), steps));
    }

    private String afterwards() {
        feature("Afterwards", "A last look at what the run has created.");
        contract.resources().stream().filter(resource -> resource.lifecycle().isPresent() && resource.readBy().isPresent()).forEach(resource ->
                scenario("What is over stays over: " + resource.name(), lifecycle(resource), "Then every \"" + resource.name() + "\" that is over has stayed so"));
        for (Resource resource : contract.resources()) {
            contract.promise(resource, Promise.OVER).ifPresent(entry -> scenario("What is over stays as it is: " + resource.name(), "@" + entry.id(),
                    "Then every \"" + resource.name() + "\" that is over shows what it showed"));
            scenario("No two had the same id: " + resource.name(), tags(resource, Promise.IDENTITY), "Then no two \"" + resource.name()
                    + "\" of the run have had the same id");
            contract.promise(resource, Promise.AWAY).ifPresent(entry -> scenario("What was removed has stayed away: " + resource.name(), "@" + entry.id(),
                    "Then no \"" + resource.name() + "\" that was removed has come back"));
        }
        new LastingScenarios(contract, text).add();
        return text.toString();
    }

    private String requests() {
        feature("Requests", "Single requests: as the contract shows them, and with one thing changed.");
        for (Operation operation : contract.operations()) {
            boolean free = (!operation.changesState() || isShown(operation))
                    && contract.settings().stream().noneMatch(setting -> setting.readBy().equals(operation)) && contract.resources().stream().noneMatch(resource ->
                    operation.parameters().stream().anyMatch(parameter -> parameter.name().equals(resource.parameter())));
            if (free) {
                scenario(operation.id() + " answers as described", answers(operation) + SHAPE + (operation.startsWork() ? " @starts" : ""),
                        "When \"" + operation.id() + "\" is called",
                        "Then the answer is as the contract describes it");
            }
        }
        new CallScenarios(contract, text).others();
        new AccessScenarios(contract, text).add();
        new CallScenarios(contract, text).unknown();
        new CallScenarios(contract, text).conditions();
        contract.operations().forEach(operation -> contract.absence(operation).ifPresent(entry -> scenario(operation.id() + " of what does not exist",
                "@" + entry.id() + errors(ErrorRule.Reason.ABSENT), "Then \"" + operation.id() + "\" rejects what does not exist")));
        for (boolean refused : new boolean[] {true, false}) {
            for (Operation operation : contract.operations()) {
                if (!isSet(operation)) {
                    String id = "\"" + operation.id() + "\"";
                    derived(operation, refused, operation.startsWork() ? "@starts" : "", "When " + id + " is called with requests "
                            + (refused ? "that its schemas exclude" : "at the limits of its schemas"),
                            "Then each of them is " + (refused ? "rejected" : "accepted"));
                }
            }
        }
        contract.collections().forEach(this::collection); // now that the requests above have made things of several kinds
        return text.toString();
    }

    /** What the contract shows a request of that makes something and changes nothing that is there, and that nobody else sends. */
    private boolean isShown(Operation operation) {
        return operation.method().equals("POST") && operation.body().filter(RequestBody::isShown).isPresent()
                && contract.resources().stream().noneMatch(resource -> resource.isCreatedBy(operation)) && !isSet(operation);
    }

    private void collection(Collection collection) {
        String id = collection.operation().id();
        String list = "Then the list \"" + id + "\" ";
        for (ListPromise promise : ListPromise.values()) {
            contract.blame(collection, promise.key()).ifPresent(entry -> scenario(id + " " + promise.words(), "@" + entry, list + promise.words()));
        }
        collection.filters().values().forEach(filter -> {
            String named = "its filter \"" + filter.parameter() + "\" selects";
            if (!filter.blame().isEmpty()) {
                scenario(id + " filters by " + filter.parameter(), filter.blame().values().stream().map(entry -> "@" + entry)
                        .collect(Collectors.joining(" ")), list + "shows only what " + named);
            }
            contract.blame(collection, "complete").ifPresent(entry -> scenario(id + " finds by " + filter.parameter(), "@" + entry,
                    list + "shows all that " + named));
        });
        collection.accepted().forEach((parameter, entry) -> scenario(id + " is given with " + parameter, "@" + entry,
                list + "is given with \"" + parameter + "\""));
    }

    private boolean isSet(Operation operation) {
        return contract.settings().stream().anyMatch(setting -> setting.writtenBy().equals(operation));
    }

    private void derived(Operation operation, boolean refused, String more, String... steps) {
        Set<String> tags = new TreeSet<>();
        for (ConstraintCases rule : CasePlan.of(contract, 0).constraints()) {
            (refused ? rule.refused() : rule.accepted()).filter(one -> one.constraint().operation().equals(operation))
                    .flatMap(one -> one.requirement().stream()).forEach(entry -> tags.add("@" + entry.id()));
        }
        if (tags.isEmpty()) {
            return;
        }
        if (refused) {
            Stream.of(errors(ErrorRule.Reason.INVALID).strip().split(" ")).filter(tag -> !tag.isEmpty()).forEach(tags::add);
        }
        PathResources.updated(contract, operation).filter(any -> refused).flatMap(resource -> contract.promise(resource, Promise.UNCHANGED)).ifPresent(entry ->
                tags.add("@" + entry.id()));
        List<Resource> made = contract.resources().stream().filter(resource -> refused && resource.isCreatedBy(operation)
                && contract.promise(resource, Promise.LEFT).isPresent()).toList();
        List<String> all = new ArrayList<>(List.of(steps));
        for (Resource resource : made) { // before the last step, which says what is to be said of the requests themselves
            tags.add("@" + contract.promise(resource, Promise.LEFT).orElseThrow().id());
            all.set(all.size() - 1, all.get(all.size() - 1).replaceFirst("^Then", "And"));
            all.add(all.size() - 1, (resource == made.get(0) ? "Then" : "And") + " no \"" + resource.name() + "\" is left of requests that were rejected");
        }
        scenario(operation.id() + (refused ? " rejects what its schemas exclude" : " accepts what its schemas allow"), String.join(" ", tags)
                + DERIVED + " " + more, all.toArray(String[]::new));
    }

    private String tags(Setting setting, Setting.Promise... promises) {
        return Stream.of(promises).flatMap(promise -> contract.promise(setting, promise).stream()).map(entry -> "@" + entry.id())
                .collect(Collectors.joining(" "));
    }

    private String tags(Resource resource, Promise... promises) {
        return Stream.of(promises).flatMap(promise -> contract.promise(resource, promise).stream()).map(entry -> "@" + entry.id())
                .collect(Collectors.joining(" "));
    }

    private String example(Resource resource) {
        return contract.implied(resource.createdBy(), "EXAMPLE").map(entry -> "@" + entry.id() + " ").orElse("");
    }

    private String errors(ErrorRule.Reason reason) {
        return Tags.errors(contract, reason);
    }

    private String answers(Operation operation) {
        return Tags.answers(contract, operation);
    }

    /** The rules of the lifecycle, which are judged together. */
    private String lifecycle(Resource resource) {
        List<String> tags = new ArrayList<>();
        contract.lifecycles().path(resource.lifecycle().orElse("")).path("invariants").forEach(rule -> tags.add("@" + rule.path("id").asText()));
        return String.join(" ", tags);
    }

    /** What looks at what others have made stays together when a run is divided, see {@link Partition}; a setting is nobody else's. */
    private void feature(String title, String description) {
        feature(" @together:run", title, description);
    }

    private void feature(String more, String title, String description) {
        text.feature(more, title, description);
    }

    private void scenario(String title, String tags, String... steps) {
        text.scenario(title, tags, steps);
    }
}

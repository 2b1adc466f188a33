package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Refuses a contract of one's own whose parts do not fit each other: a check that could never fail would look like one that passed. */
final class OwnChecks {

    private final Contract contract;
    private final String file;

    private OwnChecks(Contract contract, String file) {
        this.contract = contract;
        this.file = file;
    }

    static Contract check(Contract contract, String file) {
        OwnChecks checks = new OwnChecks(contract, file);
        contract.resources().forEach(checks::resource);
        contract.collections().forEach(checks::collection);
        contract.documents().values().forEach(document -> checks.patterns(document, false));
        contract.lifecycles().properties().forEach(machine -> checks.machine(machine.getKey(), machine.getValue()));
        OwnMembers.check(contract, file);
        return contract;
    }

    private void resource(Resource resource) {
        resource.lifecycle().filter(name -> !contract.lifecycles().has(name)).ifPresent(name -> {
            throw new ContractException(file + ": the resource " + resource.name() + " has the lifecycle " + name + ", and x-lifecycles has none of that name");
        });
        Stream.concat(Stream.of(resource.createdBy()), resource.alsoBy().stream()).forEach(creates -> resource.header().ifPresentOrElse(
                header -> requireHeader(creates, header, resource), () -> requirePlace(creates, resource.identity(), "the resource " + resource.name()
                        + " has its identity at")));
        resource.listedBy().ifPresent(list -> requirePlace(list, resource.items(), "the resource " + resource.name() + " has its items at"));
        Set<String> ids = new LinkedHashSet<>();
        resource.blame().values().forEach(ids::addAll);
        resource.looks().values().values().forEach(value -> ids.addAll(List.of(value.blame(), value.listed(), value.missing())));
        ids.remove("");
        ids.stream().filter(id -> contract.requirements().find(id).isEmpty()).findFirst().ifPresent(id -> {
            throw new ContractException(file + ": the resource " + resource.name() + " blames " + id
                    + ", and no x-requirements entry has that id");
        });
        Optional.of(resource.createdBy()).filter(resource::isRemovedBy).ifPresent(removes -> {
            throw new ContractException(file + ": the resource " + resource.name() + " is created-by and removed-by " + removes.id()
                    + "; name the operation that takes one away, or leave removed-by out");
        });
        boolean named = resource.readBy().or(resource::removedBy).isEmpty() || !resource.parameter().isEmpty();
        if (!named) {
            throw new ContractException(file + ": the resource " + resource.name() + " needs parameter, the path parameter that takes its id");
        }
        resource.readBy().ifPresent(reads -> takesId(resource, "read-by", reads));
        resource.removedBy().ifPresent(removes -> takesId(resource, "removed-by", removes));
        resource.alsoRemovedBy().forEach(removes -> takesId(resource, "removed-by", removes));
    }

    /** A server need not send a header that its contract does not describe. */
    private void requireHeader(Operation creates, String header, Resource resource) {
        if (creates.answers().values().stream().filter(Answer::isSuccess).map(answer -> contract.node(answer.location().child("headers")))
                .flatMap(headers -> headers.properties().stream()).noneMatch(one -> one.getKey().equalsIgnoreCase(header))) {
            throw new ContractException(file + ": the resource " + resource.name() + " has its identity in the header " + header
                    + ", which no success of " + creates.id() + " describes");
        }
        if (resource.identity().isEmpty() && resource.listedBy().isPresent()) {
            throw new ContractException(file + ": the resource " + resource.name() + " needs own-id, where its id stands in it, as it has "
                    + "listed-by and its identity in the header " + header);
        }
    }

    /** An operation that does not take the id is about none of these. */
    private void takesId(Resource resource, String word, Operation operation) {
        if (operation.parameters().stream().noneMatch(one -> one.name().equals(resource.parameter()))) {
            throw new ContractException(file + ": the resource " + resource.name() + " is " + word + " " + operation.id()
                    + ", which has no parameter " + resource.parameter() + "; its id goes into the one that is named with parameter");
        }
    }

    private void collection(Collection collection) {
        Operation operation = collection.operation();
        requirePlace(operation, collection.items(), "the x-collection of " + operation.id() + " has items at");
        collection.continuation().flatMap(Continuation::next).ifPresent(next ->
                requirePlace(operation, next, "the x-collection of " + operation.id() + " has next at"));
        collection.total().ifPresent(total -> requirePlace(operation, total, "the x-collection of " + operation.id() + " has total at"));
        Set<String> names = new LinkedHashSet<>(collection.filters().keySet());
        Set<String> ids = new LinkedHashSet<>(collection.blame().values());
        collection.filters().values().forEach(filter -> {
            filter.with().ifPresent(names::add);
            ids.addAll(filter.blame().values());
        });
        names.addAll(collection.accepted().keySet());
        ids.addAll(collection.accepted().values());
        collection.order().ifPresent(order -> names.addAll(order.reverse().keySet()));
        ids.stream().filter(id -> contract.requirements().find(id).isEmpty()).findFirst().ifPresent(id -> {
            throw new ContractException(file + ": the x-collection of " + operation.id() + " blames " + id + ", and no x-requirements entry has that id");
        });
        collection.limit().ifPresent(names::add);
        collection.nextPage().ifPresent(names::add);
        collection.continuation().flatMap(Continuation::cursor).ifPresent(names::add);
        operation.parameters().stream().filter(parameter -> parameter.in().equals("query")).map(Parameter::name).forEach(names::remove);
        if (!names.isEmpty()) {
            throw new ContractException(file + ": the x-collection of " + operation.id() + " names the query parameter " + names.iterator().next()
                    + ", which the operation does not have");
        }
    }

    private void requirePlace(Operation operation, String pointer, String words) {
        boolean there = operation.findSuccess().flatMap(Answer::schema).map(schema -> new SchemaPlaces(contract).mayHave(schema, pointer)).orElse(true);
        if (!there) {
            throw new ContractException(file + ": " + words + " " + pointer + ", which is no place in its answer");
        }
    }

    /** @param named whether the members of this object are called as people like; one that is called pattern is none then */
    private void patterns(JsonNode node, boolean named) {
        if (!named && node.path("pattern").isTextual()) {
            try {
                SchemaPattern.compile(node.path("pattern").textValue());
            } catch (PatternSyntaxException e) {
                throw new ContractException(file + " has the pattern " + node.path("pattern").textValue() + ", which is no regular expression");
            }
        }
        node.properties().forEach(member -> {
            if (named || !Members.isData(member.getKey(), member.getValue())) {
                patterns(member.getValue(), !named && Members.isNamed(member.getKey(), member.getValue()));
            }
        });
        if (node.isArray()) {
            node.forEach(element -> patterns(element, false));
        }
    }

    private void machine(String name, JsonNode machine) {
        Set<String> states = new LinkedHashSet<>(machine.path("states").findValuesAsText("name"));
        machine.path("state").forEach(member -> {
            if (member.asText().contains("/")) {
                throw new ContractException(file + ": the lifecycle " + name + " has the state " + member.asText() + "; name the member without a slash");
            }
        });
        for (JsonNode step : machine.path("transitions")) {
            Set<String> used = new LinkedHashSet<>(Set.of(step.path("to").asText()));
            step.path("from").forEach(from -> used.add(from.asText()));
            used.removeAll(states);
            used.remove("*");
            if (!used.isEmpty()) {
                throw new ContractException(file + ": the lifecycle " + name + " has a transition with the state " + used.iterator().next()
                        + ", which is not among its states");
            }
            String call = step.path("call").asText();
            if (!call.isEmpty() && contract.operations().stream().noneMatch(operation -> operation.id().equals(call))) {
                throw new ContractException(file + ": the lifecycle " + name + " has a transition with the call " + call + ", and there is no such operation");
            }
        }
    }
}

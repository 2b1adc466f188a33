package io.backuptck.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the operations of two versions: what they take, what they answer, and who may call them. */
final class OperationChanges {

    private final Contract before;
    private final Contract after;
    private final Comparer comparer;

    private OperationChanges(Contract before, Contract after) {
        this.before = before;
        this.after = after;
        this.comparer = new Comparer(before, after);
    }

    static List<Change> of(Contract before, Contract after) {
        OperationChanges changes = new OperationChanges(before, after);
        changes.compare();
        return changes.comparer.changes();
    }

    private void compare() {
        Map<String, Operation> old = byPlace(before);
        Map<String, Operation> now = byPlace(after);
        old.forEach((key, operation) -> {
            if (now.containsKey(key)) {
                compare(operation, now.get(key));
            } else {
                comparer.add("operation", Duty.ANY, operation.documented() ? Binding.LESS : Binding.SAME, operation.location().pointer(),
                        "the operation", operation.method() + " " + operation.path(), "");
            }
        });
        now.forEach((key, operation) -> {
            if (!old.containsKey(key)) {
                comparer.add("operation", Duty.ANY, operation.documented() ? Binding.MORE : Binding.SAME, operation.location().pointer(),
                        "the operation", "", operation.method() + " " + operation.path());
            }
        });
    }

    /** However the parameters of a path are called, it is the same path. */
    private static Map<String, Operation> byPlace(Contract contract) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        contract.operations().forEach(operation -> operations.put(operation.method() + " " + operation.path()
                .replaceAll("\\{[^}]*}", "{}"), operation));
        return operations;
    }

    private void compare(Operation old, Operation now) {
        String place = now.location().pointer();
        if (old.documented() != now.documented()) {
            comparer.add("operation", Duty.ANY, now.documented() ? Binding.MORE : Binding.LESS, place, "whether every server owes it",
                    Boolean.toString(old.documented()), Boolean.toString(now.documented()));
        }
        security(old, now);
        parameters(old, now);
        body(old, now);
        answers(old, now);
    }

    private void parameters(Operation old, Operation now) {
        Map<String, Parameter> was = byName(old);
        Map<String, Parameter> is = byName(now);
        was.forEach((name, parameter) -> {
            Parameter other = is.get(name);
            if (other == null) {
                comparer.add("parameter", Duty.ACCEPT, Binding.LESS, now.location().pointer(), "the parameter", name, "");
                return;
            }
            if (parameter.required() != other.required()) {
                comparer.requests("parameter", other.required(), other.schema().parent().pointer(), "whether " + name + " is required",
                        Boolean.toString(parameter.required()), Boolean.toString(other.required()));
            }
            comparer.requests(now, Optional.of(parameter.schema().pointer()), Optional.of(other.schema().pointer()));
            for (String word : List.of("style", "explode", "allowReserved", "content", "allowEmptyValue")) {
                JsonNode a = before.node(parameter.schema().parent()).path(word);
                JsonNode b = after.node(other.schema().parent()).path(word);
                if (!a.equals(b)) {
                    comparer.add("parameter", Duty.ACCEPT, Binding.UNCLEAR, other.schema().parent().pointer(), word + " of " + name,
                            a.toString(), b.toString());
                }
            }
        });
        is.forEach((name, parameter) -> {
            if (!was.containsKey(name)) {
                comparer.add("parameter", Duty.ACCEPT, Binding.MORE, parameter.schema().parent().pointer(), "the parameter", "", name);
                if (parameter.required()) {
                    comparer.add("parameter", Duty.REFUSE, Binding.MORE, parameter.schema().parent().pointer(), "whether " + name
                            + " is required", "false", "true");
                }
            }
        });
    }

    private static Map<String, Parameter> byName(Operation operation) {
        List<String> path = List.of(operation.path().split("/"));
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        operation.parameters().forEach(parameter -> parameters.put(parameter.in().equals("path")
                ? "path segment " + path.indexOf("{" + parameter.name() + "}") : parameter.in() + " " + parameter.name(), parameter));
        return parameters;
    }

    private void body(Operation old, Operation now) {
        String place = now.location().child("requestBody").pointer();
        if (old.body().isPresent() && now.body().isPresent()) {
            boolean required = now.body().get().required();
            if (old.body().get().required() != required) {
                comparer.requests("body", required, place, "whether a body is required", Boolean.toString(!required),
                        Boolean.toString(required));
            }
            comparer.requests(now, old.body().map(body -> body.schema().pointer()), now.body().map(body -> body.schema().pointer()));
        } else if (old.body().isPresent() || now.body().isPresent()) {
            comparer.add("body", Duty.ACCEPT, now.body().isPresent() ? Binding.MORE : Binding.LESS, place, "the body of a request",
                    old.body().isPresent() ? "described" : "", now.body().isPresent() ? "described" : "");
        }
        Set<String> was = media(before, old.location().child("requestBody"));
        Set<String> is = media(after, now.location().child("requestBody"));
        if (old.body().isPresent() && now.body().isPresent() && !was.equals(is)) {
            Binding accept = is.containsAll(was) ? Binding.MORE : was.containsAll(is) ? Binding.LESS : Binding.MORE;
            comparer.add("body", Duty.ACCEPT, accept, place, "the media types", was.toString(), is.toString());
        }
    }

    private static Set<String> media(Contract contract, Location place) {
        Set<String> types = new TreeSet<>();
        contract.node(contract.node(place).isMissingNode() ? place : contract.resolve(place)).path("content").fieldNames()
                .forEachRemaining(types::add);
        return types;
    }

    private void answers(Operation old, Operation now) {
        Set<String> statuses = new LinkedHashSet<>(old.answers().keySet());
        statuses.addAll(now.answers().keySet());
        for (String status : statuses) {
            Optional<Answer> was = Optional.ofNullable(old.answers().get(status)).or(() -> inForce(old, status));
            Optional<Answer> is = Optional.ofNullable(now.answers().get(status)).or(() -> inForce(now, status));
            String place = now.location().child("responses").pointer();
            if (was.isEmpty() || is.isEmpty()) {
                comparer.add("status", Duty.ANSWER, was.isEmpty() ? Binding.LESS : Binding.MORE, place, "the status", was.isEmpty() ? ""
                        : status, is.isEmpty() ? "" : status);
                continue;
            }
            comparer.answers(now, was.get().schema().map(Location::pointer), is.get().schema().map(Location::pointer));
            headers(now, was.get(), is.get());
            Set<String> oldTypes = media(before, was.get().location());
            Set<String> newTypes = media(after, is.get().location());
            if (!oldTypes.equals(newTypes) && !oldTypes.isEmpty() && !newTypes.isEmpty()) {
                comparer.add("status", Duty.ANSWER, newTypes.containsAll(oldTypes) ? Binding.LESS : Binding.MORE, is.get().location()
                        .pointer(),
                        "the media types of " + status, oldTypes.toString(), newTypes.toString());
            }
        }
    }

    private static Optional<Answer> inForce(Operation operation, String status) {
        return status.matches("\\d+") ? operation.answer(Integer.parseInt(status)) : Optional.empty();
    }

    private void headers(Operation operation, Answer old, Answer now) {
        Set<String> names = new LinkedHashSet<>();
        before.node(old.location()).path("headers").fieldNames().forEachRemaining(names::add);
        after.node(now.location()).path("headers").fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            Location was = header(before, old, name);
            Location is = header(after, now, name);
            boolean owed = before.node(was).path("required").asBoolean();
            boolean owes = after.node(is).path("required").asBoolean();
            if (owed != owes) {
                comparer.add("header", Duty.ANSWER, owes ? Binding.MORE : Binding.LESS, is.pointer(), "whether " + name + " is required",
                        Boolean.toString(owed),
                        Boolean.toString(owes));
            }
            comparer.answers(operation, Optional.of(was.child("schema").pointer()), Optional.of(is.child("schema").pointer()));
        }
    }

    private static Location header(Contract contract, Answer answer, String name) {
        Location place = answer.location().child("headers").child(name);
        return contract.node(place).isMissingNode() ? place : contract.resolve(place);
    }

    private void security(Operation old, Operation now) {
        Set<String> was = alternatives(before, old);
        Set<String> is = alternatives(after, now);
        if (was.equals(is)) {
            return;
        }
        String place = now.location().pointer();
        if (is.containsAll(was) || was.containsAll(is)) {
            comparer.requests("security", was.containsAll(is), place, "who may call", was.toString(), is.toString());
        } else {
            comparer.add("security", Duty.ANY, Binding.UNCLEAR, place, "who may call", was.toString(), is.toString());
        }
    }

    private static Set<String> alternatives(Contract contract, Operation operation) {
        JsonNode own = contract.node(operation.location()).path("security");
        JsonNode all = own.isMissingNode() ? contract.node(contract.root()).path("security") : own;
        Set<String> alternatives = new TreeSet<>();
        all.forEach(alternative -> {
            Set<String> schemes = new TreeSet<>();
            alternative.properties().forEach(scheme -> schemes.add(scheme.getKey()
                    + (scheme.getValue().isEmpty() ? "" : scheme.getValue())));
            alternatives.add(schemes.isEmpty() ? "anybody" : String.join(" and ", schemes));
        });
        return alternatives.isEmpty() ? Set.of("anybody") : alternatives;
    }
}

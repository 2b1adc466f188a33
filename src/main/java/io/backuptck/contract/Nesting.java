package io.backuptck.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Things that lie below other things: the path of the operation that creates them goes on from that of what they lie below. */
public final class Nesting {

    /** That what the path of an operation names has to exist; the last words of the requirement's id. */
    public static final String UNKNOWN = "UNKNOWN";

    private static final Set<String> SAY_SO = Set.of("404", "410");

    private Nesting() {
    }

    /** What a thing lies below, by the parameter that names it there. */
    public record Above(String parameter, Resource resource) {

        /** Whether the path of an operation names it, too. */
        public boolean isNamedBy(Contract contract, Optional<Operation> operation) {
            return operation.filter(one -> resource.equals(PathResources.of(contract, one).get(parameter))).isPresent();
        }
    }

    /** What a resource lies directly below; empty for one that stands by itself, or of which nothing shows where it lies. */
    public static Optional<Above> above(Contract contract, Resource resource) {
        return above(contract.resources(), resource);
    }

    static Optional<Above> above(List<Resource> resources, Resource resource) {
        Optional<Above> above = PathResources.of(resources, resource.createdBy()).entrySet().stream().reduce((first, next) -> next)
                .map(named -> new Above(named.getKey(), named.getValue()));
        return above.filter(one -> resource.readBy().or(resource::listedBy).filter(shows -> one.resource().equals(PathResources.of(resources, shows)
                .get(one.parameter()))).isPresent());
    }

    /**
     * What the path of an operation names and has to exist, by its parameters: all but what the operation shows or takes away itself, of which
     * its resource says the same. Nothing where the contract has no answer for what does not exist, or where the operation may create it.
     */
    public static Map<String, Resource> demanded(Contract contract, Operation operation) {
        return demanded(contract.resources(), contract.settings(), contract.errors(), operation);
    }

    static Map<String, Resource> demanded(List<Resource> resources, List<Setting> settings, List<ErrorRule> errors, Operation operation) {
        Map<String, Resource> demanded = new LinkedHashMap<>(PathResources.of(resources, operation));
        String last = PathResources.last(operation).orElse("");
        boolean own = Optional.ofNullable(demanded.get(last)).filter(one -> one.readBy().filter(operation::equals).isPresent()
                || one.removedBy().filter(operation::equals).isPresent()).isPresent();
        if (own || operation.method().equals("PUT") && operation.answers().containsKey("201")) {
            demanded.remove(last);
        }
        demanded.values().removeIf(resource -> resource.absent().isEmpty());
        boolean set = settings.stream().anyMatch(one -> one.readBy().equals(operation) || one.writtenBy().equals(operation));
        return set || !saysSo(errors, operation) ? Map.of() : demanded;
    }

    static boolean saysSo(List<ErrorRule> errors, Operation operation) {
        return operation.answers().keySet().stream().anyMatch(SAY_SO::contains) || errors.stream().anyMatch(error -> error.when() == ErrorRule.Reason.ABSENT
                && operation.answer(error.status()).filter(answer -> !answer.status().equals(Answer.DEFAULT)).isPresent());
    }
}

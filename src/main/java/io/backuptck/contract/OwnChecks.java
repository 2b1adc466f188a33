package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

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
        contract.lifecycles().properties().forEach(machine -> checks.machine(machine.getKey(), machine.getValue()));
        return contract;
    }

    private void resource(Resource resource) {
        resource.lifecycle().filter(name -> !contract.lifecycles().has(name)).ifPresent(name -> {
            throw new ContractException(file + ": the resource " + resource.name() + " has the lifecycle " + name + ", and x-lifecycles has none of that name");
        });
        boolean named = resource.readBy().or(resource::removedBy).isEmpty() || !resource.parameter().isEmpty();
        if (!named) {
            throw new ContractException(file + ": the resource " + resource.name() + " needs parameter, the path parameter that takes its id");
        }
    }

    private void machine(String name, JsonNode machine) {
        Set<String> states = new LinkedHashSet<>(machine.path("states").findValuesAsText("name"));
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

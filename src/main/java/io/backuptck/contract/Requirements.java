package io.backuptck.contract;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The requirements of one contract, found by id and by the place they stand at. */
public final class Requirements {

    private final Map<String, Requirement> byId = new LinkedHashMap<>();
    private final Map<Location, List<Requirement>> byLocation = new LinkedHashMap<>();
    private final Map<String, List<Requirement>> byAnswer = new ConcurrentHashMap<>();

    Requirements(Collection<Requirement> all) {
        for (Requirement requirement : all) {
            if (byId.put(requirement.id(), requirement) != null) {
                throw new ContractException("requirement " + requirement.id() + " is stated twice");
            }
            byLocation.computeIfAbsent(requirement.location(), place -> new ArrayList<>()).add(requirement);
        }
    }

    public Collection<Requirement> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    public Optional<Requirement> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The requirement with that id; a step that names one the contract lacks is a defect of the suite. */
    public Requirement get(String id) {
        return find(id).orElseThrow(() -> new ContractException("no contract states requirement " + id));
    }

    /** Those that say with {@code answer} what the answers of an operation have to be, in their order. */
    public List<Requirement> ofAnswers(Operation operation) {
        return byAnswer.computeIfAbsent(operation.id(), id -> byId.values().stream().filter(one -> !one.isExcluded()
                && one.answer().filter(rule -> rule.isAbout(operation, one.location())).isPresent()).toList());
    }

    /** The first that stands there and claims the keyword; one that is implied stands where it would be stated, with the same keyword. */
    public Optional<Requirement> about(Location place, String keyword) {
        return at(place).stream().filter(entry -> entry.keywords().contains(keyword)).findFirst();
    }

    /** The entries standing at exactly this place, in their order. */
    public List<Requirement> at(Location location) {
        return byLocation.getOrDefault(location, List.of());
    }
}

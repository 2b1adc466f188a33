package io.backuptck.validation;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Requirements;
import java.util.List;
import java.util.Optional;

/**
 * Finds the requirement that a violation is blamed on: the entry at the violated schema node or at its nearest
 * ancestor, and at one node the entry that claims the keyword before one that claims none.
 */
final class Blame {

    private static final String SCHEMAS = "/components/schemas/";

    private final Requirements requirements;

    Blame(Contract contract) {
        this.requirements = contract.requirements();
    }

    /**
     * The requirement broken by a schema violation; empty when no entry stands on the way up to the component's root.
     */
    Optional<Requirement> of(Violation violation) {
        Location node = violation.schema().parent();
        if (!violation.property().isEmpty()) {
            Location property = node.child("properties").child(violation.property());
            Optional<Requirement> own = entry(property, "required");
            if (own.isPresent()) {
                return own;
            }
        }
        String keyword = violation.keyword();
        for (Location place = node; isInsideSchema(place); place = place.parent()) {
            Optional<Requirement> found = entry(place, keyword);
            if (found.isPresent()) {
                return found;
            }
            keyword = place.name();
        }
        return Optional.empty();
    }

    /** The entry for a keyword at the first of these places that has one. */
    Optional<Requirement> first(String keyword, List<Location> places) {
        return places.stream()
                .flatMap(place -> requirements.at(place).stream())
                .filter(entry -> entry.keywords().contains(keyword))
                .findFirst();
    }

    private Optional<Requirement> entry(Location place, String keyword) {
        List<Requirement> entries = requirements.at(place).stream()
                .filter(entry -> entry.check() == Requirement.Check.SCHEMA).toList();
        return entries.stream().filter(entry -> entry.keywords().contains(keyword)).findFirst()
                .or(() -> entries.stream().filter(entry -> entry.keywords().isEmpty()).findFirst());
    }

    private static boolean isInsideSchema(Location place) {
        return place.pointer().startsWith(SCHEMAS) && place.pointer().length() > SCHEMAS.length();
    }
}

package io.backuptck.contract.diff;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.RequestRule;
import java.util.List;
import java.util.Optional;

/** Finds the requirement that a change of a schema is about: the entry at the schema or its nearest ancestor, as for a violation. */
final class SchemaBlame {

    private final Contract contract;

    SchemaBlame(Contract contract) {
        this.contract = contract;
    }

    /**
     * The requirement; empty when none stands on the way up.
     *
     * @param place    JSON pointer of the schema
     * @param property the one that a {@code required} is about, else empty
     */
    Optional<Requirement> of(String place, String keyword, String property, Duty duty) {
        Location node = new Location(contract.root().document(), place);
        if (!property.isEmpty()) {
            Optional<Requirement> own = entry(node.child("properties").child(property), "required", duty);
            if (own.isPresent()) {
                return own;
            }
        }
        String word = keyword;
        for (Location at = node; !at.isRoot() && !at.name().equals("schemas"); at = at.parent()) {
            Optional<Requirement> found = entry(at, word, duty);
            if (found.isPresent()) {
                return found;
            }
            word = at.name();
        }
        return Optional.empty();
    }

    private Optional<Requirement> entry(Location place, String keyword, Duty duty) {
        List<Requirement> entries = contract.requirements().at(place).stream().filter(entry -> fits(entry, duty)).toList();
        return entries.stream().filter(entry -> entry.keywords().contains(keyword)).findFirst()
                .or(() -> entries.stream().filter(entry -> entry.keywords().isEmpty() && entry.check() == Requirement.Check.SCHEMA)
                        .findFirst())
                .or(() -> duty == Duty.ANSWER ? Optional.empty() : entries.stream().filter(entry -> entry.keywords().isEmpty())
                        .findFirst());
    }

    /** A sentence on what is refused says nothing of what is accepted. */
    private static boolean fits(Requirement entry, Duty duty) {
        Optional<RequestRule.Expect> expect = entry.request().flatMap(RequestRule::expect);
        return duty == Duty.ANSWER ? entry.check() == Requirement.Check.SCHEMA || !entry.keywords().isEmpty()
                : expect.isEmpty() || expect.get() == (duty == Duty.ACCEPT ? RequestRule.Expect.ACCEPT : RequestRule.Expect.REFUSE);
    }
}

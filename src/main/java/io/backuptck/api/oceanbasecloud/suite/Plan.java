package io.backuptck.api.oceanbasecloud.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A valid start, and how to find out what a server dislikes about it.
 *
 * @param requirement that the start is accepted
 * @param suspects    starts that differ in one thing, the likeliest first
 * @param undecidable why nothing follows when the start and all suspects are refused; empty when the start is to blame then
 * @param isLate      true for a start that comes after all requests that must be refused, when no start has to be kept for those
 */
record Plan(Start start, String requirement, List<Suspect> suspects, Optional<String> undecidable, boolean isLate) {

    /** Members that a start may lack, with the requirement that says so. */
    private static final Map<String, String> OF_ANY = Map.of("uid", "OBC-START-25", "callerUid", "OBC-START-26", "projectId", "OBC-START-27");
    /** The same for members of physical starts in a logical one. */
    private static final Map<String, String> OF_LOGICAL = Map.of("backupPolicy", "OBC-LOGICAL-01", "needPreCheck", "OBC-LOGICAL-02");

    /**
     * A start that is tried after the planned one was refused.
     *
     * @param guilty the requirements that are broken when this one is accepted
     * @param held   the requirements that hold then
     * @param excuse why nothing follows from that; empty when something does
     */
    record Suspect(Start start, Set<String> guilty, Set<String> held, Optional<String> excuse) {

        Suspect(Start start, Set<String> guilty, Set<String> held) {
            this(start, guilty, held, Optional.empty());
        }
    }

    /** @param likelier reasons for a refusal that come before the usual ones */
    static Plan of(Start start, String requirement, Suspect... likelier) {
        List<Suspect> suspects = new ArrayList<>(List.of(likelier));
        if (!start.isPhysical()) {
            suspects.add(new Suspect(start.respaced(), Set.of(start.blank().isEmpty() ? "OBC-LOGICAL-05" : "OBC-LOGICAL-04"), Set.of()));
            suspects.addAll(missed(start, OF_LOGICAL));
        }
        suspects.addAll(missed(start, OF_ANY));
        return new Plan(start, requirement, suspects, Optional.empty(), false);
    }

    /**
     * The start with each of these members, and with all of them. They are tried as a remedy only: a server that accepts it then has
     * wrongly missed them.
     */
    private static List<Suspect> missed(Start start, Map<String, String> members) {
        return Stream.concat(members.keySet().stream().sorted().map(Set::of), Stream.of(members.keySet())).map(some -> {
            Map<String, JsonNode> further = new LinkedHashMap<>();
            some.stream().sorted().forEach(member -> further.put(member, value(member)));
            return new Suspect(start.with(further), some.stream().map(members::get).collect(Collectors.toSet()), Set.of());
        }).toList();
    }

    private static JsonNode value(String member) {
        return member.equals("needPreCheck") ? BooleanNode.TRUE : TextNode.valueOf(member.equals("backupPolicy") ? "manual" : "1");
    }

    /** The requirements that are decided by whether the start and its suspects are accepted. */
    Set<String> concerns() {
        return Stream.concat(Stream.of(requirement), suspects.stream().flatMap(suspect -> Stream.concat(suspect.guilty().stream(),
                suspect.held().stream()))).collect(Collectors.toSet());
    }

    /** The same plan where nothing follows from a refusal. */
    Plan undecidable(String why) {
        return new Plan(start, requirement, suspects, Optional.of(why), isLate);
    }

    Plan late() {
        return new Plan(start, requirement, suspects, undecidable, true);
    }
}

package io.backuptck.api.oceanbasecloud.suite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.validation.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A valid start, and how to find out what a server dislikes about it.
 *
 * @param requirement that the start is accepted
 * @param suspects    starts that differ in one thing, the likeliest first
 * @param names       what the start names of which the user says that it exists
 * @param undecidable why nothing follows when the start and all suspects are refused; empty when the start is to blame then
 * @param afterRefusals true for a start that comes after all requests that must be refused
 */
record Plan(String body, boolean isPhysical, String requirement, List<Suspect> suspects, List<NameInStart> names,
        Optional<String> undecidable, boolean afterRefusals) {

    /**
     * A start that is tried after the planned one was refused.
     *
     * @param guilty the requirements that are broken when this one is accepted
     * @param held   the requirements that hold then
     * @param excuse why nothing follows from that; empty when something does
     */
    record Suspect(String body, Set<String> guilty, Set<String> held, Optional<String> excuse) {

        Suspect(String body, Set<String> guilty, Set<String> held) {
            this(body, guilty, held, Optional.empty());
        }

        static Suspect excused(String body, String excuse) {
            return new Suspect(body, Set.of(), Set.of(), Optional.of(excuse));
        }
    }

    static Plan physical(String body, String requirement) {
        return new Plan(body, true, requirement, missed(body), List.of(), Optional.empty(), false);
    }

    /** The same plan with likelier reasons for a refusal, for which nobody is to blame. */
    Plan excusing(Suspect... likelier) {
        return new Plan(body, isPhysical, requirement, Stream.concat(Stream.of(likelier), suspects.stream()).toList(), names, undecidable,
                afterRefusals);
    }

    /**
     * A logical start. Members of physical starts are tried as a remedy only: a server that accepts the start with them
     * has wrongly missed them.
     *
     * @param otherwise the same start with the other use of blanks
     * @param blanks    the requirement on the blanks of {@code body}
     */
    static Plan logical(String body, String requirement, String otherwise, String blanks, List<NameInStart> names) {
        List<Suspect> suspects = new ArrayList<>();
        suspects.add(new Suspect(otherwise, Set.of(blanks), Set.of()));
        suspects.add(new Suspect(with(body, true, false), Set.of("OBC-LOGICAL-01"), Set.of()));
        suspects.add(new Suspect(with(body, false, true), Set.of("OBC-LOGICAL-02"), Set.of()));
        suspects.add(new Suspect(with(body, true, true), Set.of("OBC-LOGICAL-01", "OBC-LOGICAL-02"), Set.of()));
        suspects.addAll(missed(body));
        return new Plan(body, false, requirement, suspects, names, Optional.empty(), false);
    }

    /** The requirements that are decided by whether the start and its suspects are accepted. */
    Set<String> concerns() {
        return Stream.concat(Stream.of(requirement), suspects.stream().flatMap(suspect -> Stream.concat(suspect.guilty().stream(),
                suspect.held().stream()))).collect(Collectors.toSet());
    }

    /** The same plan where nothing follows from a refusal. */
    Plan undecidable(String why) {
        return new Plan(body, isPhysical, requirement, suspects, names, Optional.of(why), afterRefusals);
    }

    /** The same plan for after all requests that must be refused, when no start has to be kept for those. */
    Plan late() {
        return new Plan(body, isPhysical, requirement, suspects, names, undecidable, true);
    }

    /** The start with members that are optional: a server that accepts it with one of them has wrongly missed that. */
    private static List<Suspect> missed(String body) {
        return List.of(new Suspect(with(body, "uid"), Set.of("OBC-START-25"), Set.of()),
                new Suspect(with(body, "callerUid"), Set.of("OBC-START-26"), Set.of()),
                new Suspect(with(body, "projectId"), Set.of("OBC-START-27"), Set.of()),
                new Suspect(with(body, "uid", "callerUid", "projectId"),
                        Set.of("OBC-START-25", "OBC-START-26", "OBC-START-27"), Set.of()));
    }

    private static String with(String body, String... members) {
        ObjectNode more = (ObjectNode) JsonText.parse(body).value().orElseThrow();
        for (String member : members) {
            more.put(member, "1");
        }
        return more.toString();
    }

    private static String with(String body, boolean policy, boolean preCheck) {
        ObjectNode more = (ObjectNode) JsonText.parse(body).value().orElseThrow();
        if (policy) {
            more.put("backupPolicy", "manual");
        }
        if (preCheck) {
            more.put("needPreCheck", true);
        }
        return more.toString();
    }
}

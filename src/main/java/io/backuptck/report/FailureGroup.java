package io.backuptck.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Failures that one defect of the server is likely to have caused: they were seen in the same response, at the same place, or
 * break requirements of one family at the same operation. It is a help for reading; the failures are counted one by one.
 *
 * @param why      what the failures have in common; empty for a single one
 * @param failures the most telling one first
 */
public record FailureGroup(String why, List<Failure> failures) {

    /** The one that tells most of the cause. */
    public Failure lead() {
        return failures.get(0);
    }

    /**
     * Groups failures; binding ones and those that explain most others come first, else their order is kept.
     *
     * @return none for no failures
     */
    public static List<FailureGroup> of(List<Failure> failures) {
        List<Failure> rest = new ArrayList<>(failures);
        rest.sort(Comparator.comparing(Failure::level).thenComparing(failure -> weight(failure, failures), Comparator.reverseOrder()));
        List<FailureGroup> groups = new ArrayList<>();
        while (!rest.isEmpty()) {
            Failure lead = rest.remove(0);
            List<Failure> group = new ArrayList<>(List.of(lead));
            rest.stream().filter(other -> !common(lead, other).isEmpty()).forEach(group::add);
            rest.removeAll(group);
            groups.add(new FailureGroup(group.size() == 1 ? "" : why(group), Collections.unmodifiableList(group)));
        }
        return groups;
    }

    private static long weight(Failure failure, List<Failure> all) {
        return failure.consequences().size() + all.stream().filter(other -> other != failure && !common(failure, other).isEmpty()).count();
    }

    private static String why(List<Failure> group) {
        return String.join(", ", group.stream().skip(1).map(other -> common(group.get(0), other)).distinct().toList());
    }

    /** What makes one cause of two failures likely; empty when nothing does. */
    private static String common(Failure one, Failure other) {
        if (!one.api().equals(other.api()) || Collections.disjoint(one.operations(), other.operations())) {
            return "";
        }
        if (one.evidence() != null && other.evidence() != null && one.evidence().exchange() == other.evidence().exchange()) {
            return "the same response";
        }
        if (!one.pointer().isEmpty() && place(one).equals(place(other))) {
            return "the same place " + place(one);
        }
        return family(one).equals(family(other)) ? "requirements " + family(one) : "";
    }

    /** The pointer with a star for each index: elements of a list are one place. */
    private static String place(Failure failure) {
        return failure.pointer().replaceAll("/\\d+(?=/|$)", "/*");
    }

    /** The id of the requirement without its number. */
    private static String family(Failure failure) {
        return failure.requirement().replaceFirst("-[^-]*$", "");
    }
}

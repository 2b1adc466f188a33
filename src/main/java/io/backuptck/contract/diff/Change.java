package io.backuptck.contract.diff;

import io.backuptck.contract.Level;

/**
 * One difference between two versions of a contract.
 *
 * @param requirement id of the one that it is about; empty when no requirement stands at that place
 * @param level       how binding that requirement is in the newer version, or was in the older one if it is gone; null without
 *                    a requirement
 * @param kind        such as {@code added}, {@code removed}, {@code level}, {@code basis}, {@code text}, {@code rule}, {@code schema}
 * @param place       JSON pointer in the contract as one document; the newer one, where it has that place
 * @param what        what changed there, such as a keyword or a parameter
 * @param before      as text or compact JSON; empty when there was nothing
 * @param after       as {@code before}
 */
public record Change(String requirement, Level level, String kind, Duty duty, Binding binding, String place, String what, String before,
        String after) {

    /** In one line. */
    public String line() {
        StringBuilder line = new StringBuilder(requirement.isEmpty() ? "(no requirement)" : requirement);
        line.append(level == null ? "" : " " + level).append("  ").append(kind).append(duty.words().isEmpty() ? "" : ", " + duty.words())
                .append(": ").append(what);
        if (kind.matches("added|removed")) {
            return line.append(before).append(after).toString();
        }
        if (!before.isEmpty() && !after.isEmpty()) {
            line.append(" was ").append(before).append(", is ").append(after);
        } else if (!before.isEmpty()) {
            line.append(" was ").append(before);
        } else if (!after.isEmpty()) {
            line.append(" is ").append(after);
        }
        return line.append(place.isEmpty() ? "" : "  (" + place + ")").toString();
    }
}

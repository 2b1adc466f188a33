package io.backuptck.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Basis;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.RequestRule;
import io.backuptck.contract.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the requirements of two versions, by id. */
final class RequirementChanges {

    private final List<Change> changes = new ArrayList<>();

    private RequirementChanges() {
    }

    static List<Change> of(Contract before, Contract after) {
        RequirementChanges changes = new RequirementChanges();
        for (Requirement old : before.requirements().all()) {
            Optional<Requirement> now = after.requirements().find(old.id());
            if (now.isPresent()) {
                changes.compare(old, now.get());
            } else {
                changes.add(old, "removed", strength(old) == 0 ? Binding.SAME : Binding.LESS, "", old.text(), "");
            }
        }
        after.requirements().all().stream().filter(now -> before.requirements().find(now.id()).isEmpty())
                .forEach(now -> changes.add(now, "added", strength(now) == 0 ? Binding.SAME : Binding.MORE, "", "", now.text()));
        return changes.changes;
    }

    /** Whom it binds: nobody, nobody without being asked to, who says that it is the vendor's product, everybody. */
    private static int strength(Requirement requirement) {
        return switch (requirement.level()) {
            case MAY -> 0;
            case SHOULD -> 1;
            case MUST -> requirement.basis() == Basis.VENDOR ? 2 : 3;
        };
    }

    private static Binding binding(Requirement before, Requirement after) {
        int order = Integer.compare(strength(before), strength(after));
        return order < 0 ? Binding.MORE : order > 0 ? Binding.LESS : Binding.SAME;
    }

    private void compare(Requirement old, Requirement now) {
        if (old.level() != now.level()) {
            add(now, "level", binding(old, now), "its level", old.level().name(), now.level().name());
        }
        if (old.basis() != now.basis()) {
            // Of a change of both, the level's line tells what it comes to.
            add(now, "basis", old.level() == now.level() ? binding(old, now) : Binding.SAME, "its basis", old.basis().word(), now.basis()
                    .word());
        }
        if (!old.text().equals(now.text())) {
            add(now, "text", Binding.SAME, "the sentence", old.text(), now.text());
        }
        if (!(old.source() + old.derivation()).equals(now.source() + now.derivation())) {
            add(now, "source", Binding.SAME, "where it comes from", old.source(), now.source());
        }
        if (old.isExcluded() != now.isExcluded()) {
            add(now, "checked", Binding.SAME, "whether the kit checks it", old.isExcluded() ? "not" : "checked", now.isExcluded()
                    ? "not" : "checked");
        }
        if (!rule(old).equals(rule(now))) {
            add(now, "rule", now.level() == Level.MAY && old.level() == Level.MAY ? Binding.SAME : ruled(old, now),
                    "what it is held against",
                    rule(old), rule(now));
        }
    }

    /** Fewer statuses for a refusal are a narrower duty; of the other words it is not known. */
    private static Binding ruled(Requirement old, Requirement now) {
        boolean sameBut = words(old).equals(words(now));
        TreeSet<Integer> was = statuses(old);
        TreeSet<Integer> is = statuses(now);
        if (!sameBut) {
            return Binding.UNCLEAR;
        }
        return was.isEmpty() || !is.isEmpty() && was.containsAll(is) ? Binding.MORE : is.isEmpty() || is.containsAll(was) ? Binding.LESS
                : Binding.UNCLEAR;
    }

    private static String rule(Requirement requirement) {
        TreeSet<Integer> statuses = statuses(requirement);
        return words(requirement) + (statuses.isEmpty() ? "" : " statuses " + statuses);
    }

    private static String words(Requirement requirement) {
        Optional<RequestRule> rule = requirement.request();
        return (requirement.check().name().toLowerCase(Locale.ROOT) + " "
                + (requirement.keywords().isEmpty() ? "" : new TreeSet<>(requirement.keywords()))
                + " " + rule.flatMap(RequestRule::expect).map(expect -> expect.name().toLowerCase(Locale.ROOT)).orElse("")
                + rule.flatMap(RequestRule::when).map(JsonNode::toString).map(when -> " when " + when).orElse("")).strip();
    }

    private static TreeSet<Integer> statuses(Requirement requirement) {
        return new TreeSet<>(requirement.request().map(RequestRule::statuses).orElse(Set.of()));
    }

    private void add(Requirement about, String kind, Binding binding, String what, String before, String after) {
        changes.add(new Change(about.id(), about.level(), kind, Duty.ANY, binding, about.location().pointer(), what, before, after));
    }
}

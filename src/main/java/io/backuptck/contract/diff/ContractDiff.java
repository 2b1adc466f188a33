package io.backuptck.contract.diff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.backuptck.contract.Contract;
import io.backuptck.contract.bundle.Bundle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed between two versions of a contract, and what each change means for a server.
 *
 * @param changes those that bind more first, within that by requirement
 * @param step    what has to grow in the version
 * @param due     the least version that the newer one should have; null when the older one's is not of the form 1.2.3
 */
public record ContractDiff(Version older, Version newer, Map<Binding, Long> summary, VersionStep step, String due, List<Change> changes) {

    /**
     * A version of a contract.
     *
     * @param api     its id
     * @param version as the contract says; empty when it says none
     * @param digest  of what it says
     */
    public record Version(String api, String version, String digest) {
    }

    public static ContractDiff of(Contract before, Contract after) {
        Bundle old = Bundle.of(before);
        Bundle now = Bundle.of(after);
        Contract oldWhole = Contract.ofDocument(before.api(), old.document());
        Contract newWhole = Contract.ofDocument(after.api(), now.document());
        List<Change> changes = new ArrayList<>(RequirementChanges.of(oldWhole, newWhole));
        changes.addAll(OperationChanges.of(oldWhole, newWhole));
        changes.addAll(BlockChanges.of(oldWhole, newWhole));
        if (changes.isEmpty() && !old.digest().equals(now.digest())) {
            changes.add(new Change("", null, "words", Duty.ANY, Binding.SAME, "",
                    "descriptions, examples or other words that bind nobody", "", ""));
        }
        changes.sort(Comparator.comparing(Change::binding).thenComparing(change -> change.requirement().isEmpty())
                .thenComparing(Change::requirement));
        Map<Binding, Long> summary = new LinkedHashMap<>();
        for (Binding binding : Binding.values()) {
            summary.put(binding, changes.stream().filter(change -> change.binding() == binding).count());
        }
        VersionStep step = VersionStep.of(changes);
        return new ContractDiff(new Version(before.api().id(), before.version(), old.digest()),
                new Version(after.api().id(), after.version(), now.digest()),
                summary, step, step.after(before.version()).orElse(null), List.copyOf(changes));
    }

    /** True when a server that kept the older version may fail the newer one. */
    @JsonIgnore
    public boolean bindsMore() {
        return summary.get(Binding.MORE) + summary.get(Binding.UNCLEAR) > 0;
    }

    /** For people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(older.api() + " " + older.version() + " -> " + newer.version());
        for (Binding binding : Binding.values()) {
            List<Change> some = changes.stream().filter(change -> change.binding() == binding).toList();
            if (!some.isEmpty()) {
                lines.add(binding.words() + " (" + some.size() + ")");
                some.forEach(change -> lines.add("  " + change.line()));
            }
        }
        lines.add(verdict());
        return lines;
    }

    private String verdict() {
        if (changes.isEmpty()) {
            return "both say the same.";
        }
        String counts = summary.get(Binding.MORE) + " bind a server more, " + summary.get(Binding.UNCLEAR) + " may, "
                + summary.get(Binding.LESS)
                + " less, " + summary.get(Binding.SAME) + " the same.";
        Optional<String> wanted = Optional.ofNullable(due);
        return counts + wanted.map(version -> " A " + step.word() + " version is due, " + version + " or later"
                + (step.isTaken(older.version(), newer.version()) ? ", and is there." : "; it is " + newer.version() + ".")).orElse("");
    }
}

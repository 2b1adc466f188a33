package io.backuptck.cli;

import io.backuptck.contract.Basis;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.bundle.Bundle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a contract holds, in a few lines. */
final class ContractSummary {

    private ContractSummary() {
    }

    static List<String> lines(Contract contract) {
        List<String> lines = new ArrayList<>();
        lines.add(contract.api().id() + " " + contract.version() + ": " + contract.title());
        lines.add("  " + Bundle.of(contract).digest());
        lines.add("  " + contract.operations().size() + " operations");
        int method = contract.operations().stream().mapToInt(operation -> operation.method().length()).max().orElse(0);
        int path = contract.operations().stream().mapToInt(operation -> operation.path().length()).max().orElse(0);
        contract.operations().forEach(operation -> lines.add("    " + pad(operation.method(), method) + " "
                + pad(operation.path(), path) + "  "
                + operation.id() + ", " + kind(operation)));
        Collection<Requirement> all = contract.requirements().all();
        lines.add("  " + all.size() + " requirements, " + all.stream().filter(Requirement::isExcluded).count() + " of them never checked");
        for (Level level : Level.values()) {
            List<Requirement> some = all.stream().filter(requirement -> requirement.level() == level).toList();
            String bases = Stream.of(Basis.values()).map(basis -> some.stream().filter(requirement -> requirement.basis() == basis).count()
                    + " " + basis.word()).collect(Collectors.joining(", "));
            lines.add("    " + pad(level.name(), 6) + " " + some.size() + ": " + bases);
        }
        if (!contract.lifecycles().isEmpty()) {
            List<String> names = new ArrayList<>();
            contract.lifecycles().fieldNames().forEachRemaining(names::add);
            lines.add("  lifecycles: " + String.join(", ", names));
        }
        if (!contract.errata().isEmpty()) {
            lines.add("  " + contract.errata().size() + " errata");
        }
        return lines;
    }

    private static String kind(Operation operation) {
        return (operation.documented() ? "documented" : "supporting") + (operation.startsWork() ? ", starts work" : "");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - Math.min(width, text.length()));
    }
}

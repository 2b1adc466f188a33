package io.backuptck.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the operation that a request calls. */
public final class Routes {

    private final List<Operation> operations;

    public Routes(Contract contract) {
        this.operations = contract.operations();
    }

    /**
     * The operation of a method and a path; empty when the contract has none. A path without parameters goes before one with.
     *
     * @param path as it went over the wire, without the query
     */
    public Optional<Operation> find(String method, String path) {
        return operations.stream().filter(operation -> operation.method().equalsIgnoreCase(method) && fits(operation.path(), path))
                .min(Comparator.comparingLong(operation -> operation.path().chars().filter(c -> c == '{').count()));
    }

    private static boolean fits(String template, String path) {
        String[] names = template.split("/", -1);
        String[] segments = path.split("/", -1);
        if (names.length != segments.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            boolean parameter = names[i].startsWith("{") && names[i].endsWith("}");
            if (parameter ? segments[i].isEmpty() : !names[i].equals(segments[i])) {
                return false;
            }
        }
        return true;
    }
}

package io.backuptck.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the operation that a request calls. */
public final class Routes {

    private static final Pattern IN_BRACES = Pattern.compile("\\{[^/{}]+}");

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
        return IN_BRACES.matcher(Pattern.quote(template)).replaceAll("\\\\E[^/]+\\\\Q").transform(pattern -> path.matches(pattern));
    }
}

package io.backuptck.contract;

import java.util.Optional;

/** That requests with the same {@code Idempotency-Key} and the same body make one thing, where an operation that creates takes that header. */
public final class RepeatedKey {

    /** Claims such requests. */
    public static final String REPEATED = "repeated";
    private static final String HEADER = "Idempotency-Key";

    private RepeatedKey() {
    }

    /** The header of an operation that takes one. */
    public static Optional<Parameter> of(Operation operation) {
        return operation.parameters().stream().filter(RepeatedKey::isKey).findFirst();
    }

    private static boolean isKey(Parameter parameter) {
        return isKey(parameter.in(), parameter.name());
    }

    static boolean isKey(String in, String name) {
        return in.equals("header") && name.equalsIgnoreCase(HEADER);
    }

    public static Optional<Requirement> repeated(Contract contract, Operation operation) {
        return contract.requirements().about(operation.location(), REPEATED);
    }
}

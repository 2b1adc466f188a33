package io.backuptck.stub.journal;

import java.util.List;
import java.util.Locale;

/**
 * What the contract says of a request that a stub got, whatever the stub answered.
 *
 * @param problems what is wrong, a sentence each; empty unless {@link Kind#INVALID}, or the reason when not checked
 */
public record RequestVerdict(Kind kind, List<String> problems) {

    /** How a request stands to the contract. */
    public enum Kind {
        VALID,
        /** It breaks a rule on parameters or body. */
        INVALID,
        /** The contract knows no operation of that method and path. */
        UNKNOWN_ROUTE,
        /** Parameters are valid, and the body cannot be read here, since it is encrypted. */
        NOT_CHECKED;

        /** As it stands in JSON: {@code valid}, {@code invalid}, {@code unknownRoute}, {@code notChecked}. */
        public String word() {
            String[] parts = name().toLowerCase(Locale.ROOT).split("_");
            return parts.length == 1 ? parts[0] : parts[0] + Character.toUpperCase(parts[1].charAt(0)) + parts[1].substring(1);
        }
    }

    public static final RequestVerdict VALID = new RequestVerdict(Kind.VALID, List.of());
    public static final RequestVerdict UNKNOWN_ROUTE = new RequestVerdict(Kind.UNKNOWN_ROUTE, List.of());

    public RequestVerdict {
        problems = List.copyOf(problems);
    }
}

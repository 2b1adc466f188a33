package io.backuptck.api.oceanbasecloud.suite;

/** The kinds of starts that flaws are put into. */
enum Kind {
    TENANT, TABLE, DATABASE;

    /** The body of a start of this kind that the server has accepted; the scenario is skipped when there is none. */
    String acceptedBody() {
        return switch (this) {
            case TENANT -> Logical.accepted(Physical.usable());
            case TABLE -> Logical.accepted(Logical.oneTable());
            case DATABASE -> Logical.accepted(Logical.oneDatabase());
        };
    }
}

package io.backuptck.api.oceanbasecloud.suite;

/** The kinds of starts that flaws are put into. */
enum Kind {
    TENANT, TABLE, DATABASE;

    /** For people. */
    String words() {
        return switch (this) {
            case TENANT -> "a backup of a tenant";
            case TABLE -> "a backup of tables";
            case DATABASE -> "a backup of databases";
        };
    }

    /** The body of a start of this kind that the server has accepted; the scenario is skipped when there is none. */
    String acceptedBody() {
        return switch (this) {
            case TENANT -> Logical.accepted(Physical.usable());
            case TABLE -> Logical.accepted(Logical.oneTable());
            case DATABASE -> Logical.accepted(Logical.oneDatabase());
        };
    }
}

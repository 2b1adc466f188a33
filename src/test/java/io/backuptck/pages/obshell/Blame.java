package io.backuptck.pages.obshell;

import io.backuptck.report.Failure;
import java.util.List;
import java.util.function.Predicate;

/**
 * The failure that a wrong server earns.
 *
 * @param operations the operations of which one is blamed
 * @param pointer    how the place in the answer begins; empty for any place
 */
record Blame(List<String> operations, String pointer) implements Predicate<Failure> {

    static final String TENANT = "startTenantBackup";
    static final String CLUSTER = "startClusterBackup";
    static final String OVERVIEW = "getTenantBackupOverview";

    static Blame of(String... operations) {
        return new Blame(List.of(operations), "");
    }

    static Blame starts() {
        return of(TENANT, CLUSTER);
    }

    static Blame overview() {
        return of(OVERVIEW);
    }

    static Blame any() {
        return of(TENANT, CLUSTER, OVERVIEW);
    }

    Blame at(String place) {
        return new Blame(operations, place);
    }

    @Override
    public boolean test(Failure failure) {
        boolean blamed = operations.contains(failure.operation())
                || failure.operations() != null && failure.operations().stream().anyMatch(operations::contains);
        return blamed && (pointer.isEmpty() || failure.pointer() != null && failure.pointer().startsWith(pointer));
    }
}

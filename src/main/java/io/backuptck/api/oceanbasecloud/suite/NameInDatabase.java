package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.api.oceanbasecloud.suite.NameInStart.Proof;
import java.util.ArrayList;
import java.util.List;

/** How to find out whether the refusal of a logical start is about one of the names in it. */
final class NameInDatabase {

    private NameInDatabase() {
    }

    /** The database of a start of one table; that it exists shows in a start of all of it, or in one of several tables. */
    static NameInStart ofTables() {
        return NameInStart.of("database", tables(Claims.MADE_UP, Cloud.table()),
                Proof.ofOtherKind(databases(Cloud.database()), databases(Claims.MADE_UP)), severalTables());
    }

    /** The one table; that it exists shows in a start of several, if possible of tables that exist. */
    static NameInStart table() {
        return NameInStart.of("table", tables(Cloud.database(), Claims.MADE_UP), severalTables());
    }

    private static Proof severalTables() {
        String other = Cloud.session().findFixture("secondTable").orElse(Selection.madeUpTables(1).get(0));
        return Proof.ofSameKind(tables(Cloud.database(), Cloud.table(), other));
    }

    static NameInStart firstOfTables() {
        return NameInStart.of("table", tables(Cloud.database(), Claims.MADE_UP, Cloud.secondTable()),
                Proof.ofSameKind(tables(Cloud.database(), Cloud.table())));
    }

    static NameInStart secondOfTables() {
        return NameInStart.of("secondTable", tables(Cloud.database(), Cloud.table(), Claims.MADE_UP),
                Proof.ofSameKind(tables(Cloud.database(), Cloud.secondTable())));
    }

    /** The one database; that it exists shows in a start of two, or in one of a table of it. */
    static NameInStart ofDatabases() {
        List<Proof> proofs = new ArrayList<>();
        Cloud.session().findFixture("secondDatabase").filter(name -> !name.equals(Cloud.database()))
                .ifPresent(second -> proofs.add(Proof.ofSameKind(databases(Cloud.database(), second))));
        Cloud.session().findFixture("table").ifPresent(table -> proofs.add(
                Proof.ofOtherKind(tables(Cloud.database(), table), tables(Claims.MADE_UP, table))));
        return new NameInStart("database", databases(Claims.MADE_UP), proofs);
    }

    static NameInStart firstOfDatabases() {
        return NameInStart.of("database", databases(Claims.MADE_UP, Cloud.secondDatabase()),
                Proof.ofSameKind(databases(Cloud.database())));
    }

    static NameInStart secondOfDatabases() {
        return NameInStart.of("secondDatabase", databases(Cloud.database(), Claims.MADE_UP),
                Proof.ofSameKind(databases(Cloud.secondDatabase())));
    }

    private static String tables(String database, String... names) {
        return Bodies.tables(Selection.ofTables(database, List.of(names)).spaced());
    }

    private static String databases(String... names) {
        return Bodies.databases(Selection.ofDatabases(names).dense());
    }
}

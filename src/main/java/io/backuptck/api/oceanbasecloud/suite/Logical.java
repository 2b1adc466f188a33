package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Skip;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The logical backups of a run: each is started once, by the scenario that needs it first. */
final class Logical {

    private static final int MOST_TABLES = 200;
    private static final String ONE_DATABASE = "backup of one database";

    private Logical() {
    }

    static Attempt oneTable() {
        return once("backup of one table", () -> {
            Selection table = tables(Cloud.table());
            return Plan.logical(Bodies.tables(table.spaced()), "OBC-TABLE-02", Bodies.tables(table.dense()), "OBC-LOGICAL-04",
                    List.of(NameInDatabase.ofTables(), NameInDatabase.table()));
        });
    }

    /** Several tables that exist; see {@link #manyTables()} for some that need not. */
    static Attempt twoTables() {
        return once("backup of two tables", () -> {
            Selection tables = tables(Cloud.table(), Cloud.secondTable());
            return Plan.logical(Bodies.tables(tables.spaced()), "OBC-TABLE-01", Bodies.tables(tables.dense()), "OBC-LOGICAL-04",
                    List.of(NameInDatabase.firstOfTables(), NameInDatabase.secondOfTables()));
        });
    }

    /**
     * As many tables as are allowed, with names that need not exist. Whether a refusal is about their number shows when
     * a start with fewer such names is accepted. They are of the second database, if there is one, so that an accepted start shows
     * that this one is known, too.
     */
    static Attempt manyTables() {
        return once("backup of many tables", () -> new Plan(madeUp(MOST_TABLES), false, "OBC-TABLE-03",
                List.of(new Plan.Suspect(madeUp(2), Set.of("OBC-TABLE-03"), Set.of("OBC-TABLE-01")),
                        new Plan.Suspect(madeUp(1), Set.of("OBC-TABLE-01"), Set.of())), List.of(),
                Optional.of("the server does not accept a single made-up table either, so it may check that tables exist, "
                        + "and 200 that do exist are not known"), false));
    }

    /** The many tables are several, too. Where they need to exist, the two that the user has named are tried. */
    static Attempt severalTables() {
        if (manyTables().decides("OBC-TABLE-01")) {
            return manyTables();
        }
        if (Cloud.session().findFixture("secondTable").isEmpty()) {
            throw Skip.because("the server accepts no made-up tables, so that it takes several tables can only be checked "
                    + "with two that exist; name the second one with --fixture secondTable=...");
        }
        return twoTables();
    }

    static Attempt oneDatabase() {
        return once(ONE_DATABASE, () -> {
            Selection database = Selection.ofDatabases(Cloud.database());
            return Plan.logical(Bodies.databases(database.dense()), "OBC-DATABASE-02",
                    Bodies.databases(database.spaced()), "OBC-LOGICAL-05", List.of(NameInDatabase.ofDatabases()));
        });
    }

    /** After all requests that must be refused, as the run has started most of what it may by then. */
    static Attempt twoDatabases() {
        if (Backups.get().hasFailed(ONE_DATABASE)) {
            throw oneDatabase().undecided().orElseGet(() ->
                    Skip.because("not even a backup of one database could be started (see OBC-DATABASE-02)"));
        }
        return once("backup of two databases", () -> {
            Selection databases = Selection.ofDatabases(Cloud.database(), Cloud.secondDatabase());
            return Plan.logical(Bodies.databases(databases.spaced()), "OBC-DATABASE-01",
                    Bodies.databases(databases.dense()), "OBC-LOGICAL-04",
                    List.of(NameInDatabase.firstOfDatabases(), NameInDatabase.secondOfDatabases())).late();
        });
    }

    private static Selection tables(String... names) {
        return Selection.ofTables(Cloud.database(), List.of(names));
    }

    /** A start that must be accepted for a refusal of a similar one to mean something. */
    static String accepted(Attempt attempt) {
        if (!attempt.isAccepted()) {
            throw Skip.because("the same start without anything wrong was not accepted, so a refusal says nothing");
        }
        return attempt.answer().orElseThrow().exchange().request().bodyText();
    }

    /** True when a start with made-up tables was accepted, so that tables need not exist. */
    static boolean areMadeUpTablesAccepted() {
        manyTables();
        return IntStream.of(1, 2, MOST_TABLES).mapToObj(Logical::madeUp).anyMatch(Backups.get()::isAccepted);
    }

    private static String madeUp(int tables) {
        String database = Cloud.session().findFixture("secondDatabase").orElseGet(Cloud::database);
        return Bodies.tables(Selection.ofTables(database, Selection.madeUpTables(tables)).spaced());
    }

    private static Attempt once(String name, Supplier<Plan> plan) {
        if (Physical.isBlocked()) {
            throw Skip.because("not even a physical backup could be started");
        }
        return Backups.get().attempt(name, plan);
    }
}

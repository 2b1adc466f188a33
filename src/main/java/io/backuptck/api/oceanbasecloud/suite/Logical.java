package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Skip;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The logical backups of a run: each is started once, by the scenario that needs it first. */
final class Logical {

    private static final int MOST_TABLES = 200;
    private static final String NEED_TO_EXIST = "the server does not accept a single made-up table either, so it may check that tables exist, "
            + "and 200 that do exist are not known";

    private Logical() {
    }

    static Attempt oneTable() {
        return once(Plan.of(Start.tables("database", "table"), "OBC-TABLE-02"));
    }

    /** Several tables that exist; see {@link #manyTables()} for some that need not. */
    static Attempt twoTables() {
        return once(Plan.of(Start.tables("database", "table", "secondTable"), "OBC-TABLE-01"));
    }

    /**
     * As many tables as are allowed, with names that need not exist. Whether a refusal is about their number shows when
     * a start with fewer such names is accepted. They are of the second database, if there is one, so that an accepted start shows
     * that this one is known, too.
     */
    static Attempt manyTables() {
        return once(new Plan(madeUp(MOST_TABLES), "OBC-TABLE-03", List.of(new Plan.Suspect(madeUp(2), Set.of("OBC-TABLE-03"), Set.of("OBC-TABLE-01")),
                new Plan.Suspect(madeUp(1), Set.of("OBC-TABLE-01"), Set.of())), Optional.of(NEED_TO_EXIST), false));
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
        return once(Plan.of(Start.databases("database"), "OBC-DATABASE-02"));
    }

    /** After all requests that must be refused, as the run has started most of what it may by then. */
    static Attempt twoDatabases() {
        if (Backups.get().hasFailed("OBC-DATABASE-02")) {
            throw oneDatabase().undecided().orElseGet(() ->
                    Skip.because("not even a backup of one database could be started (see OBC-DATABASE-02)"));
        }
        return once(Plan.of(Start.databases("database", "secondDatabase"), "OBC-DATABASE-01").late());
    }

    /** True when a start with made-up tables was accepted, so that tables need not exist. */
    static boolean areMadeUpTablesAccepted() {
        manyTables();
        return Stream.of(1, 2, MOST_TABLES).map(Logical::madeUp).anyMatch(Backups.get()::isAccepted);
    }

    private static Start madeUp(int tables) {
        return Start.tables(Cloud.isNamed("secondDatabase") ? "secondDatabase" : "database",
                IntStream.rangeClosed(1, tables).mapToObj(Start::madeUp).toArray(String[]::new));
    }

    private static Attempt once(Plan plan) {
        if (Physical.isBlocked()) {
            throw Skip.because("not even a physical backup could be started");
        }
        return Backups.get().attempt(plan);
    }
}

package io.backuptck.api.oceanbasecloud.suite;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The databases and tables of a logical backup, and the text of {@code databaseTables} that says so. */
record Selection(List<Chosen> databases) {

    /** Names nothing on the target but starts no wrong idea either: letters, digits and underscores. */
    private static final String MADE_UP = "backup_tck_";

    /**
     * One database.
     *
     * @param tables empty for all of them, not named
     */
    record Chosen(String name, Optional<List<String>> tables) {
    }

    static Selection ofTables(String database, List<String> tables) {
        return new Selection(List.of(new Chosen(database, Optional.of(tables))));
    }

    static Selection ofDatabases(String... names) {
        List<Chosen> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(new Chosen(name, Optional.empty()));
        }
        return new Selection(List.copyOf(chosen));
    }

    /** Different names of tables that need not exist. */
    static List<String> madeUpTables(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> MADE_UP + number).toList();
    }

    Selection and(Selection other) {
        List<Chosen> all = new ArrayList<>(databases);
        all.addAll(other.databases());
        return new Selection(List.copyOf(all));
    }

    /** With a blank after every comma and colon, as the documentation writes it. */
    String spaced() {
        return text(" ");
    }

    /** Without any blank. */
    String dense() {
        return text("");
    }

    private String text(String blank) {
        return databases.stream().map(chosen -> "{\"database\":" + blank + quoted(chosen.name())
                + chosen.tables().map(tables -> "," + blank + "\"tables\":" + blank + list(tables, blank)).orElse("")
                + "}").collect(Collectors.joining("," + blank, "[", "]"));
    }

    private static String list(List<String> names, String blank) {
        return names.stream().map(Selection::quoted).collect(Collectors.joining("," + blank, "[", "]"));
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}

package io.backuptck.suite.steps.oceanbasecloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.validation.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The one thing that is wrong with a start which is valid otherwise. */
enum Flaw {
    NO_TYPE("a physical backup without a type of object", "OBC-START-08", Kind.TENANT, without("backupObjectType")),
    TYPE_NULL("a physical backup with null as type of object", "OBC-START-09", Kind.TENANT, type(nodes().nullNode())),
    TYPE_NUMBER("a physical backup with a number as type of object", "OBC-START-09", Kind.TENANT,
            type(nodes().numberNode(1))),
    TYPE_EMPTY("a physical backup with an empty type of object", "OBC-START-10", Kind.TENANT, type(nodes().textNode(""))),
    TYPE_NONSENSE("a physical backup with a type of object that has no meaning", "OBC-START-10", Kind.TENANT,
            type(nodes().textNode("backup_tck_nonsense"))),
    NO_POLICY("a physical backup without a policy", "OBC-PHYSICAL-09", Kind.TENANT, without("backupPolicy")),
    CUT_OFF("a physical backup whose request is cut off", "OBC-START-19", Kind.TENANT,
            text(body -> body.substring(0, body.length() - 1))),
    UNQUOTED("a physical backup whose request is no JSON", "OBC-START-19", Kind.TENANT, text(body -> "backup=" + body)),
    EMPTY("a physical backup whose request is empty", "OBC-START-20", Kind.TENANT, text(body -> "")),
    IN_LIST("a physical backup whose request is a list", "OBC-START-06", Kind.TENANT, text(body -> "[" + body + "]")),
    AS_TEXT("a physical backup whose request is a quoted text", "OBC-START-06", Kind.TENANT,
            text(body -> nodes().textNode(body).toString())),

    TABLES_NO_TYPE("a backup of tables without a type of object", "OBC-START-08", Kind.TABLE, without("backupObjectType")),
    TABLES_NO_TENANT("a backup of tables without a tenant", "OBC-TABLE-04", Kind.TABLE, without("tenantId")),
    TABLES_NO_SELECTION("a backup of tables without a selection", "OBC-TABLE-05", Kind.TABLE, without("databaseTables")),
    TABLES_NO_JSON("a backup of tables whose selection is no JSON", "OBC-TABLE-06", Kind.TABLE, selection(Cloud::database)),
    TABLES_BROKEN("a backup of tables whose selection is cut off", "OBC-TABLE-06", Kind.TABLE,
            selection(() -> oneTable().substring(0, oneTable().length() - 1))),
    TABLES_OBJECT("a backup of tables whose selection is no list", "OBC-TABLE-07", Kind.TABLE,
            selection(() -> oneTable().substring(1, oneTable().length() - 1))),
    TABLES_EMPTY_LIST("a backup of tables whose selection is empty", "OBC-TABLE-08", Kind.TABLE, selection(() -> "[]")),
    TABLES_OF_TWO("a backup of tables of two databases", "OBC-TABLE-09", Kind.TABLE,
            selection(() -> tablesOf(Cloud.database()).and(tablesOf(Cloud.session().fixture("secondDatabase"))).spaced())),
    TABLES_NO_OBJECT("a backup of tables whose selection lists bare names", "OBC-TABLE-10", Kind.TABLE,
            selection(Flaw::bareName)),
    TABLES_NO_DATABASE("a backup of tables without a database", "OBC-TABLE-11", Kind.TABLE,
            selection(() -> "[{\"tables\": [" + nodes().textNode(Cloud.table()) + "]}]")),
    NO_TABLES("a backup of tables that names no tables", "OBC-TABLE-14", Kind.TABLE,
            selection(() -> Selection.ofDatabases(Cloud.database()).spaced())),
    EMPTY_TABLES("a backup of tables with an empty list of tables", "OBC-TABLE-15", Kind.TABLE,
            selection(() -> Selection.ofTables(Cloud.database(), List.of()).spaced())),
    TOO_MANY_TABLES("a backup of 201 tables", "OBC-TABLE-16", Kind.TABLE,
            selection(() -> Selection.ofTables(Cloud.database(), Selection.madeUpTables(201)).spaced())),

    DATABASES_NO_TENANT("a backup of databases without a tenant", "OBC-DATABASE-03", Kind.DATABASE, without("tenantId")),
    DATABASES_NO_SELECTION("a backup of databases without a selection", "OBC-DATABASE-04", Kind.DATABASE,
            without("databaseTables")),
    DATABASES_NO_JSON("a backup of databases whose selection is no JSON", "OBC-DATABASE-05", Kind.DATABASE,
            selection(Cloud::database)),
    DATABASES_OBJECT("a backup of databases whose selection is no list", "OBC-DATABASE-06", Kind.DATABASE,
            selection(() -> "{\"database\": " + nodes().textNode(Cloud.database()) + "}")),
    DATABASES_EMPTY_LIST("a backup of databases whose selection is empty", "OBC-DATABASE-07", Kind.DATABASE,
            selection(() -> "[]")),
    DATABASES_NO_OBJECT("a backup of databases whose selection lists bare names", "OBC-DATABASE-11", Kind.DATABASE,
            selection(Flaw::bareName)),
    DATABASES_NO_DATABASE("a backup of databases that names none", "OBC-DATABASE-13", Kind.DATABASE,
            selection(() -> "[{}]"));

    private static final List<String> STRICT = List.of("OBC-TABLE-09", "OBC-TABLE-14", "OBC-TABLE-16");

    private final String words;
    private final String requirement;
    private final Kind kind;
    private final Function<ObjectNode, String> change;

    Flaw(String words, String requirement, Kind kind, Function<ObjectNode, String> change) {
        this.words = words;
        this.requirement = requirement;
        this.kind = kind;
        this.change = change;
    }

    /** The flaw that a feature speaks of. */
    static Flaw of(String words) {
        return Arrays.stream(values()).filter(flaw -> flaw.words.equals(words)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no start like " + words));
    }

    String words() {
        return words;
    }

    String requirement() {
        return requirement;
    }

    /** The requirement that a refusal has no 5xx status, which is strict for what the documentation plainly forbids. */
    String noServerError() {
        return STRICT.contains(requirement) ? "OBC-ERR-09" : "OBC-ERR-10";
    }

    Kind kind() {
        return kind;
    }

    /** The body of a valid start with the flaw put in. */
    String spoil(String valid) {
        return change.apply((ObjectNode) JsonText.parse(valid).value().orElseThrow());
    }

    private static JsonNodeFactory nodes() {
        return JsonNodeFactory.instance;
    }

    private static Function<ObjectNode, String> without(String member) {
        return body -> body.without(member).toString();
    }

    private static Function<ObjectNode, String> type(JsonNode value) {
        return body -> body.set("backupObjectType", value).toString();
    }

    private static Function<ObjectNode, String> text(UnaryOperator<String> change) {
        return body -> change.apply(body.toString());
    }

    private static Function<ObjectNode, String> selection(Supplier<String> text) {
        return body -> body.put("databaseTables", text.get()).toString();
    }

    private static Selection tablesOf(String database) {
        return Selection.ofTables(database, List.of(Cloud.table()));
    }

    private static String oneTable() {
        return tablesOf(Cloud.database()).spaced();
    }

    private static String bareName() {
        return "[" + nodes().textNode(Cloud.database()) + "]";
    }
}

package io.backuptck.suite.steps.gaussdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The one thing that is wrong with a request which is valid otherwise. */
enum Flaw {
    NO_NAME("no name", "GDB-NAME-01", without("name")),
    NULL_NAME("the name null", "GDB-NAME-02", value("name", nodes().nullNode())),
    NUMERIC_NAME("a number as name", "GDB-NAME-03", value("name", nodes().numberNode(20260509))),
    LISTED_NAME("a list as name", "GDB-NAME-04", (body, name) -> body.set("name", nodes().arrayNode().add(name))),
    EMPTY_NAME("an empty name", "GDB-NAME-06", value("name", nodes().textNode(""))),
    SHORT_NAME("a name of 3 characters", "GDB-NAME-07", name(name -> name.substring(name.length() - 3))),
    LONG_NAME("a name of 65 characters", "GDB-NAME-10", name(name -> name + "x".repeat(65 - name.length()))),
    DIGIT_FIRST("a name that starts with a digit", "GDB-NAME-11", name(name -> "7" + name)),
    HYPHEN_FIRST("a name that starts with a hyphen", "GDB-NAME-12", name(name -> "-" + name)),
    UNDERSCORE_FIRST("a name that starts with an underscore", "GDB-NAME-13", name(name -> "_" + name)),
    BLANK("a name with a blank inside", "GDB-NAME-19", inside(" ")),
    DOT("a name with a dot inside", "GDB-NAME-20", inside(".")),
    SLASH("a name with a slash inside", "GDB-NAME-21", inside("/")),
    COLON("a name with a colon inside", "GDB-NAME-22", inside(":")),
    AT_SIGN("a name with an at sign inside", "GDB-NAME-23", inside("@")),
    DOLLAR_SIGN("a name with a dollar sign inside", "GDB-NAME-24", inside("$")),
    LINE_FEED("a name with a line feed at its end", "GDB-NAME-25", name(name -> name + "\n")),
    ACCENT("an accented letter in the name", "GDB-NAME-26", inside("\u00e9")),
    CYRILLIC("a Cyrillic letter in the name", "GDB-NAME-26", inside("\u0436")),
    CHINESE("a Chinese letter in the name", "GDB-NAME-26", inside("\u4e2d")),
    FULL_WIDTH("a full-width letter in the name", "GDB-NAME-26", inside("\uff21")),

    LONG_DESCRIPTION("a description of 257 characters", "GDB-DESC-04", description("backup".repeat(43).substring(0, 257))),
    GREATER("a greater-than sign in the description", "GDB-DESC-05", description("a>b")),
    EXCLAMATION("an exclamation mark in the description", "GDB-DESC-06", description("a!b")),
    LESS("a less-than sign in the description", "GDB-DESC-07", description("a<b")),
    QUOTE("a double quote in the description", "GDB-DESC-08", description("a\"b")),
    AMPERSAND("an ampersand in the description", "GDB-DESC-09", description("a&b")),
    APOSTROPHE("an apostrophe in the description", "GDB-DESC-10", description("a'b")),
    EQUALS("an equals sign in the description", "GDB-DESC-11", description("a=b")),
    GREATER_FIRST("a greater-than sign before the description", "GDB-DESC-05", description(">backup")),
    EXCLAMATION_LAST("an exclamation mark behind the description", "GDB-DESC-06", description("backup!")),
    LESS_FIRST("a less-than sign before the description", "GDB-DESC-07", description("<backup")),
    QUOTE_LAST("a double quote behind the description", "GDB-DESC-08", description("backup\"")),
    AMPERSAND_FIRST("an ampersand before the description", "GDB-DESC-09", description("&backup")),
    APOSTROPHE_LAST("an apostrophe behind the description", "GDB-DESC-10", description("backup'")),
    EQUALS_FIRST("an equals sign before the description", "GDB-DESC-11", description("=backup")),
    NUMERIC_DESCRIPTION("a number as description", "GDB-DESC-14", value("description", nodes().numberNode(5))),
    LISTED_DESCRIPTION("a list as description", "GDB-DESC-14", value("description", nodes().arrayNode().add("backup"))),
    OBJECT_DESCRIPTION("an object as description", "GDB-DESC-14",
            value("description", nodes().objectNode().put("text", "backup"))),

    NO_INSTANCE("no instance", "GDB-INSTANCE-01", without("instance_id")),
    NULL_INSTANCE("the instance null", "GDB-INSTANCE-02", value("instance_id", nodes().nullNode())),
    NUMERIC_INSTANCE("a number as instance", "GDB-INSTANCE-03", value("instance_id", nodes().numberNode(14))),
    LISTED_INSTANCE("a list as instance", "GDB-INSTANCE-03", (body, name) ->
            body.set("instance_id", nodes().arrayNode().add(body.get("instance_id")))),
    EMPTY_INSTANCE("an empty instance", "GDB-INSTANCE-04", value("instance_id", nodes().textNode(""))),
    UNKNOWN_INSTANCE("an instance that does not exist", "GDB-CREATE-06", (body, name) ->
            body.put("instance_id", Gaussdb.unknownInstance())),

    BROKEN_BODY("a body that is cut off", "GDB-CREATE-10", (body, name) -> body),
    NO_BODY("no body", "GDB-CREATE-11", (body, name) -> body),
    LISTED_BODY("a body that is a list", "GDB-CREATE-12", (body, name) -> body);

    private final String words;
    private final String requirement;
    private final BiFunction<ObjectNode, String, JsonNode> change;

    Flaw(String words, String requirement, BiFunction<ObjectNode, String, JsonNode> change) {
        this.words = words;
        this.requirement = requirement;
        this.change = change;
    }

    /** The flaw that a feature speaks of. */
    static Flaw of(String words) {
        return Arrays.stream(values()).filter(flaw -> flaw.words.equals(words)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no request has " + words));
    }

    String requirement() {
        return requirement;
    }

    /** True when it breaks a rule of name or description. */
    boolean concernsText() {
        return requirement.startsWith("GDB-NAME") || requirement.startsWith("GDB-DESC");
    }

    /** Puts the flaw into a valid request, in place. */
    void spoil(ObjectNode body) {
        change.apply(body, body.get("name").textValue());
    }

    /** The text of a request that {@link #spoil} was applied to. */
    String text(ObjectNode body) {
        String text = body.toString();
        return switch (this) {
            case BROKEN_BODY -> text.substring(0, text.length() - 1);
            case NO_BODY -> "";
            case LISTED_BODY -> "[" + text + "]";
            default -> text;
        };
    }

    private static JsonNodeFactory nodes() {
        return JsonNodeFactory.instance;
    }

    private static BiFunction<ObjectNode, String, JsonNode> without(String member) {
        return (body, name) -> body.remove(member);
    }

    private static BiFunction<ObjectNode, String, JsonNode> value(String member, JsonNode value) {
        return (body, name) -> body.set(member, value);
    }

    private static BiFunction<ObjectNode, String, JsonNode> name(UnaryOperator<String> change) {
        return (body, name) -> body.put("name", change.apply(name));
    }

    private static BiFunction<ObjectNode, String, JsonNode> inside(String mark) {
        return name(name -> name.substring(0, 5) + mark + name.substring(5));
    }

    private static BiFunction<ObjectNode, String, JsonNode> description(String text) {
        return (body, name) -> body.put("description", text);
    }
}

package io.backuptck.api.oceanbasecloud.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A valid start. What exists is named by the user's key for it, see {@link Cloud#name}; any other word is a name itself.
 *
 * @param kind    the {@code backupObjectType}
 * @param chosen  the tenant of a physical start; of a logical one each database with the tables behind it, none for all of them
 * @param blank   what stands behind every comma and colon of the text that says what is chosen
 * @param further members that such a start need not have
 */
record Start(String kind, List<List<String>> chosen, String blank, Map<String, JsonNode> further) {

    /** Names nothing on the target but starts no wrong idea either: letters, digits and underscores. */
    private static final String MADE_UP = "backup_tck_";

    /** @param check null leaves the member out */
    static Start physical(Boolean check) {
        return new Start("tenant", List.of(List.of("tenantId")), "", check == null ? Map.of() : Map.of("needPreCheck", BooleanNode.valueOf(check)));
    }

    static Start tables(String database, String... tables) {
        return new Start("table", List.of(Stream.concat(Stream.of(database), Arrays.stream(tables)).toList()), " ", Map.of());
    }

    static Start databases(String... names) {
        return new Start("database", Arrays.stream(names).map(List::of).toList(), names.length == 1 ? "" : " ", Map.of());
    }

    /** A table that need not exist; each number has another one. */
    static String madeUp(int number) {
        return MADE_UP + number;
    }

    static boolean isMadeUp(String table) {
        return table.startsWith(MADE_UP);
    }

    boolean isPhysical() {
        return kind.equals("tenant");
    }

    /** The same with another name in place of what that key names. */
    Start with(String key, String name) {
        List<List<String>> others = chosen.stream().map(names -> names.stream().map(one -> one.equals(key) ? name : one).toList()).toList();
        return new Start(kind, others, blank, further);
    }

    Start with(Map<String, JsonNode> members) {
        Map<String, JsonNode> all = new LinkedHashMap<>(further);
        all.putAll(members);
        return new Start(kind, chosen, blank, all);
    }

    /** The same without blanks where it has some, and with some where it has none. */
    Start respaced() {
        return new Start(kind, chosen, blank.isEmpty() ? " " : "", further);
    }

    /** The user's keys for what it names. */
    List<String> keys() {
        return chosen.stream().flatMap(List::stream).filter(Cloud.KEYS::contains).toList();
    }

    String body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("backupObjectType", kind)
                .put("tenantId", Cloud.name(isPhysical() ? chosen.get(0).get(0) : "tenantId"));
        ObjectNode whole = isPhysical() ? body.put("backupPolicy", "manual") : body.put("databaseTables", selection());
        return whole.setAll(further).toString();
    }

    private String selection() {
        return array(chosen.stream().map(names -> "{\"database\":" + blank + quoted(names.get(0)) + (names.size() == 1 ? ""
                : "," + blank + "\"tables\":" + blank + array(names.stream().skip(1).map(Start::quoted))) + "}"));
    }

    private String array(Stream<String> elements) {
        return elements.collect(Collectors.joining("," + blank, "[", "]"));
    }

    private static String quoted(String key) {
        return TextNode.valueOf(Cloud.name(key)).toString();
    }
}

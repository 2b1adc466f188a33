package io.backuptck.contract.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * A digest of what a document says: the order of members, the layout, and whether it is YAML or JSON make no difference. Each value goes in
 * with its kind and its size before it, so that no two documents run into the same bytes.
 */
final class ContractDigest {

    private final MessageDigest digest;

    private ContractDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    static String of(JsonNode document) {
        ContractDigest of = new ContractDigest();
        of.add(document);
        return "sha256:" + HexFormat.of().formatHex(of.digest.digest());
    }

    private void add(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            add("object", Integer.toString(members.size()));
            members.forEach((name, value) -> {
                add("name", name);
                add(value);
            });
        } else if (node.isArray()) {
            add("array", Integer.toString(node.size()));
            node.forEach(this::add);
        } else if (node.isNumber()) {
            add("number", node.decimalValue().stripTrailingZeros().toPlainString());
        } else {
            add(node.getNodeType().name(), node.asText());
        }
    }

    private void add(String kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((kind + " " + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}

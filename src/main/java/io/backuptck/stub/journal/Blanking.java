package io.backuptck.stub.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.contract.Contract;
import io.backuptck.validation.JsonText;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes secrets out of what a journal keeps: headers and parameters of the contract's security schemes and those that always hold
 * one, members whose schema has {@code format: password}, and the values that the stub itself was given.
 */
public final class Blanking {
    private static final String BLANK = "***";
    /** Shorter ones would blank half of every text. */
    private static final int SHORTEST = 4;
    private static final Set<String> ALWAYS = Set.of("authorization", "proxy-authorization", "cookie", "set-cookie", "x-auth-token",
            "x-subject-token", "x-security-token", "x-api-key");
    private final Set<String> names = new HashSet<>(ALWAYS);
    private final Set<String> members = new HashSet<>();
    private final List<String> values;
    private final Pattern parameters;

    /** @param secrets values that must not be shown */
    public Blanking(Contract contract, Collection<String> secrets) {
        this.values = secrets.stream().filter(secret -> secret.length() >= SHORTEST).toList();
        for (JsonNode document : contract.documents().values()) {
            collect(document);
            document.at("/components/securitySchemes").forEach(scheme -> {
                if (scheme.has("name")) {
                    names.add(scheme.path("name").asText().toLowerCase(Locale.ROOT));
                }
            });
        }
        this.parameters = Pattern.compile("([?&](?:" + names.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")=)[^&]*",
                Pattern.CASE_INSENSITIVE);
    }

    private void collect(JsonNode node) {
        if (node.path("properties").isObject()) {
            node.path("properties").fields().forEachRemaining(property -> {
                if (property.getValue().path("format").asText().equals("password")) {
                    members.add(property.getKey());
                }
            });
        }
        node.forEach(this::collect);
    }

    private boolean isSecret(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Headers without secrets. */
    public List<JournalEntry.Field> fields(List<JournalEntry.Field> fields) {
        return fields.stream().map(field -> new JournalEntry.Field(field.name(), value(field.name(), field.value()))).toList();
    }

    /** Parameters without secrets. */
    public Map<String, String> values(Map<String, String> values) {
        Map<String, String> clean = new LinkedHashMap<>();
        values.forEach((name, value) -> clean.put(name, value(name, value)));
        return clean;
    }

    private String value(String name, String value) {
        return isSecret(name) ? BLANK : text(value);
    }

    /** A text without the values that the stub was given. */
    public String text(String text) {
        String clean = text;
        for (String value : values) {
            clean = clean.replace(value, BLANK);
        }
        return clean;
    }

    /** A URL whose secret parameters have no value. */
    public String url(String url) {
        return text(parameters.matcher(url).replaceAll("$1" + BLANK));
    }

    /** A body; one that may hold a secret and cannot be read is not shown at all. */
    public String body(String body) {
        if (members.stream().noneMatch(body::contains)) {
            return text(body);
        }
        Optional<JsonNode> json = JsonText.parse(body).value();
        if (json.isEmpty()) {
            return "*** not shown: no JSON, and it may hold a secret";
        }
        return text(blank(json.get()) ? json.get().toString() : body);
    }

    private boolean blank(JsonNode node) {
        boolean changed = false;
        if (node instanceof ObjectNode object) {
            for (String member : members) {
                if (!object.path(member).isMissingNode() && !object.path(member).isNull() && !object.path(member).asText().isEmpty()) {
                    object.set(member, TextNode.valueOf(BLANK));
                    changed = true;
                }
            }
        }
        for (JsonNode child : node) {
            changed |= blank(child);
        }
        return changed;
    }
}

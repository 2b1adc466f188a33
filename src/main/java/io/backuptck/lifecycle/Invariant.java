package io.backuptck.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A rule that every observation or every pair of them has to obey.
 *
 * @param id   the requirement it stands for
 * @param rule the kind of rule, see the {@code rules} package
 * @param data the whole entry with the rule's own settings
 */
public record Invariant(String id, String rule, JsonNode data) {

    private static final List<String> COMPARED = List.of("member", "other", "number", "earlier", "later");

    public String text(String name) {
        return data.path(name).asText();
    }

    public List<String> texts(String name) {
        List<String> values = new ArrayList<>();
        data.path(name).forEach(value -> values.add(value.asText()));
        return values;
    }

    /** The members that the rule compares, and those that say whether it applies. */
    public Stream<String> members() {
        return Stream.concat(COMPARED.stream().map(this::text).filter(name -> !name.isEmpty()),
                Stream.of("when", "unless").flatMap(word -> data.path(word).properties().stream().map(Map.Entry::getKey)));
    }

    /**
     * True when every member named in {@code when} has one of the values listed for it, and every one named in {@code unless} a word that
     * is none of those; what is no word has been blamed by the schema already.
     */
    public boolean appliesTo(JsonNode resource) {
        return data.path("when").properties().stream().allMatch(member -> isListed(resource.path(member.getKey()), member.getValue()))
                && data.path("unless").properties().stream().allMatch(member -> {
                    JsonNode word = resource.path(member.getKey());
                    return Words.isLike(word, member.getValue()) && !word.asText().isEmpty() && !isListed(word, member.getValue());
                });
    }

    private static boolean isListed(JsonNode value, JsonNode list) {
        return list.valueStream().anyMatch(one -> one.asText().equals(value.asText()));
    }
}

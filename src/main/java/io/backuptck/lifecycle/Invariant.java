package io.backuptck.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule that every observation or every pair of them has to obey.
 *
 * @param id   the requirement it stands for
 * @param rule the kind of rule, see the {@code rules} package
 * @param data the whole entry with the rule's own settings
 */
public record Invariant(String id, String rule, JsonNode data) {

    public String text(String name) {
        return data.path(name).asText();
    }

    public List<String> texts(String name) {
        List<String> values = new ArrayList<>();
        data.path(name).forEach(value -> values.add(value.asText()));
        return values;
    }

    /** True when every member named in {@code when} has one of the values listed for it. */
    public boolean appliesTo(JsonNode resource) {
        JsonNode when = data.path("when");
        for (var members = when.fields(); members.hasNext();) {
            var member = members.next();
            boolean listed = false;
            for (JsonNode value : member.getValue()) {
                listed |= value.asText().equals(resource.path(member.getKey()).asText());
            }
            if (!listed) {
                return false;
            }
        }
        return true;
    }
}

package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that exists on a server and that the user names for a run, such as a tenant.
 *
 * @param key    for {@code --fixture KEY=VALUE}
 * @param text   what it is, for people
 * @param absent of a thing that must not exist: the value when the user names none; empty for things that exist
 */
public record Fixture(String key, String text, Optional<String> absent) {

    static List<Fixture> of(JsonNode entries) {
        List<Fixture> fixtures = new ArrayList<>();
        entries.fields().forEachRemaining(entry -> fixtures.add(new Fixture(entry.getKey(), entry.getValue().path("text").asText(),
                Optional.ofNullable(entry.getValue().path("absent").asText(null)))));
        return List.copyOf(fixtures);
    }
}

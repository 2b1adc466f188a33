package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code x-settings}. */
final class SettingReader {

    private static final Set<String> WORDS = Set.of("title", "read-by", "written-by", "sent", "shown", "lists", "busy", "guarded", "expendable", "x-requirements");

    private SettingReader() {
    }

    static List<Setting> read(Located settings, List<Operation> operations) {
        List<Setting> found = new ArrayList<>();
        settings.node().fieldNames().forEachRemaining(name -> found.add(read(settings.child(name), name, operations)));
        return found;
    }

    private static Setting read(Located place, String name, List<Operation> operations) {
        place.node().fieldNames().forEachRemaining(word -> {
            if (!WORDS.contains(word)) {
                throw new ContractException(place.location() + " has the unknown word " + word + "; known are "
                        + String.join(", ", WORDS.stream().sorted().toList()));
            }
        });
        Operation reads = operation(place, "read-by", operations);
        Operation writes = operation(place, "written-by", operations);
        if (writes.body().isEmpty()) {
            throw new ContractException(place.location() + " says written-by: " + writes.id() + ", which takes no body");
        }
        Map<String, Set<String>> busy = new LinkedHashMap<>();
        place.node().path("busy").properties().forEach(entry -> busy.put(entry.getKey(), texts(entry.getValue())));
        return new Setting(name, reads, writes, place.node().path("sent").asText(), place.node().path("shown").asText(),
                texts(place.node().path("lists")), busy, texts(place.node().path("guarded")),
                Optional.ofNullable(place.node().path("expendable").asText(null)), place.location());
    }

    private static Operation operation(Located place, String word, List<Operation> operations) {
        JsonNode id = place.node().path(word);
        if (!id.isTextual()) {
            throw new ContractException(place.location() + " needs " + word);
        }
        return operations.stream().filter(operation -> operation.id().equals(id.textValue())
                || (operation.method() + " " + operation.path()).equalsIgnoreCase(id.textValue())).findFirst().orElseThrow(() ->
                new ContractException(place.location() + " says " + word + ": " + id.textValue() + ", and there is no such operation"));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

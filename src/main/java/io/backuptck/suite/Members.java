package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which members a number of JSON values had, in any of them. */
final class Members {

    /** More would come only from a server that sends members without end. */
    private static final int MOST = 2_000;
    private static final int DEEPEST = 12;

    private final Level root = new Level();
    private int count;

    void add(JsonNode value) {
        add(value, root, DEEPEST);
    }

    private void add(JsonNode value, Level level, int deeper) {
        if (deeper == 0) {
            return;
        }
        if (value.isArray()) {
            value.forEach(item -> add(item, level.items(), deeper - 1));
        }
        value.properties().forEach(member -> {
            Level below = level.members.get(member.getKey());
            if (below == null && count < MOST) {
                below = new Level();
                level.members.put(member.getKey(), below);
                count++;
            }
            if (below != null) {
                add(member.getValue(), below, deeper - 1);
            }
        });
    }

    /** JSON pointers of the members; a star stands for any element of an array. */
    Set<String> pointers() {
        Set<String> pointers = new TreeSet<>();
        root.collect("", pointers);
        return pointers;
    }

    /** What stands below one place. */
    private static final class Level {

        private final Map<String, Level> members = new HashMap<>();
        private Level items;

        Level items() {
            if (items == null) {
                items = new Level();
            }
            return items;
        }

        void collect(String pointer, Set<String> pointers) {
            if (items != null) {
                items.collect(pointer + "/*", pointers);
            }
            members.forEach((name, below) -> {
                String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                pointers.add(place);
                below.collect(place, pointers);
            });
        }
    }
}

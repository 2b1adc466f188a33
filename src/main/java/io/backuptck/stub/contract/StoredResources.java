package io.backuptck.stub.contract;

import io.backuptck.stub.Retention;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All things of one kind. Not safe for threads: its owner locks. */
final class StoredResources {

    private final Kind kind;
    private final Map<String, Entry> kept = Retention.map();
    private long count;

    StoredResources(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    void add(StoredResource thing) {
        kept.put(thing.id().asText(), new Entry(count++, thing));
    }

    void forget(StoredResource thing) {
        kept.remove(thing.id().asText());
    }

    /** Whether no thing may get that id. */
    boolean isTaken(String id) {
        return kept.containsKey(id) || isAbsent(id);
    }

    /** Whether that is the id that no server has. */
    boolean isAbsent(String id) {
        return kind.resource().absent().equals(id);
    }

    /** The thing that a request names by its path parameters. */
    Optional<StoredResource> find(Map<String, String> path) {
        return Optional.ofNullable(path.get(kind.resource().parameter())).filter(id -> !isAbsent(id)).map(kept::get).map(Entry::thing)
                .filter(thing -> thing.isBelow(path, kind.resource().parameter()));
    }

    /** The things that a request with these path parameters is about, the newest first. */
    List<StoredResource> below(Map<String, String> path) {
        return kept.values().stream().sorted(Comparator.comparing(Entry::number).reversed()).map(Entry::thing)
                .filter(thing -> thing.isBelow(path, "")).toList();
    }

    /** Whether one is not over yet. What has no states is never over. */
    boolean hasUnfinished() {
        return kept.values().stream().map(Entry::thing).anyMatch(thing -> !isOver(thing));
    }

    boolean isOver(StoredResource thing) {
        return kind.course().flatMap(course -> thing.at().map(course::isOver)).orElse(false);
    }

    /** Copied, so that looking at one while going through all does no harm. */
    List<StoredResource> all() {
        return kept.values().stream().map(Entry::thing).toList();
    }

    /** A thing and how many came before it. */
    private record Entry(long number, StoredResource thing) {
    }
}

package io.backuptck.api.gaussdb.suite;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells backups that this run may have made from those that were there before. Names alone do not: somebody else may have
 * used the same one, or an earlier run with the same seed.
 */
final class Inventory {

    private final Set<String> sent = new LinkedHashSet<>();
    private final Set<String> refused = new LinkedHashSet<>();
    private final Set<String> accepted = new LinkedHashSet<>();
    private Optional<Set<String>> before = Optional.empty();
    private boolean taken;

    /** Notes the name in a request that is about to be sent. Before the first one, what exists is noted. */
    void send(String name) {
        if (!taken) {
            taken = true;
            before = Lists.all(Map.of("instance_id", Gaussdb.instance(), "backup_type", "manual"))
                    .map(backups -> backups.stream().map(Listed::id).collect(Collectors.toCollection(HashSet::new)));
        }
        sent.add(name);
    }

    /** Notes that a request with that name was refused. */
    void refused(String name) {
        refused.add(name);
    }

    /** True once a request was refused. */
    boolean hasRefused() {
        return !refused.isEmpty();
    }

    /** Notes that a request with that name was accepted. */
    void accepted(String name) {
        accepted.add(name);
    }

    /** True for a name that only a refused request has carried. */
    boolean isRefused(String name) {
        return !name.isEmpty() && refused.contains(name) && !accepted.contains(name);
    }

    /** True once a request was sent that may have started a backup. */
    boolean hasSent() {
        return taken;
    }

    /** True for a backup of the instance that was not there before this run; false when that is not known. */
    boolean isNew(Listed one) {
        return !one.id().isEmpty() && one.text("instance_id").equals(Gaussdb.instance())
                && before.filter(ids -> !ids.contains(one.id())).isPresent();
    }

    /** True for a new backup with a name that this run has sent. */
    boolean isOwn(Listed one) {
        return isNew(one) && sent.contains(one.text("name"));
    }
}

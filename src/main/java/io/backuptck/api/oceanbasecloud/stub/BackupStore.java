package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.contract.Contract;
import io.backuptck.lifecycle.Machine;
import io.backuptck.lifecycle.State;
import io.backuptck.stub.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The backup sets of all instances. Every instance exists, unless its id says otherwise, see {@link ObjectNames}; each
 * has some sets of the past. Not safe for threads: its owner locks.
 */
final class BackupStore {

    static final String INSTANCE = "obcluster-tck1";
    static final String TENANT = "txxx";
    /** More daily backups than the default page of the list holds. */
    private static final int DAYS = 12;

    private final String done;
    private final Instant begun;
    private final Map<String, List<BackupSet>> sets = Retention.map();
    private int days = DAYS;

    BackupStore(Contract contract, Instant now) {
        this.done = Machine.of(contract, "backup-set").states().stream().filter(state -> state.kind() == State.Kind.FINAL).map(State::name)
                .findFirst().orElseThrow();
        this.begun = now;
    }

    /** The sets of an instance, the newest first. */
    List<BackupSet> of(String instance) {
        return own(instance).stream().sorted(Comparator.comparing(BackupSet::start).reversed()).toList();
    }

    Optional<BackupSet> find(String instance, String id) {
        return own(instance).stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /** Begins a backup set; it is in the list at once. */
    BackupSet start(String instance, String tenant, Instant now) {
        BackupSet set = new BackupSet(newId(), tenant, now, done, null);
        List<BackupSet> all = own(instance);
        all.add(set);
        if (all.size() > days + Retention.KEPT) {
            all.remove(days);
        }
        return set;
    }

    /** Forgets the sets of the past of all instances. */
    void forgetPast() {
        days = 0;
        sets.clear();
    }

    void step(Instant now) {
        sets.values().forEach(all -> all.forEach(set -> set.step(now)));
    }

    void requireKnown(String instance) {
        if (ObjectNames.UNKNOWN_INSTANCE.matches(instance)) {
            throw new Refused(404, "E001R004", "The instance " + instance + " does not exist.");
        }
    }

    private List<BackupSet> own(String instance) {
        return sets.computeIfAbsent(instance, key -> past());
    }

    private List<BackupSet> past() {
        List<BackupSet> past = new ArrayList<>();
        for (int day = 1; day <= days; day++) {
            Instant start = begun.minus(Duration.ofDays(day));
            past.add(new BackupSet(newId(), TENANT, start, done, start.plusSeconds(219)));
        }
        return past;
    }

    private static String newId() {
        return "bak-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}

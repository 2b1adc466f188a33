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
    private static final String PHYSICAL = "PHYSICAL_BACKUP";
    private static final int STARTS_REFUSED_FOR_A_LOGICAL_BACKUP = 2;
    /** More daily backups than the default page of the list holds. */
    private static final int DAYS = 12;

    private final String done;
    private final Instant begun;
    private final Map<String, List<BackupSet>> sets = Retention.map();
    private int days = DAYS;
    /** How many starts are refused yet for the last logical backup of an instance, the end of which is not seen. */
    private final Map<String, Integer> unseen = Retention.map();

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

    /** Begins a backup set, which is in the list at once; of a logical backup there is none, but for some tenants. */
    String start(String instance, String tenant, boolean physical, Instant now) {
        unseen.put(instance, physical ? 0 : STARTS_REFUSED_FOR_A_LOGICAL_BACKUP);
        BackupSet set = new BackupSet(newId(), tenant, physical ? PHYSICAL : "LOGICAL_BACKUP", now,
                ObjectNames.FAILING_TENANT.matches(tenant) ? "FAILED" : done, null);
        if (!physical && !ObjectNames.LISTED_TENANT.matches(tenant)) {
            return set.id();
        }
        List<BackupSet> all = own(instance);
        all.add(set);
        if (all.size() > days + Retention.KEPT) {
            all.remove(days);
        }
        return set.id();
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

    void requireFree(String instance) {
        int left = unseen.getOrDefault(instance, 0);
        if (ObjectNames.SINGLE_INSTANCE.matches(instance) && (left > 0 || own(instance).stream().anyMatch(set -> !set.isOver()))) {
            unseen.put(instance, Math.max(0, left - 1));
            throw new Refused(409, "E001R009", "A backup of the instance " + instance + " is going on.");
        }
    }

    private List<BackupSet> own(String instance) {
        return sets.computeIfAbsent(instance, key -> past());
    }

    private List<BackupSet> past() {
        List<BackupSet> past = new ArrayList<>();
        for (int day = 1; day <= days; day++) {
            Instant start = begun.minus(Duration.ofDays(day));
            past.add(new BackupSet(newId(), TENANT, PHYSICAL, start, done, start.plusSeconds(219)));
        }
        return past;
    }

    private static String newId() {
        return "bak-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}

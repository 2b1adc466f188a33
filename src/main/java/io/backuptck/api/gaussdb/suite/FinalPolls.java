package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.Skip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The list as it is when nothing more is sent that could change it. Whether refused requests had an effect is judged by
 * these looks for all of them together, so that it is waited for once: an effect may show with delay.
 */
final class FinalPolls {

    private static final int LOOKS = 3;

    private final int changes = StartedBackups.get().changes();
    private final List<List<Listed>> looks = new ArrayList<>();
    private int failed;

    private FinalPolls() {
        Gaussdb.session().poll(this::look, count -> count >= LOOKS);
    }

    /** The looks since the last request that could change the list; the scenario is skipped when none is given. */
    static FinalPolls get() {
        FinalPolls[] last = Gaussdb.session().shared("the last looks", () -> new FinalPolls[1]);
        if (last[0] == null || last[0].changes != StartedBackups.get().changes()) {
            last[0] = new FinalPolls();
        }
        if (last[0].looks.isEmpty()) {
            throw Skip.because("the list of backups is not given");
        }
        return last[0];
    }

    /** A look that failed is none; after some of them it is not waited for any longer. */
    private int look() {
        Optional<List<Listed>> own = manual(Gaussdb.instance());
        if (own.isEmpty()) {
            failed++;
        } else {
            looks.add(Stream.concat(own.get().stream(),
                    manual(UnknownInstance.madeUp()).orElse(List.of()).stream()).toList());
        }
        return looks.size() + failed;
    }

    private static Optional<List<Listed>> manual(String instance) {
        return Lists.all(Map.of("instance_id", instance, "backup_type", "manual")).map(backups ->
                backups.stream().filter(one -> one.text("instance_id").equals(instance)).toList());
    }

    /** A backup of this run that one of these requests has left, by the name that the request had. */
    Optional<Listed> trace(Predicate<String> names) {
        return looks.stream().flatMap(List::stream).filter(one -> names.test(one.text("name")))
                .filter(one -> !one.text("instance_id").equals(Gaussdb.instance())
                        || StartedBackups.get().inventory().isNew(one)).findFirst();
    }

    /** True when one of the last two looks shows the backup: one alone may miss it by chance. */
    boolean show(Started backup) {
        return looks.subList(Math.max(0, looks.size() - 2), looks.size()).stream().flatMap(List::stream)
                .anyMatch(backup::is);
    }
}

package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Item;
import io.backuptck.suite.behaviour.ListSource;
import io.backuptck.suite.behaviour.Listing;
import io.backuptck.target.ApiCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** Asks for the list of backups. Whatever it shows of a backup that the run started is added to what is known of it. */
final class Lists {

    private Lists() {
    }

    static ApiCall call(Map<String, String> parameters) {
        ApiCall call = Gaussdb.call("listBackups");
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            call = call.query(parameter.getKey(), parameter.getValue());
        }
        return call;
    }

    static Seen send(Map<String, String> parameters) {
        return send(call(parameters));
    }

    static Seen send(ApiCall call) {
        Seen answer = Gaussdb.look(call);
        StartedBackups startedBackups = StartedBackups.get();
        if (Gaussdb.isAccepted(answer)) {
            startedBackups.foundList();
        }
        Listed.in(answer).forEach(one -> startedBackups.started().stream().filter(backup -> backup.is(one))
                .forEach(backup -> backup.seen(one)));
        return answer;
    }

    /** The list, for a scenario that cannot go on without it. */
    static Seen answered(Map<String, String> parameters) {
        Seen answer = send(parameters);
        if (!Gaussdb.isAccepted(answer) || !answer.at("/backups").isArray()) {
            throw Skip.because("the list of backups was not given, but status " + answer.status());
        }
        return answer;
    }

    static Listing listing() {
        ListSource.use(Gaussdb.session(), "listBackups", new Source());
        return new Listing(Gaussdb.session(), "listBackups");
    }

    /** Every match of the filters, page by page; empty when the server has no such list or does not give it. */
    static Optional<List<Listed>> all(Map<String, String> filters) {
        return listing().all(filters).map(items ->
                items.stream().map(item -> new Listed(item.answer(), item.index(), item.json())).toList());
    }

    /** An answer with a list; empty when the server has no such operation or refuses this request. */
    static Optional<Seen> attempt(Map<String, String> parameters) {
        try {
            return Optional.of(send(parameters)).filter(Gaussdb::isAccepted);
        } catch (TestAbortedException notOffered) {
            return Optional.empty();
        }
    }

    /** Looks for a backup; empty when the list does not show it or is not given. */
    static Optional<Listed> find(Started backup) {
        return look(backup).flatMap(found -> found);
    }

    /**
     * Looks for a backup by its id, and in the list of its instance when the id does not lead to it.
     *
     * @return empty when the list is not given, so that nothing can be said of the backup
     */
    static Optional<Optional<Listed>> look(Started backup) {
        Optional<Listed> byId = backup.id().flatMap(id -> attempt(Map.of("backup_id", id)))
                .flatMap(answer -> find(backup, Listed.in(answer)));
        if (byId.isPresent()) {
            return Optional.of(byId);
        }
        return all(Map.of("instance_id", Gaussdb.instance(), "backup_type", "manual"))
                .map(backups -> find(backup, backups));
    }

    private static Optional<Listed> find(Started backup, List<Listed> backups) {
        return backups.stream().filter(backup::is).findFirst();
    }

    /** True when the list can be asked for at all. */
    static boolean isOffered() {
        return StartedBackups.get().hasList() || attempt(Map.of("limit", "1")).isPresent();
    }

    /** Finished backups of the instance are looked for first, and those of the run, as nobody else has a reason to remove them. */
    private static final class Source implements ListSource {

        @Override
        public Seen ask(Map<String, String> parameters) {
            return send(parameters);
        }

        @Override
        public int rank(Item item) {
            Listed one = new Listed(item.answer(), item.index(), item.json());
            boolean ofInstance = one.text("instance_id").equals(Gaussdb.instance());
            if (StartedBackups.get().hasValid(one)) {
                // Where the list shows another instance or type of it than the start did, that is what is wrong.
                return ofInstance && one.text("type").equals("manual") ? 0 : -1;
            }
            return ofInstance && one.isOver() ? 1 : 2;
        }
    }
}

package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds out whether requests that were refused have started backups all the same. Backups that show up after them may be
 * those of another client, or late ones of this run. So whatever shows up is put to an experiment: only when one more such
 * request brings one more backup, again and again, and nothing comes without one, is it the doing of these requests.
 *
 * @param looks   what shows the backups
 * @param backups the ids of the backups that a look shows; empty where it cannot be read
 */
record BackupTraces(Supplier<Seen> looks, Function<Seen, Optional<Set<JsonNode>>> backups) {

    /** So many looks at the run's interval at least, and no longer than this. */
    private static final int LOOKS = 12;
    private static final Duration LONGEST = Duration.ofSeconds(12);
    private static final int ROUNDS = 3;

    static BackupTraces ofTenant(String tenant) {
        return new BackupTraces(() -> Obshell.overview(tenant), look -> look.status() >= 500 || !look.isSound("/data")
                ? Optional.empty() : Optional.of(Overviews.shows(look) ? Set.of(Overviews.task(look).path("job_id")) : Set.of()));
    }

    static BackupTraces ofCluster() {
        return new BackupTraces(Obshell::clusterOverview, look -> {
            if (look.status() >= 500 || !look.isSound("/data")) {
                return Optional.empty();
            }
            Set<JsonNode> ids = new HashSet<>();
            ClusterSteps.entries(look).forEach(task -> ids.add(JsonNodeFactory.instance
                    .arrayNode().add(task.path("tenant_id")).add(task.path("job_id"))));
            return Optional.of(ids);
        });
    }

    Set<JsonNode> known() {
        return backups.apply(looks.get()).orElseThrow(() -> Skip.because("the overview cannot be read"));
    }

    /** Looks for a while for a backup that is not among the known ones; empty when none shows up. */
    private Optional<Seen> awaitNew(Set<JsonNode> known) {
        return awaitNew(known, patience());
    }

    /** The same, for no longer than this. */
    Optional<Seen> awaitNew(Set<JsonNode> known, Duration atMost) {
        return session().poll(looks, look -> backups.apply(look).filter(ids -> !known.containsAll(ids)).isPresent(), atMost);
    }

    /**
     * Checks that no backup has come of requests that were refused.
     *
     * @param pointer where a look shows the backups
     * @param before  the backups that were there before those requests
     * @param request sends one more of them
     */
    void checkNone(String requirement, String pointer, Set<JsonNode> before, Runnable request) {
        Seen last = looks.get();
        Optional<Seen> came = awaitOnce(before).isEmpty() ? Optional.empty() : provoke(before, request);
        Seen look = came.orElse(last);
        session().check(requirement, look, pointer, came.isEmpty(), "no backup that comes of a refused start",
                "a new backup after each refused start: " + look.at(pointer));
    }

    /** For all refused starts together it is waited once: a later check has the time behind it already. */
    private Optional<Seen> awaitOnce(Set<JsonNode> before) {
        int[] waited = session().shared("starts whose backups were waited for", () -> new int[1]);
        Optional<Seen> came = awaitNew(before, waited[0] == WrongStarts.sent() ? Duration.ZERO : patience());
        waited[0] = WrongStarts.sent();
        return came;
    }

    /** What a refused start has begun shows at the latest when this server's accepted ones were over, twice that to be sure. */
    private static Duration patience() {
        Duration looks = session().settings().pollInterval().multipliedBy(LOOKS);
        Duration tasks = Backups.longest().multipliedBy(2);
        Duration enough = looks.compareTo(tasks) < 0 ? tasks : looks;
        return enough.compareTo(LONGEST) < 0 ? enough : LONGEST;
    }

    /**
     * Sends the request again and again to see whether it is what starts backups.
     *
     * @param request sends one more of the refused requests
     * @return the look that shows a backup that came of a refused request; empty when none does
     */
    private Optional<Seen> provoke(Set<JsonNode> before, Runnable request) {
        Set<JsonNode> known = new HashSet<>(before);
        Optional<Seen> came = Optional.empty();
        for (int round = 0; round < ROUNDS; round++) {
            Overviews.awaitIdle(Obshell.tenant());
            known.addAll(known());
            if (awaitNew(known, patience().multipliedBy(round + 1L)).isPresent()) { // else a client with a regular rhythm might fit in
                throw Skip.because("backups are started by somebody else, so it cannot be told whether refused starts have started any");
            }
            request.run();
            came = awaitNew(known);
            if (came.isEmpty()) {
                return came;
            }
        }
        return came;
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}

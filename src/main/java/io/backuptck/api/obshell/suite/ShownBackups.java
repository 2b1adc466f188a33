package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.ItemSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The backups that an overview shows.
 *
 * @param looks what shows them
 * @param tasks those that a look shows
 */
record ShownBackups(Supplier<Seen> looks, Function<Seen, List<JsonNode>> tasks) implements ItemSource {

    static ShownBackups ofTenant(String tenant) {
        return new ShownBackups(() -> Obshell.overview(tenant), look -> Overviews.shows(look) ? List.of(Overviews.task(look)) : List.of());
    }

    static ShownBackups ofCluster() {
        return new ShownBackups(Obshell::clusterOverview, look -> {
            List<JsonNode> tasks = new ArrayList<>();
            ClusterSteps.entries(look).forEach(tasks::add);
            return tasks;
        });
    }

    /** What there is now; empty where it cannot be read. */
    Optional<Look> find() {
        Seen look = looks.get();
        if (look.status() >= 500 || !look.isSound("/data")) {
            return Optional.empty();
        }
        Map<String, JsonNode> items = new LinkedHashMap<>();
        tasks.apply(look).forEach(task -> items.put("job " + task.path("job_id").asText() + " of tenant " + task.path("tenant_id")
                .asText(), task));
        return Optional.of(new Look(items, look.exchange().answeredAt()));
    }

    @Override
    public Look look() {
        return find().orElseThrow(() -> Skip.because("the overview cannot be read"));
    }

    @Override
    public void settle() {
        Overviews.awaitIdle(Obshell.tenant());
    }

    @Override
    public Duration longest() {
        return Backups.longest();
    }
}

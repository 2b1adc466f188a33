package io.backuptck.pages.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Queues a start while a backup of the tenant runs, and offers two routes of its engineer's own. Its clock is its own:
 * each step of a backup takes 45 seconds of it.
 */
class QueueObshell extends PagesObshell {

    private static final Set<String> PARAMETERS = Set.of("mode", "plus_archive", "encryption");

    private final Habits habits;
    private final Map<String, Dag> dags = new HashMap<>();
    private Duration ahead = Duration.ZERO;

    QueueObshell() {
        this(new QueueHabits());
    }

    QueueObshell(Habits habits) {
        super(habits);
        this.habits = habits;
    }

    @Override
    protected PagesReply answer(PagesRequest request) {
        if (tenants().stream().anyMatch(Tenant::isBusy)) {
            ahead = ahead.plusSeconds(45);
        }
        return super.answer(request);
    }

    @Override
    protected Instant now() {
        return Instant.now().plus(ahead);
    }

    @Override
    protected Instant received(PagesRequest request) {
        return request.received().plus(ahead);
    }

    @Override
    protected void refuseUnlessReady(Tenant tenant, StartOptions options) {
        // takes every start
    }

    @Override
    protected Dag startCluster(PagesRequest request) {
        StartOptions options = options(request);
        return newDag(null, options, backedUpByCluster().stream().map(tenant -> begin(tenant, options)).toList());
    }

    /** Every tenant there is, also one that has not been backed up before. */
    @Override
    protected Collection<Tenant> backedUpByCluster() {
        return List.copyOf(tenants());
    }

    @Override
    protected StartOptions options(PagesRequest request) {
        if (request.hasBody()) {
            json(request).fieldNames().forEachRemaining(name -> {
                if (!PARAMETERS.contains(name)) {
                    throw new Refusal(Reason.UNKNOWN_PARAMETER);
                }
            });
        }
        return super.options(request);
    }

    @Override
    protected Dag newDag(String tenant, StartOptions options, List<Backup> backups) {
        Dag dag = super.newDag(tenant, options, backups);
        dags.put(dag.id(), dag);
        return dag;
    }

    /** Own members beside the documented ones. */
    @Override
    protected ObjectNode succeeded(PagesRequest request, JsonNode data) {
        return super.succeeded(request, data).put("node", "node-7");
    }

    @Override
    protected PagesReply route(PagesRequest request) {
        if (request.isAt("/api/v1/info")) {
            return PagesReply.json(200, JsonNodeFactory.instance.objectNode()
                    .put("product", "Backup Bridge").put("version", "9.4-beta").put("uptime", 12));
        }
        if (request.isAt("/api/v1/task/dag/:id")) {
            Dag dag = dags.get(request.path().get(4));
            if (dag == null) {
                throw new Refusal(Reason.NO_SUCH_TASK);
            }
            return reply(request, succeeded(request, new Rendering(habits).dag(dag)));
        }
        return super.route(request);
    }
}

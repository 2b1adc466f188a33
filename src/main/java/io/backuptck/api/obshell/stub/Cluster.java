package io.backuptck.api.obshell.stub;

import io.backuptck.contract.Contract;
import io.backuptck.lifecycle.Machine;
import io.backuptck.stub.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tenants of the played cluster, their backups and the tasks of its agent. A tenant exists as soon as somebody names
 * it, unless its name is {@code sys} or empty, or says otherwise. How the backups of a tenant end is told by its name, see
 * {@link TenantNames}. Not safe for threads: its owner locks.
 */
final class Cluster {

    private static final List<String> NODES =
            List.of("Check destination", "Open archive log", "Start backup", "Wait backup Finish");

    private final Contract contract;
    private final Machine machine;
    private final Map<String, Long> tenants = new LinkedHashMap<>();
    private final List<BackupTask> backups = new ArrayList<>();
    private final Map<Long, Dag> dags = new LinkedHashMap<>();
    private final Map<Long, BackupWork> works = new LinkedHashMap<>();
    private final Map<Long, List<String>> tenantsOfDag = new LinkedHashMap<>();
    private final Map<String, Long> lastBackups = new HashMap<>();
    private long dagNumbers;
    private long nodeNumbers;
    private List<String> plan = NODES;

    Cluster(Contract contract, Instant now) {
        this.contract = contract;
        this.machine = Machine.of(contract, "dag");
        tenantId("tenant1");
        tenantId("t1");
        Instant past = now.minus(Duration.ofHours(1));
        backups.add(newBackup("tenant1", BackupRequest.DEFAULT, past).finish("COMPLETED", past.plusMillis(154_763)));
    }

    /** Lets new tasks consist of other nodes: the last but one starts the backups, the last one waits for them. */
    void plan(List<String> nodes) {
        plan = List.copyOf(nodes);
    }

    /** Forgets the backups of the past. */
    void forgetPast() {
        backups.clear();
        lastBackups.clear();
    }

    static boolean exists(String tenant) {
        return !TenantNames.UNKNOWN.matches(tenant);
    }

    long tenantId(String tenant) {
        return tenants.computeIfAbsent(tenant, name -> 1002L + 2L * tenants.size());
    }

    /** Creates the task of a start. */
    Dag start(BackupRequest request, Optional<String> tenant, Instant now) {
        List<String> covered = tenant.map(List::of).orElseGet(() -> tenants.keySet().stream()
                .filter(name -> !TenantNames.IDLE.matches(name)).toList());
        covered.forEach(this::tenantId);
        long number = ++dagNumbers;
        List<Node> nodes = plan.stream().map(name -> {
            long node = ++nodeNumbers;
            return new Node(node, name, new SubTask(node, name, now), now);
        }).toList();
        String name = request.taskName() + tenant.map(one -> " for " + one).orElse("");
        BackupWork work = new BackupWork(request, covered, tenant.map(Outcome::of).orElse(Outcome.ORDINARY));
        Dag dag = new Dag(machine, number, name, nodes, work, now);
        works.put(number, work);
        dags.put(number, dag);
        tenantsOfDag.put(number, covered);
        if (dags.size() > Retention.KEPT) {
            forget(dags.keySet().iterator().next());
        }
        return dag;
    }

    /** What a tenant's overview shows stays. */
    private void forget(long number) {
        dags.remove(number);
        Set<BackupTask> shown = tenantsOfDag.remove(number).stream().flatMap(tenant -> overview(tenant).stream()).collect(Collectors.toSet());
        works.remove(number).started.stream().filter(backup -> !shown.contains(backup)).forEach(backups::remove);
    }

    Optional<Dag> dag(long number) {
        return Optional.ofNullable(dags.get(number));
    }

    Optional<Dag> dagOfNode(long node) {
        return dags.values().stream()
                .filter(dag -> dag.nodes().stream().anyMatch(one -> one.number() == node)).findFirst();
    }

    /** The running backup of a tenant, else the one that started last. */
    Optional<BackupTask> overview(String tenant) {
        List<BackupTask> own = backups(tenant);
        return own.stream().filter(task -> !task.isOver()).findFirst()
                .or(() -> own.stream().max(Comparator.comparing(BackupTask::start)));
    }

    private BackupTask newBackup(String tenant, BackupRequest request, Instant now) {
        return new BackupTask(contract, tenantId(tenant), lastBackups.merge(tenant, 1L, Long::sum), request, now);
    }

    List<String> tenants() {
        return List.copyOf(tenants.keySet());
    }

    List<BackupTask> backups(String tenant) {
        Long id = tenants.get(tenant);
        return backups.stream().filter(task -> id != null && task.tenantId() == id).toList();
    }

    void cancel(Optional<String> tenant) {
        List<BackupTask> affected = tenant.map(this::backups).orElse(backups);
        affected.forEach(BackupTask::cancel);
    }

    /** One scheduler pass over one task. */
    void step(Dag dag, Instant now) {
        dag.step(now);
        works.get(dag.number()).goOnAlone(dag, now);
    }

    /** One scheduler pass over everything that concerns a tenant; everything at all without one. */
    void step(Optional<String> tenant, Instant now) {
        dags.forEach((number, dag) -> {
            if (tenant.map(name -> tenantsOfDag.get(number).contains(name)).orElse(true)) {
                step(dag, now);
            }
        });
    }

    /** What the stages of a backup task do: the last but one starts a backup of each tenant, the last one waits for them. */
    private final class BackupWork implements Dag.StageWork {

        private final BackupRequest request;
        private final List<String> covered;
        private final List<BackupTask> started = new ArrayList<>();
        private final Outcome outcome;
        private final int lastStage = plan.size();
        private boolean failed;

        BackupWork(BackupRequest request, List<String> covered, Outcome outcome) {
            this.request = request;
            this.covered = covered;
            this.outcome = outcome;
        }

        /** What the task has started in the database goes on when the task itself was stopped. */
        void goOnAlone(Dag dag, Instant now) {
            if (!dag.isAtWork() && !outcome.neverEnds()) {
                started.forEach(task -> task.step(now));
            }
        }

        @Override
        public Optional<Boolean> outcome(int stage, Instant now) {
            if (stage == outcome.failsAtStage() - (NODES.size() - lastStage) && !failed) {
                failed = true;
                return Optional.of(false);
            }
            if (stage == lastStage - 1) {
                for (String tenant : covered) {
                    BackupTask task = newBackup(tenant, request, now);
                    backups.add(task);
                    started.add(task);
                }
            }
            if (stage == lastStage) {
                if (outcome.neverEnds()) {
                    return Optional.empty();
                }
                started.forEach(task -> {
                    if (outcome.backupFails()) {
                        task.fail(now);
                    } else {
                        task.step(now);
                    }
                });
                return started.stream().allMatch(BackupTask::isOver) ? Optional.of(true) : Optional.empty();
            }
            return Optional.of(true);
        }
    }
}

package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Agents that do what real ones were seen to do, and what no server is to be failed for. */
final class ObshellShortcomings {

    private ObshellShortcomings() {
    }

    /** Every so many looks at a backup, a task or a node fail, because the database could not be asked. */
    static ObshellAgent failingLooks(int every, int inARow, boolean named) {
        UnaryOperator<WitnessReply> lost = reply -> {
            ObjectNode envelope = (ObjectNode) WitnessRequest.json(reply);
            envelope.put("successful", false).put("status", 500);
            if (envelope.path("data").isObject() && envelope.path("data").has("nodes")) {
                ((ObjectNode) envelope.path("data")).remove(List.of("nodes", "additional_data"));
            } else {
                envelope.remove("data");
            }
            ObjectNode error = envelope.putObject("error").put("message", "the database cannot be asked");
            if (named) {
                error.put("errCode", "OB.Server.Process.CheckFailed");
            } else {
                error.put("code", 1002);
            }
            return WitnessReply.json(500, envelope);
        };
        Looks looks = new Looks(every, inARow, lost);
        return named ? new ObshellAgent() {
            @Override
            WitnessReply answer(WitnessRequest request) {
                return looks.of(request, super.answer(request));
            }
        } : new ObshellOldAgent() {
            @Override
            WitnessReply answer(WitnessRequest request) {
                return looks.of(request, super.answer(request));
            }
        };
    }

    /** Counts looks, and spoils some of them. */
    private static final class Looks {

        private final int every;
        private final int inARow;
        private final UnaryOperator<WitnessReply> spoil;
        private int count;

        Looks(int every, int inARow, UnaryOperator<WitnessReply> spoil) {
            this.every = every;
            this.inARow = inARow;
            this.spoil = spoil;
        }

        WitnessReply of(WitnessRequest request, WitnessReply reply) {
            boolean look = request.is("GET", "/api/v1/tenant/*/backup/overview") || request.is("GET", "/api/v1/task/dag/*")
                    || request.is("GET", "/api/v1/obcluster/backup/overview") || request.is("GET", "/api/v1/task/node/*");
            return look && ++count % every < inARow ? spoil.apply(reply) : reply;
        }
    }

    /** A backup that a task has begun can be seen only several looks later, when the task is over already. */
    static ObshellAgent lateJobs() {
        return new ObshellAgent() {
            {
                scheduler = new LateScheduler(database);
            }

            @Override
            WitnessReply answer(WitnessRequest request) {
                ((LateScheduler) scheduler).look();
                return super.answer(request);
            }
        };
    }

    /** Gives the database what it is to start with a delay. */
    private static final class LateScheduler extends ObshellScheduler {

        private static final int LATE = 6;

        private final ObshellDatabase database;
        private final Map<Runnable, Integer> waiting = new LinkedHashMap<>();

        LateScheduler(ObshellDatabase database) {
            super(database);
            this.database = database;
        }

        void look() {
            waiting.replaceAll((start, looks) -> looks - 1);
            List<Runnable> due = waiting.entrySet().stream().filter(entry -> entry.getValue() <= 0)
                    .map(Map.Entry::getKey).toList();
            due.forEach(start -> {
                waiting.remove(start);
                start.run();
            });
        }

        @Override
        boolean isDone(ObshellDag dag) {
            if (dag.stage != 3 || dag.tenants.contains(ObshellDatabase.FAILING_TENANT)) {
                return super.isDone(dag);
            }
            if (dag.tenants.stream().anyMatch(database::isRunning)) {
                throw new IllegalStateException("a backup is running");
            }
            waiting.put(() -> dag.tenants.forEach(tenant -> database.startBackup(tenant, dag.wish)), LATE);
            return true;
        }
    }

    /** Agent 4.2.5 that cannot run the database's program: it tells who it is in a failure. */
    static ObshellAgent failingInfo() {
        return new ObshellOldAgent() {
            @Override
            WitnessReply answer(WitnessRequest request) {
                WitnessReply reply = super.answer(request);
                if (!request.is("GET", "/api/v1/info")) {
                    return reply;
                }
                ObjectNode envelope = (ObjectNode) WitnessRequest.json(reply);
                envelope.put("successful", false).put("status", 500).putObject("error").put("code", 1002).put("message", "observer");
                ((ObjectNode) envelope.path("data")).remove(List.of("architecture", "isObproxyAgent", "security"));
                return WitnessReply.json(500, envelope);
            }
        };
    }

    /** Agent 4.2.5 that finds a task under an id with leading zeros. */
    static ObshellAgent leadingZeros() {
        return new ObshellOldAgent() {
            @Override
            Handler handler(WitnessRequest request) {
                return super.handler(new WitnessRequest(request.method(), request.path().stream()
                        .map(segment -> segment.replaceFirst("^10+", "1")).toList(), request.query(), request.headers(),
                        request.body()));
            }
        };
    }

    /** After its cancellation a node has failed although its only sub-task was done. */
    static ObshellAgent doneButCancelled() {
        return new ObshellAgent() {
            @Override
            JsonNode shown(ObshellDag dag, boolean details) {
                JsonNode shown = super.shown(dag, details);
                for (JsonNode node : shown.path("nodes")) {
                    if (node.path("operator").asText().equals("CANCEL") && node.path("state").asText().equals("FAILED")) {
                        node.path("sub_tasks").forEach(task -> ((ObjectNode) task).put("state", "SUCCEED"));
                    }
                }
                return shown;
            }
        };
    }

    /** A task's start as the overview shows it is a little later than that of its job. */
    static ObshellAgent laterTasks() {
        return new ObshellAgent() {
            @Override
            ObjectNode latest(String tenant) {
                List<ObshellDatabase.Job> jobs = database.jobs(tenant);
                ObjectNode task = super.latest(tenant);
                if (jobs.isEmpty()) {
                    return task;
                }
                ObshellDatabase.Job job = jobs.get(jobs.size() - 1);
                task.put("start_timestamp", shapes.time(job.start.plusMillis(100)));
                return job.end == null ? task : task.put("end_timestamp", shapes.time(job.end.plusMillis(100)));
            }
        };
    }

    /** One tenant of the cluster has no destinations, so no backup of the cluster can be started. */
    static ObshellAgent withoutDestinations(boolean named) {
        return named ? new ObshellAgent() {
            @Override
            void requireDestinations(List<String> tenants) {
                oneIsMissing(tenants);
            }
        } : new ObshellOldAgent() {
            @Override
            void requireDestinations(List<String> tenants) {
                oneIsMissing(tenants);
            }
        };
    }

    private static void oneIsMissing(List<String> tenants) {
        if (tenants.contains(ObshellDatabase.SECOND_TENANT) && tenants.size() > 1) {
            throw ObshellError.CLUSTER_DESTINATION.refused();
        }
    }
}

package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Resource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A right server of {@code jobs.yaml}, whose jobs take a step with each look at them; a wrong one answers one kind of request otherwise. */
final class JobsServer implements MemoryRun.Server {

    static final Contract CONTRACT = Contract.ofFile(Path.of("src/test/resources/own/jobs.yaml"));
    static final Resource JOB = CONTRACT.resource("job");

    /** The oldest first. */
    final Map<String, ObjectNode> jobs = new LinkedHashMap<>();
    Function<Integer, String> ids = number -> "job-" + number;
    Consumer<ObjectNode> steps = JobsServer::step;
    /** What an answer is made of the right one, by what was asked for: {@code POST}, {@code GET}, {@code LIST} or {@code DELETE}. */
    final Map<String, BiFunction<String, MemoryRun.Answered, MemoryRun.Answered>> changes = new LinkedHashMap<>();
    UnaryOperator<List<ObjectNode>> listed = jobs -> jobs;
    /** What a dismissal does to a job, whatever is answered. */
    Consumer<ObjectNode> dismissal = job -> job.put("status", "dismissed");
    boolean removes;
    private int created;

    MemoryRun run() {
        return new MemoryRun(CONTRACT, Map.of(), this);
    }

    /** @param change of the id, which is empty for what has none, and the right answer */
    JobsServer changing(String kind, BiFunction<String, MemoryRun.Answered, MemoryRun.Answered> change) {
        changes.put(kind, change);
        return this;
    }

    /** Every answer of that kind that has this status has another one. */
    JobsServer answering(String kind, int status, int other) {
        return changing(kind, (id, answer) -> answer.status() == status ? new MemoryRun.Answered(other, answer.type(), answer.body())
                : answer);
    }

    static void step(ObjectNode job) {
        switch (job.path("status").asText()) {
            case "accepted" -> job.put("status", "running");
            case "running" -> job.put("status", "successful");
            default -> { }
        }
    }

    static boolean isOver(JsonNode job) {
        return !job.path("status").asText().matches("accepted|running");
    }

    static MemoryRun.Answered problem(int status) {
        return new MemoryRun.Answered(status, "application/problem+json", MemoryRun.json("{'type': 'about:blank', 'title': 'No'}"));
    }

    @Override
    public MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        String id = path.startsWith("/jobs/") ? path.substring("/jobs/".length()) : "";
        String kind = path.equals("/jobs") ? "LIST" : method;
        MemoryRun.Answered right = switch (kind) {
            case "POST" -> path.equals("/processes/buffer/execution") && body.has("inputs") ? create() : problem(path.contains("buffer")
                    ? 400 : 404);
            case "LIST" -> list(query);
            case "GET" -> look(id);
            default -> dismiss(id);
        };
        return changes.getOrDefault(kind, (any, answer) -> answer).apply(id, right);
    }

    private MemoryRun.Answered create() {
        ObjectNode job = MemoryRun.JSON.createObjectNode().put("jobId", ids.apply(++created)).put("processId", "buffer").put("status",
                "accepted")
                .put("created", "2026-03-01T12:00:00Z");
        jobs.put(job.path("jobId").asText(), job);
        return new MemoryRun.Answered(201, job.deepCopy());
    }

    private MemoryRun.Answered look(String id) {
        ObjectNode job = jobs.get(id);
        if (job == null) {
            return problem(404);
        }
        steps.accept(job);
        return new MemoryRun.Answered(200, job.deepCopy());
    }

    private MemoryRun.Answered list(Map<String, String> query) {
        List<ObjectNode> found = listed.apply(List.copyOf(jobs.values())).stream()
                .filter(job -> query.getOrDefault("status", job.path("status").asText()).equals(job.path("status").asText())).toList();
        ObjectNode list = MemoryRun.JSON.createObjectNode();
        ArrayNode items = list.putArray("jobs");
        found.stream().limit(Long.parseLong(query.getOrDefault("limit", "1000"))).forEach(job -> items.add(job.deepCopy()));
        return new MemoryRun.Answered(200, list.put("total", found.size()));
    }

    private MemoryRun.Answered dismiss(String id) {
        ObjectNode job = jobs.get(id);
        if (job == null || isOver(job)) {
            return problem(job == null ? 404 : 409);
        }
        dismissal.accept(job);
        if (removes) {
            jobs.remove(id);
        }
        return new MemoryRun.Answered(200, job.deepCopy());
    }
}

package io.backuptck.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A right server of {@code jobs.yaml}: jobs of a geoprocessing service that knows two processes, of which one fails. A job takes a
 * step each time it is looked at, so that its life needs no clock; the list and what else goes on leave it where it is.
 */
class JobsService extends OwnServer {

    private static final Set<String> PROCESSES = Set.of("buffer", "failing");

    /** The oldest first. */
    final List<Job> jobs = new ArrayList<>();
    private final ExecuteRules executeRules;
    private final ListRules listRules;

    JobsService() {
        this(new ExecuteRules(), new ListRules());
    }

    JobsService(ExecuteRules executeRules, ListRules listRules) {
        this.executeRules = executeRules;
        this.listRules = listRules;
    }

    @Override
    OwnReply answer(OwnRequest request) {
        if (request.is("POST", "/processes/*/execution")) {
            return execute(request, request.path().get(1));
        } else if (request.is("GET", "/jobs")) {
            return list(request.query());
        } else if (request.is("GET", "/jobs/*")) {
            return look(request.path().get(1));
        } else if (request.is("DELETE", "/jobs/*")) {
            return dismiss(request.path().get(1));
        }
        return OwnReply.problem(404, "Nothing is served here");
    }

    OwnReply execute(OwnRequest request, String processId) {
        String complaint = processId.isEmpty() ? "The process has no id" : executeRules.complaint(request);
        if (!complaint.isEmpty()) {
            return OwnReply.problem(400, complaint);
        }
        if (!PROCESSES.contains(processId)) {
            return OwnReply.problem(404, "No such process");
        }
        JsonNode title = request.json().path("title");
        Job job = new Job(newId(), processId, title.isTextual() ? title.textValue() : null, Instant.now());
        jobs.add(job);
        return OwnReply.json(201, show(job));
    }

    /** The total is that of all jobs that were asked for, on whatever page. */
    OwnReply list(Map<String, String> query) {
        String complaint = listRules.complaint(query);
        if (!complaint.isEmpty()) {
            return OwnReply.problem(400, complaint);
        }
        List<Job> found = listed().stream().filter(job -> isAsked(job, query)).toList();
        ObjectNode body = OwnRequest.JSON.createObjectNode();
        ArrayNode items = body.putArray("jobs");
        found.stream().limit(limit(query)).forEach(job -> items.add(show(job)));
        return OwnReply.json(200, body.put("total", found.size()));
    }

    /** All that the list knows of, in its order. */
    List<Job> listed() {
        return jobs;
    }

    boolean isAsked(Job job, Map<String, String> query) {
        return query.getOrDefault("status", job.status).equals(job.status);
    }

    int limit(Map<String, String> query) {
        return Integer.parseInt(query.getOrDefault("limit", Integer.toString(Integer.MAX_VALUE)));
    }

    OwnReply look(String id) {
        Job job = find(id);
        if (job == null) {
            return OwnReply.problem(404, "No such job");
        }
        job.looks++;
        advance(job);
        return OwnReply.json(200, show(job));
    }

    void advance(Job job) {
        if (job.status.equals("accepted")) {
            job.status = "running";
        } else if (job.status.equals("running")) {
            job.status = outcome(job);
        }
    }

    static String outcome(Job job) {
        return job.processId.equals("failing") ? "failed" : "successful";
    }

    /** A job that was dismissed is still shown. */
    OwnReply dismiss(String id) {
        Job job = find(id);
        if (job == null) {
            return OwnReply.problem(404, "No such job");
        }
        if (job.isOver()) {
            return OwnReply.problem(409, "The job is over");
        }
        job.status = "dismissed";
        return OwnReply.json(200, show(job));
    }

    /** Null when there is none. */
    Job find(String id) {
        return jobs.stream().filter(job -> job.id.equals(id)).findFirst().orElse(null);
    }

    ObjectNode show(Job job) {
        ObjectNode shown = OwnRequest.JSON.createObjectNode().put("jobId", job.id).put("processId", job.processId)
                .put("status", job.status).put("progress", job.progress()).put("created", job.created.toString());
        return job.title == null ? shown : shown.put("title", job.title);
    }

    String newId() {
        return UUID.randomUUID().toString();
    }
}

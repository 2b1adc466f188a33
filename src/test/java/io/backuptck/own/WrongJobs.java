package io.backuptck.own;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Servers with one thing wrong each, and the requirement that is to be blamed for it. */
enum WrongJobs {

    // the shapes of answers
    CREATES_WITH_202(Changed.answer("POST", "/processes/*/execution", 201, reply -> reply.withStatus(202)), "JOBS-EXECUTE-STATUS"),
    CREATES_WITHOUT_A_TIME(Changed.answer("POST", "/processes/*/execution", 201, reply -> reply.with(job -> job.remove("created"))),
            "JOBS-EXECUTE-BODY"),
    REFUSES_WITHOUT_A_TITLE(Changed.answer("POST", "/processes/*/execution", 400, reply -> reply.with(problem -> problem.remove("title"))),
            "JOBS-EXECUTE-BODY"),
    SHOWS_TOO_MUCH_PROGRESS(Changed.answer("GET", "/jobs/*", 200, reply -> reply.with(job -> job.put("progress", 140))),
            "JOBS-GET-JOB-BODY"),
    SHOWS_A_DATE_WITHOUT_A_TIME(Changed.answer("GET", "/jobs/*", 200, reply -> reply.with(job -> job.put("created", "2026-01-01"))),
            "JOBS-GET-JOB-BODY"),
    SHOWS_JSON_AS_PLAIN_TEXT(Changed.answer("GET", "/jobs/*", 200, reply -> reply.withContentType("text/plain")), "JOBS-GET-JOB-BODY"),
    REFUSES_IN_PLAIN_JSON(Changed.answer("GET", "/jobs/*", 404, reply -> reply.withContentType("application/json")), "JOBS-GET-JOB-BODY"),
    UNKNOWN_JOBS_ARE_GONE(Changed.answer("GET", "/jobs/*", 404, reply -> reply.withStatus(410)), "JOBS-GET-JOB-ERROR-STATUS"),
    LISTS_WITH_206(Changed.answer("GET", "/jobs", 200, reply -> reply.withStatus(206)), "JOBS-LIST-JOBS-STATUS"),
    WRITES_THE_TOTAL_AS_TEXT(Changed.answer("GET", "/jobs", 200,
            reply -> reply.with(list -> list.put("total", list.path("total").asText()))), "JOBS-LIST-JOBS-BODY"),
    DISMISSES_WITH_204(Changed.answer("DELETE", "/jobs/*", 200, reply -> reply.withStatus(204).withoutBody()), "JOBS-DISMISS-JOB-STATUS"),
    DISMISSES_WITH_A_WORD_AS_PROGRESS(Changed.answer("DELETE", "/jobs/*", 200, reply -> reply.with(job -> job.put("progress", "none"))),
            "JOBS-DISMISS-JOB-BODY"),

    // the rules on requests
    TAKES_A_DISTANCE_ABOVE_THE_MAXIMUM(WrongRules.distance((distance, right) -> right
            || distance.isNumber() && distance.asDouble() > 1000), "JOBS-EXECUTE-REJECTS"),
    TAKES_A_DISTANCE_BELOW_ZERO(WrongRules.distance((distance, right) -> right
            || distance.isNumber() && distance.asDouble() < 0), "JOBS-EXECUTE-REJECTS"),
    TAKES_A_DISTANCE_IN_QUOTES(WrongRules.distance((distance, right) -> right || distance.isTextual()), "JOBS-EXECUTE-REJECTS"),
    TAKES_NO_INPUTS(WrongRules.inputs((inputs, right) -> right || inputs.isMissingNode()), "JOBS-EXECUTE-REJECTS"),
    TAKES_NO_GEOMETRY(WrongRules.geometry((geometry, right) -> right || geometry.isMissingNode()), "JOBS-EXECUTE-REJECTS"),
    TAKES_AN_EMPTY_GEOMETRY(WrongRules.geometry((geometry, right) -> right || geometry.isTextual()), "JOBS-EXECUTE-REJECTS"),
    TAKES_A_LONG_TITLE(WrongRules.title((title, right) -> right || title.isTextual()), "JOBS-EXECUTE-REJECTS"),
    TAKES_NULL_AS_TITLE(WrongRules.title((title, right) -> right || title.isNull()), "JOBS-EXECUTE-REJECTS"),
    TAKES_WHAT_IS_NO_JSON(WrongRules.takesText(text -> !text.isEmpty()), "JOBS-EXECUTE-REJECTS"),
    TAKES_NO_BODY(WrongRules.takesText(String::isEmpty), "JOBS-EXECUTE-REJECTS"),
    REFUSES_THE_GREATEST_DISTANCE(WrongRules.distance((distance, right) -> right && distance.asInt() < 1000), "JOBS-EXECUTE-ACCEPTS"),
    REFUSES_NO_DISTANCE_AT_ALL(WrongRules.distance((distance, right) -> right && distance.asDouble() > 0), "JOBS-EXECUTE-ACCEPTS"),
    REFUSES_THE_LONGEST_TITLE(WrongRules.title((title, right) -> right && title.asText().length() < 64), "JOBS-EXECUTE-ACCEPTS"),
    TAKES_A_LIMIT_OF_ZERO(WrongRules.limit((limit, right) -> right || limit.equals("0")), "JOBS-LIST-JOBS-REJECTS"),
    TAKES_A_WORD_AS_LIMIT(WrongRules.limit((limit, right) -> right || limit.matches("[a-z]+")), "JOBS-LIST-JOBS-REJECTS"),
    TAKES_ANY_STATUS(WrongRules.status((status, right) -> true), "JOBS-LIST-JOBS-REJECTS"),
    REFUSES_THE_GREATEST_LIMIT(WrongRules.limit((limit, right) -> right && !limit.equals("1000")), "JOBS-LIST-JOBS-ACCEPTS"),

    // the life of a job
    TURNS_BACK(WrongLives.step(WrongLives::turnBack), "JOBS-JOB-STATES"),
    STARTS_AGAIN(WrongLives.step(WrongLives::startAgain), "JOBS-JOB-STATES"),
    DISMISSES_BY_ITSELF(WrongLives.step(WrongLives::dismissItself), "JOBS-JOB-STATES"),
    NEVER_ENDS(WrongLives.step(WrongLives::workOn), "JOBS-JOB-ENDS"),
    IGNORES_A_DISMISSAL(WrongLives.dismissal(job -> job.status), "JOBS-JOB-REMOVED"),
    PRETENDS_A_DISMISSAL(WrongLives.dismissal(job -> "dismissed"), "JOBS-JOB-REMOVED"),
    DISMISSES_LATE_WITHOUT_EFFECT(WrongLives.lateDismissal(job -> { }), "JOBS-JOB-REMOVED-LATE"),
    DISMISSES_LATE(WrongLives.lateDismissal(job -> job.status = "dismissed"), "JOBS-JOB-REMOVED-LATE"),
    DISMISSES_WHAT_IS_NOT_THERE(() -> new JobsService() {
        @Override
        OwnReply dismiss(String id) {
            return find(id) == null ? OwnReply.json(200, show(madeUp(id, "dismissed"))) : super.dismiss(id);
        }
    }, "JOBS-JOB-REMOVED-ABSENT"),

    // what is kept and shown
    HIDES_ITS_JOBS(() -> new JobsService() {
        @Override
        OwnReply look(String id) {
            return OwnReply.problem(404, "No such job");
        }
    }, "JOBS-JOB-READABLE"),
    SHOWS_WHAT_IS_NOT_THERE(() -> new JobsService() {
        @Override
        OwnReply look(String id) {
            return find(id) == null ? OwnReply.json(200, show(madeUp(id, "successful"))) : super.look(id);
        }
    }, "JOBS-JOB-ABSENT"),
    HAS_ONE_ID(() -> new JobsService() {
        @Override
        String newId() {
            jobs.clear(); // the new job takes the place of the old one, so that no list shows the id twice
            return "the-job";
        }
    }, "JOBS-JOB-IDENTITY"),
    CHANGES_THE_PROCESS(() -> new JobsService() {
        @Override
        ObjectNode show(Job job) {
            return super.show(job).put("processId", job.processId + "-" + job.looks);
        }
    }, "JOBS-JOB-SAME"),

    // the list
    LISTS_ALL_BUT_THE_NEWEST(() -> new JobsService() {
        @Override
        List<Job> listed() {
            return jobs.subList(0, Math.max(0, jobs.size() - 1));
        }
    }, "JOBS-JOB-LISTED"),
    LISTS_EACH_TWICE(() -> new JobsService() {
        @Override
        List<Job> listed() {
            return jobs.stream().flatMap(job -> Stream.of(job, job)).toList();
        }
    }, "JOBS-JOB-UNIQUE"),
    LISTS_EVERY_STATUS(() -> new JobsService() {
        @Override
        boolean isAsked(Job job, Map<String, String> query) {
            return true;
        }
    }, "JOBS-LIST-JOBS-FILTERED"),
    LISTS_WITHOUT_LIMIT(() -> new JobsService() {
        @Override
        int limit(Map<String, String> query) {
            return Integer.MAX_VALUE;
        }
    }, "JOBS-LIST-JOBS-LIMITED"),
    COUNTS_ONE_TOO_MANY(Changed.answer("GET", "/jobs", 200,
            reply -> reply.with(list -> list.put("total", list.path("total").asInt() + 1))), "JOBS-LIST-JOBS-TOTAL"),
    COUNTS_NOTHING(Changed.answer("GET", "/jobs", 200, reply -> reply.with(list -> list.put("total", 0))), "JOBS-LIST-JOBS-TOTAL");

    private final Supplier<JobsService> service;
    private final String blamed;

    WrongJobs(Supplier<JobsService> service, String blamed) {
        this.service = service;
        this.blamed = blamed;
    }

    /** A new one, on a free port. */
    JobsService start() {
        JobsService started = service.get();
        started.open();
        return started;
    }

    /** The requirement that is rightly blamed. */
    String blamed() {
        return blamed;
    }

    private static Job madeUp(String id, String status) {
        Job job = new Job(id, "buffer", null, Instant.now());
        job.status = status;
        return job;
    }
}

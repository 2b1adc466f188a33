package io.backuptck.pages.clouds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * GaussDB, from the page "Creating a Manual Backup" (opengauss_newapi_0024) and, for the body of a refusal, the page
 * "Abnormal Request Results" to which it refers; nothing else. What they leave open is decided here in one way; each such decision is a method of its own, so that another server can decide otherwise.
 */
class GaussdbServer extends PageServer {

    static final String PROJECT = "5d1c0b7a9e4f48d3a6b20f8c7e613a94";
    static final String INSTANCE = "0b6de1a2-7f3c-4c55-9d60-2f8a1e4b7c39";
    static final Map<String, String> FIXTURES = Map.of("project", PROJECT, "instance", INSTANCE,
            "unknownInstance", "c2a97d04-51be-4e8f-b3f6-90d17a5e6c28");

    /** So many requests after its start a backup is complete. */
    private static final int REQUESTS_TO_COMPLETE = 4;

    /** The numbers of the requests that started a backup. */
    private final List<Integer> started = new ArrayList<>();
    private boolean quick;

    /** Makes backups take no time, so that no client can hold a running one to be why something is refused. */
    final GaussdbServer quick() {
        quick = true;
        return this;
    }

    @Override
    Answer serve(Call call) {
        try {
            return call.fits("POST", "/v3/{project_id}/backups") ? create(call) : elsewhere(call);
        } catch (Refused e) {
            return refusal(e.reason(), e.getMessage());
        }
    }

    private Answer create(Call call) {
        Refused.unless(call.segment(1).equals(PROJECT), Reason.NO_ACCESS, "this project is not yours");
        JsonNode asked = call.object();
        check(call, asked);
        ObjectNode backup = Call.JSON.createObjectNode();
        backup.put("id", newId());
        backup.set("name", asked.path("name"));
        if (asked.path("description").isTextual()) {
            backup.set("description", asked.get("description"));
        } else {
            leaveUndescribed(backup);
        }
        backup.put("begin_time", beginTime());
        backup.put("status", firstStatus());
        backup.put("type", "manual");
        backup.put("instance_id", INSTANCE);
        if (backup.path("status").textValue().equals("BUILDING")) {
            started.add(seen());
        }
        ObjectNode answer = Call.JSON.createObjectNode();
        answer.set("backup", backup);
        answer.put("job_id", newId());
        return created(answer);
    }

    /** Table 2. */
    void check(Call call, JsonNode asked) {
        Refused.unless(instanceFits(asked.path("instance_id")), Reason.INVALID, "instance_id must be given as a text");
        Refused.unless(asked.path("name").isTextual() && nameFits(asked.get("name").textValue()), Reason.INVALID,
                "name must have 4 to 64 of A-Z a-z 0-9 - _ and start with a letter");
        JsonNode description = asked.path("description");
        Refused.unless(description.isMissingNode() || description.isNull()
                || description.isTextual() && descriptionFits(description.textValue()), Reason.INVALID,
                "description must have at most 256 characters and none of >!<\"&'=");
        Refused.unless(instanceExists(asked.path("instance_id")), Reason.UNKNOWN, "there is no such instance");
    }

    /** Table 2, instance_id: mandatory, a string. */
    boolean instanceFits(JsonNode instance) {
        return instance.isTextual();
    }

    boolean instanceExists(JsonNode instance) {
        return INSTANCE.equals(instance.textValue());
    }

    /** Table 2, name: 4 to 64 characters, a letter first, only letters, digits, hyphens and underscores. */
    boolean nameFits(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_-]{3,63}");
    }

    /** Table 2, description: up to 256 characters without seven special ones. */
    boolean descriptionFits(String description) {
        return description.codePointCount(0, description.length()) <= 256
                && description.chars().noneMatch(c -> ">!<\"&'=".indexOf(c) >= 0);
    }

    /** Status Code: 202. */
    Answer created(ObjectNode answer) {
        return Answer.json(202, answer);
    }

    /** Open: the page does not say what is shown of a description that was not sent. */
    void leaveUndescribed(ObjectNode backup) {
    }

    /** Open: the shape of identifiers. */
    String newId() {
        return UUID.randomUUID().toString();
    }

    /** Table 4, begin_time: "yyyy-mm-ddThh:mm:ssZ", Z being the zone offset; which zone is open. */
    String beginTime() {
        return beginTime("+02:00");
    }

    final String beginTime(String offset) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx").format(Instant.now().atOffset(ZoneOffset.of(offset)));
    }

    /** Table 4, status: one of three words; which of them a new backup has is open. */
    String firstStatus() {
        return quick ? "COMPLETED" : "BUILDING";
    }

    /** "Abnormal Request Results", to which the page refers: error_code and error_msg. Which code and which status is open. */
    Answer refusal(Reason reason, String why) {
        return Answer.json(reason.status(), Call.JSON.createObjectNode().put("error_code", reason.name()).put("error_msg", why));
    }

    /** Open: the page documents one operation, and nothing of what else a server has or how it says that it has not. */
    Answer elsewhere(Call call) {
        return Answer.json(404, Call.JSON.createObjectNode().put("problem", "nothing is served here").put("path", call.path()));
    }

    final boolean isRunning() {
        return started.stream().anyMatch(at -> seen() - at < REQUESTS_TO_COMPLETE);
    }
}

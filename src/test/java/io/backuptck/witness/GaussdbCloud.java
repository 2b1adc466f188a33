package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * GaussDB on Open Telekom Cloud with all operations around a manual backup, as its pages and the dossier tell it: a token
 * is asked for, an instance builds one backup at a time, a name is free or taken, and the end of a job is stored a moment
 * after the end of its backup. Work goes one step on with each request.
 */
class GaussdbCloud extends WitnessServer {

    static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    static final String INSTANCE = "7e01ac5ac5274957ba506f3851d11d51in14";
    static final String UNKNOWN_INSTANCE = "00000000000000000000000000000000in14";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{3,63}");

    final List<GaussdbBackup> backups = new ArrayList<>();
    /** Null when the server asks for no token. */
    private final String token;

    boolean asksForToken() {
        return token != null;
    }

    GaussdbCloud(String token) {
        this.token = token;
        Instant night = now().minus(9, ChronoUnit.HOURS);
        for (String outcome : List.of("COMPLETED", "FAILED")) {
            GaussdbBackup automatic = new GaussdbBackup(newBackupId(), newJobId(), INSTANCE,
                    "GaussDB-auto-" + night.toEpochMilli(), null, "auto", night);
            automatic.finish(outcome, night.plusSeconds(95));
            automatic.age = 1000;
            automatic.jobStatus = outcome.equals("FAILED") ? "Failed" : "Completed";
            backups.add(automatic);
            night = night.minus(1, ChronoUnit.DAYS);
        }
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    WitnessReply answer(WitnessRequest request) {
        backups.forEach(this::advance);
        backups.removeIf(this::isGone);
        boolean known = request.path().size() > 2 && request.path().get(0).equals("v3")
                && List.of("backups", "jobs").contains(request.path().get(2));
        if (!known) {
            return noRoute();
        }
        if (!isAuthenticated(request)) {
            return WitnessReply.json(401, WitnessRequest.JSON.createObjectNode().set("error",
                    WitnessRequest.JSON.createObjectNode().put("code", 401).put("title", "Unauthorized")
                            .put("message", "The request you have made requires authentication.")));
        }
        if (!request.path().get(1).equals(PROJECT)) {
            return refuse(403, "DBS.200010", "not your project");
        }
        return route(request);
    }

    WitnessReply route(WitnessRequest request) {
        if (request.is("POST", "/v3/*/backups")) {
            return create(request);
        }
        if (request.is("GET", "/v3/*/backups")) {
            return list(request.query());
        }
        if (request.is("DELETE", "/v3/*/backups/*")) {
            return delete(request.path().get(3));
        }
        if (request.is("GET", "/v3/*/jobs")) {
            return job(request.query().get("id"));
        }
        return noRoute();
    }

    boolean isAuthenticated(WitnessRequest request) {
        return token == null || token.equals(request.headers().getFirst("X-Auth-Token"));
    }

    // creating

    WitnessReply create(WitnessRequest request) {
        JsonNode body = request.json();
        if (!body.isObject() || !body.path("instance_id").isTextual()) {
            return refuse(400, "DBS.280001", "parameter error");
        }
        if (!isNameAllowed(body.path("name"))) {
            return refuse(400, "DBS.201210", "invalid backup name");
        }
        if (!isDescriptionAllowed(body.path("description"))) {
            return refuse(400, "DBS.280127", "invalid backup description");
        }
        String instance = body.path("instance_id").textValue();
        if (!instance.equals(INSTANCE)) {
            return noInstance();
        }
        String name = body.path("name").textValue();
        WitnessReply conflict = conflict(instance, name);
        if (conflict != null) {
            return conflict;
        }
        GaussdbBackup backup = new GaussdbBackup(newBackupId(), newJobId(), instance, name,
                body.path("description").textValue(), "manual", now());
        backups.add(backup);
        begin(backup);
        return WitnessReply.json(202, created(backup));
    }

    boolean isNameAllowed(JsonNode name) {
        return name.isTextual() && NAME.matcher(name.textValue()).matches();
    }

    /** The console's manual forbids line breaks too; the number of bytes is counted. */
    boolean isDescriptionAllowed(JsonNode description) {
        return description.isMissingNode() || description.isNull() || description.isTextual()
                && description.textValue().getBytes(StandardCharsets.UTF_8).length <= 256
                && description.textValue().chars().noneMatch(c -> ">!<\"&'=\r\n".indexOf(c) >= 0);
    }

    WitnessReply noInstance() {
        return refuse(404, "DBS.200002", "DB instance not found");
    }

    /** Null when the instance is free and the name too. */
    WitnessReply conflict(String instance, String name) {
        if (backups.stream().anyMatch(other -> other.instance.equals(instance) && other.status.equals("BUILDING"))) {
            return refuse(409, "DBS.201205", "another backup is running");
        }
        if (backups.stream().anyMatch(other -> other.name.equals(name))) {
            return refuse(409, "DBS.201201", "the backup name is taken");
        }
        return null;
    }

    /** What happens to a new backup before its creation is answered. */
    void begin(GaussdbBackup backup) {
    }

    ObjectNode created(GaussdbBackup backup) {
        ObjectNode body = WitnessRequest.JSON.createObjectNode();
        body.put("job_id", backup.jobId);
        ObjectNode inner = body.putObject("backup").put("type", backup.type).put("status", backup.status)
                .put("begin_time", time(backup.begin, ZoneOffset.ofHours(8))).put("name", backup.name)
                .put("instance_id", backup.instance).put("id", backup.id).put("description", backup.description);
        inner.putObject("datastore").put("type", "GaussDB").put("version", "1.4");
        return body;
    }

    // what goes on

    void advance(GaussdbBackup backup) {
        backup.age++;
        if (backup.age == 4) {
            backup.finish(outcome(backup), now());
        } else if (backup.age == 5) {
            backup.jobStatus = backup.status.equals("COMPLETED") ? "Completed" : "Failed";
        }
    }

    String outcome(GaussdbBackup backup) {
        return "COMPLETED";
    }

    /** A deleted backup is shown for a moment. */
    boolean isGone(GaussdbBackup backup) {
        return backup.doomed && backup.age > 1;
    }

    // looking

    WitnessReply list(Map<String, String> query) {
        int offset;
        int limit;
        try {
            offset = Integer.parseInt(query.getOrDefault("offset", "0"));
            limit = Integer.parseInt(query.getOrDefault("limit", "100"));
        } catch (NumberFormatException e) {
            return refuse(400, "DBS.280439", "offset and limit are numbers");
        }
        if (offset < 0 || limit < 1 || limit > 100) {
            return refuse(400, "DBS.280440", "offset or limit is out of range");
        }
        List<GaussdbBackup> found = backups.stream().filter(backup -> isAsked(backup, query)).toList();
        List<GaussdbBackup> page = found.stream().skip(offset).limit(limit).toList();
        ObjectNode body = WitnessRequest.JSON.createObjectNode().put("total_count", total(found, page));
        page.stream().map(this::item).forEach(body.putArray("backups")::add);
        return WitnessReply.json(200, body);
    }

    int total(List<GaussdbBackup> found, List<GaussdbBackup> page) {
        return found.size();
    }

    boolean isAsked(GaussdbBackup backup, Map<String, String> query) {
        return query.getOrDefault("instance_id", backup.instance).equals(backup.instance)
                && query.getOrDefault("backup_id", backup.id).equals(backup.id)
                && query.getOrDefault("backup_type", backup.type).equals(backup.type)
                && !backup.begin.isBefore(instant(query.get("begin_time"), Instant.MIN))
                && !backup.begin.isAfter(instant(query.get("end_time"), Instant.MAX));
    }

    private static Instant instant(String text, Instant absent) {
        try {
            return text == null ? absent : OffsetDateTime.parse(text.replace(' ', '+'), TIME).toInstant();
        } catch (DateTimeParseException e) {
            return absent;
        }
    }

    ObjectNode item(GaussdbBackup backup) {
        ObjectNode item = WitnessRequest.JSON.createObjectNode().put("id", backup.id).put("name", backup.name)
                .put("description", backup.description).put("begin_time", time(backup.begin, ZoneOffset.UTC))
                .put("end_time", backup.end == null ? null : time(backup.end, ZoneOffset.UTC)).put("status", backup.status)
                .put("size", backup.status.equals("COMPLETED") ? 1894.4 : 0.0).put("type", backup.type)
                .put("instance_id", backup.instance).put("encrypted", false);
        item.putObject("datastore").put("type", "GaussDB").put("version", "1.4");
        return item;
    }

    WitnessReply job(String id) {
        if (id == null || id.isEmpty()) {
            return refuse(400, "DBS.280001", "parameter error");
        }
        return backups.stream().filter(backup -> backup.jobId.equals(id)).findFirst()
                .map(backup -> WitnessReply.json(200, WitnessRequest.JSON.createObjectNode().set("job", jobOf(backup))))
                .orElseGet(() -> refuse(400, "DBS.200543", "the task does not exist"));
    }

    ObjectNode jobOf(GaussdbBackup backup) {
        boolean running = backup.jobStatus.equals("Running");
        ObjectNode job = WitnessRequest.JSON.createObjectNode().put("id", backup.jobId).put("status", backup.jobStatus)
                .put("name", "BackupSnapshotGaussDBV5InInstance").put("created", time(backup.begin, ZoneOffset.UTC))
                .put("ended", running ? null : time(backup.end, ZoneOffset.UTC))
                .put("progress", running ? Math.min(99, backup.age * 20) + "%" : "")
                .put("fail_reason", backup.jobStatus.equals("Failed") ? "the disk is gone" : null);
        job.putObject("instance").put("id", backup.instance).put("name", "gauss-1");
        return job;
    }

    // deleting

    WitnessReply delete(String id) {
        GaussdbBackup backup = backups.stream().filter(other -> other.id.equals(id)).findFirst().orElse(null);
        if (backup == null) {
            return refuse(404, "DBS.201010", "the backup does not exist");
        }
        if (backup.type.equals("auto")) {
            return refuse(400, "DBS.201218", "only manual backups can be deleted");
        }
        if (backup.status.equals("BUILDING")) {
            return refuse(400, "DBS.201208", "the backup is in use");
        }
        backup.doomed = true;
        backup.age = 0;
        return WitnessReply.json(202, WitnessRequest.JSON.createObjectNode());
    }

    // shapes

    WitnessReply refuse(int status, String code, String message) {
        return WitnessReply.json(status, WitnessRequest.JSON.createObjectNode().put("error_msg", message)
                .put("error_code", code).put("request_id", UUID.randomUUID().toString()));
    }

    WitnessReply noRoute() {
        return refuse(404, "APIGW.0101", "The API does not exist or has not been published in the environment");
    }

    static String time(Instant instant, ZoneOffset zone) {
        return TIME.format(instant.atOffset(zone));
    }

    String newBackupId() {
        return UUID.randomUUID().toString().replace("-", "") + "br14";
    }

    String newJobId() {
        return UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
    }
}

package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.contract.Contract;
import io.backuptck.stub.RequestRules;
import io.backuptck.stub.Retention;
import io.backuptck.stub.SteppedWork;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubClock;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.ListQuery;
import io.backuptck.stub.contract.RequestCheck;
import io.backuptck.stub.contract.ShownAnswers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Plays the manual backups of GaussDB: all of all projects. Every project and every instance exists, unless its id says otherwise, see
 * {@link InstanceNames}.
 */
public final class GaussdbStub implements StubApi {

    private static final Contract CONTRACT = Contract.of(GaussdbApi.ID);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final String INSTANCE = "7e01ac5ac5274957ba506f3851d11d51in14";
    private static final String OTHER_INSTANCE = "fd26e3bf26e5467587eec857e4f66ef0in14";
    /** More automated backups than one page of the list holds. */
    private static final int DAYS = 103;

    /** Examples of the contract by what is wrong: a parameter, or a member of the body. */
    private static final Map<String, String> WRONG = Map.of("/name", "InvalidName", "/description", "InvalidDescription",
            "/instance_id", "MalformedInstanceId", "instance_id", "MalformedInstanceId", "limit", "LimitOutOfRange");

    private final StubClock clock;
    private final RequestCheck check;
    /** The newest first. */
    private final List<Backup> started = new ArrayList<>();
    private final List<Backup> past = new ArrayList<>();
    private final SteppedWork work;

    public GaussdbStub(RequestRules rules, StubClock clock) {
        this.clock = clock;
        this.check = new RequestCheck(rules);
        this.work = new SteppedWork(clock, now -> started.forEach(backup -> backup.step(now)));
        for (int day = 1; day <= DAYS; day++) {
            past(INSTANCE, "GaussDB-" + day, null, "COMPLETED", 24 * day);
        }
        past(INSTANCE, "before_release", "before the release", "COMPLETED", 50);
        past(INSTANCE, "weekly_06", "", "FAILED", 200);
        past(OTHER_INSTANCE, "GaussDB-0", null, "COMPLETED", 30);
        past(OTHER_INSTANCE, "weekly_07", "", "FAILED", 28);
        past.sort(Comparator.comparing((Backup backup) -> backup.listed().path("begin_time").asText()).reversed());
    }

    private void past(String instance, String name, String description, String state, int hours) {
        Instant begin = clock.now().minus(Duration.ofHours(hours));
        past.add(new Backup(PROJECT, instance, name, description, description == null ? "auto" : "manual", begin)
                .ended(state, begin.plus(Duration.ofSeconds(216))));
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        work.begin();
        try {
            return labelled(perform(heard(request), request.path().get("project_id"))).header("Date", DateTimeFormatter.RFC_1123_DATE_TIME
                    .format(clock.now().atOffset(ZoneOffset.UTC)));
        } catch (Refused refused) {
            return refused(refused.getMessage());
        } finally {
            work.end();
        }
    }

    /** A plus sign that was not escaped arrives as a blank. */
    private static StubRequest heard(StubRequest request) {
        Map<String, String> query = new HashMap<>(request.query());
        query.replaceAll((name, value) -> name.endsWith("_time") ? value.replace(' ', '+') : value);
        return new StubRequest(request.operation(), request.target(), request.path(), query, request.headers(), request.body());
    }

    private StubResponse perform(StubRequest request, String project) {
        JsonNode body = check.checked(request, wrong -> new Refused(WRONG.getOrDefault(wrong, "InvalidParameter")));
        return switch (request.operation().id()) {
            case "createManualBackup" -> StubResponse.json(202, start(project, body));
            case "listBackups" -> StubResponse.json(200, list(project, ListQuery.of(CONTRACT, "listBackups", request.query())));
            case "getJob" -> StubResponse.json(200, job(project, request.query().get("id")));
            case "deleteManualBackup" -> StubResponse.json(202, delete(project, request.path().get("backup_id")));
            default -> throw new Refused("RouteMissing");
        };
    }

    private Stream<Backup> backups(String project) {
        return Stream.concat(started.stream(), past.stream()).filter(backup -> backup.isOf(project));
    }

    /** Starts a manual backup. One at a time is made of an instance, and a name is given once in a project. */
    private JsonNode start(String project, JsonNode body) {
        String instance = usable(body.path("instance_id"), INSTANCE);
        String name = usable(body.path("name"), "unnamed-" + UUID.randomUUID());
        refuse(InstanceNames.isUnknown(instance), "InstanceMissing");
        refuse(backups(project).anyMatch(backup -> backup.has("name", name)), "NameTaken");
        refuse(backups(project).anyMatch(backup -> backup.has("instance_id", instance) && !backup.isOver()), "BackupRunning");
        Backup backup = new Backup(project, instance, name, body.path("description").textValue(), "manual", clock.now());
        started.add(0, backup);
        if (started.size() > Retention.KEPT) {
            started.remove(Retention.KEPT);
        }
        return NODES.objectNode().<ObjectNode>set("backup", backup.created()).put("job_id", backup.jobId());
    }

    /** What takes the place of a value that was let through because its rule is switched off. */
    private static String usable(JsonNode value, String instead) {
        return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : instead;
    }

    private static void refuse(boolean wrong, String example) {
        if (wrong) {
            throw new Refused(example);
        }
    }

    private JsonNode delete(String project, String id) {
        Backup backup = backups(project).filter(one -> one.has("id", id)).findFirst().orElseThrow(() -> new Refused("BackupMissing"));
        refuse(backup.has("type", "auto"), "AutomatedBackupKept");
        refuse(!backup.isOver(), "BackupUnderWay");
        started.remove(backup);
        past.remove(backup);
        return NODES.objectNode();
    }

    private JsonNode list(String project, ListQuery query) {
        List<Backup> matches = query.matching(backups(project).toList(), Backup::listed);
        ObjectNode json = NODES.objectNode();
        ArrayNode page = json.putArray("backups");
        work.lookAt(query.page(matches));
        query.page(matches).forEach(backup -> page.add(backup.listed()));
        return json.put("total_count", (long) matches.size());
    }

    private JsonNode job(String project, String id) {
        Backup found = backups(project).filter(backup -> backup.jobId().equals(id)).findFirst().orElseThrow(() -> new Refused("JobMissing"));
        work.lookAt(List.of(found));
        return NODES.objectNode().set("job", found.job());
    }

    @Override
    public synchronized void step() {
        work.step();
    }

    @Override
    public StubResponse unknownRoute(String method, String path) {
        return refused("RouteMissing");
    }

    static StubResponse refused(String example) {
        return labelled(ShownAnswers.named(CONTRACT, example));
    }

    private static StubResponse labelled(StubResponse response) {
        return response.header("X-Request-Id", UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public synchronized void forgetPast() {
        past.clear();
    }

    @Override
    public Map<String, String> fixtures() {
        return Map.of("project", PROJECT, "instance", INSTANCE, "expendableInstance", INSTANCE, "unknownInstance", InstanceNames.MADE_UP.form().replace('#', '0'));
    }
}

package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** GaussDB clouds with one thing wrong each. */
enum WrongGaussdb implements WrongServer {

    WRITES_NAMES_IN_CAPITALS(() -> new GaussdbCreateOnly(true) {
        @Override
        ObjectNode created(GaussdbBackup backup) {
            ObjectNode body = super.created(backup);
            ((ObjectNode) body.get("backup")).put("name", backup.name.toUpperCase());
            return body;
        }
    }, "GDB-BACKUP-10"),
    TAKES_NAMES_OF_THREE_LETTERS(() -> new GaussdbCreateOnly(false) {
        @Override
        boolean isNameAllowed(JsonNode name) {
            return super.isNameAllowed(name) || name.isTextual() && name.textValue().matches("[A-Za-z][A-Za-z0-9_-]{2}");
        }
    }, "GDB-NAME-07"),
    TAKES_AN_AMPERSAND(() -> new GaussdbCreateOnly(true) {
        @Override
        boolean isDescriptionAllowed(JsonNode description) {
            return super.isDescriptionAllowed(description)
                    || description.isTextual() && description.textValue().contains("&");
        }
    }, "GDB-DESC-09"),
    REFUSES_HYPHENS(() -> new GaussdbCreateOnly(true) {
        @Override
        boolean isNameAllowed(JsonNode name) {
            return super.isNameAllowed(name) && !name.textValue().contains("-");
        }
    }, "GDB-NAME-17"),
    FAILS_THE_JOB_OF_A_GOOD_BACKUP(() -> new GaussdbCloud(null) {
        @Override
        void advance(GaussdbBackup backup) {
            super.advance(backup);
            if (backup.age == 5) {
                backup.jobStatus = "Failed";
            }
        }
    }, "GDB-LIFE-13"),
    BUILDS_AGAIN_WHAT_IS_COMPLETE(() -> new GaussdbCloud(null) {
        @Override
        void advance(GaussdbBackup backup) {
            super.advance(backup);
            if (backup.type.equals("manual") && backup.age == 9) {
                backup.status = "BUILDING";
            } else if (backup.type.equals("manual") && backup.age == 11) {
                backup.status = "COMPLETED";
            }
        }
    }, "GDB-LIFE-01"),
    FORGETS_WHERE_A_SPAN_ENDS(() -> new GaussdbCloud(null) {
        @Override
        boolean isAsked(GaussdbBackup backup, Map<String, String> query) {
            Map<String, String> open = new HashMap<>(query);
            open.remove("end_time");
            return super.isAsked(backup, open);
        }
    }, "GDB-LIST-26"),
    CALLS_A_MANUAL_BACKUP_AUTOMATIC(() -> new GaussdbCreateOnly(true) {
        @Override
        ObjectNode created(GaussdbBackup backup) {
            ObjectNode body = super.created(backup);
            ((ObjectNode) body.get("backup")).put("type", "auto");
            return body;
        }
    }, "GDB-BACKUP-20"),
    CREATES_WHAT_IT_REFUSES(() -> new GaussdbCloud(null) {
        @Override
        WitnessReply create(WitnessRequest request) {
            WitnessReply reply = super.create(request);
            if (reply.status() == 400 && !request.json().path("name").asText().isEmpty()) {
                GaussdbBackup backup = new GaussdbBackup(newBackupId(), newJobId(), INSTANCE,
                        request.json().path("name").textValue(), null, "manual", now());
                backup.finish("COMPLETED", now());
                backup.age = 100;
                backups.add(backup);
            }
            return reply;
        }
    }, "GDB-CREATE-08"),
    REFUSES_WITHOUT_A_CODE(() -> new GaussdbCreateOnly(true) {
        @Override
        WitnessReply refuse(int status, String code, String message) {
            return WitnessReply.json(status, WitnessRequest.JSON.createObjectNode().put("error_msg", message));
        }
    }, "GDB-ERR-02"),
    LISTS_EVERY_TYPE(() -> new GaussdbCloud(null) {
        @Override
        boolean isAsked(GaussdbBackup backup, Map<String, String> query) {
            query.remove("backup_type");
            return super.isAsked(backup, query);
        }
    }, "GDB-LIST-11", "GDB-LIST-12"),
    COUNTS_THE_PAGE_OF_MANY(() -> new GaussdbManyBackups(Duration.ofHours(7)) {
        @Override
        int total(List<GaussdbBackup> found, List<GaussdbBackup> page) {
            return page.size();
        }
    }, "GDB-LIST-07"),
    SKIPS_ONE_OF_MANY(() -> new GaussdbManyBackups(Duration.ofHours(7)) {
        @Override
        WitnessReply list(Map<String, String> query) {
            query.computeIfPresent("offset", (name, offset) -> offset.matches("[1-9]\\d*") ? (Integer.parseInt(offset) + 1) + "" : offset);
            return super.list(query);
        }
    }, "GDB-LIST-33"),
    COUNTS_THE_PAGE_OF_MANY_AT_ONCE(() -> new GaussdbManyBackups(Duration.ZERO) {
        @Override
        int total(List<GaussdbBackup> found, List<GaussdbBackup> page) {
            return page.size();
        }
    }, "GDB-LIST-07"),
    SKIPS_ONE_OF_MANY_AT_ONCE(() -> new GaussdbManyBackups(Duration.ZERO) {
        @Override
        WitnessReply list(Map<String, String> query) {
            query.computeIfPresent("offset", (name, offset) -> offset.matches("[1-9]\\d*") ? (Integer.parseInt(offset) + 1) + "" : offset);
            return super.list(query);
        }
    }, "GDB-LIST-33"),
    KEEPS_WHAT_WAS_DELETED(() -> new GaussdbCloud(null) {
        @Override
        boolean isGone(GaussdbBackup backup) {
            return false;
        }
    }, "GDB-DELETE-07"),
    GIVES_ALL_BACKUPS_ONE_JOB(() -> new GaussdbCloud(null) {
        private final String job = UUID.randomUUID().toString();

        @Override
        String newJobId() {
            return job == null ? UUID.randomUUID().toString() : job;
        }
    }, "GDB-CREATE-05"),
    BEGINS_AGAIN_AN_HOUR_LATER(() -> new GaussdbCloud(null) {
        @Override
        ObjectNode item(GaussdbBackup backup) {
            return backup.end == null ? super.item(backup) : super.item(backup)
                    .put("begin_time", time(backup.begin.plusSeconds(3600), ZoneOffset.UTC))
                    .put("end_time", time(backup.end.plusSeconds(3600), ZoneOffset.UTC));
        }
    }, "GDB-LIFE-03", "GDB-LIST-38"),
    NUMBERS_ITS_JOBS(() -> new GaussdbCreateOnly(true) {
        @Override
        ObjectNode created(GaussdbBackup backup) {
            return super.created(backup).put("job_id", 4711);
        }
    }, "GDB-BACKUP-04"),
    ANSWERS_A_CREATION_WITH_200(() -> new GaussdbCreateOnly(true) {
        @Override
        WitnessReply create(WitnessRequest request) {
            WitnessReply reply = super.create(request);
            return new WitnessReply(reply.status() == 202 ? 200 : reply.status(), reply.contentType(), reply.body());
        }
    }, "GDB-CREATE-01"),
    SPEAKS_PROBLEM_JSON(() -> new GaussdbCreateOnly(true) {
        @Override
        WitnessReply create(WitnessRequest request) {
            WitnessReply reply = super.create(request);
            return new WitnessReply(reply.status(), "application/problem+json", reply.body());
        }
    }, "GDB-HTTP-01");

    private final Defect defect;

    WrongGaussdb(Supplier<WitnessServer> server, String... blamed) {
        this.defect = new Defect(ApiId.named("gaussdb"), server, List.of(blamed));
    }

    @Override
    public Defect defect() {
        return defect;
    }
}

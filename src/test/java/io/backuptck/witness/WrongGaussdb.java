package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** GaussDB clouds with one thing wrong each. */
enum WrongGaussdb implements WrongServer {

    WRITES_NAMES_IN_CAPITALS(() -> new Lenient() {
        @Override
        ObjectNode created(GaussdbBackup backup) {
            ObjectNode body = super.created(backup);
            ((ObjectNode) body.get("backup")).put("name", backup.name.toUpperCase());
            return body;
        }
    }),
    TAKES_NAMES_OF_THREE_LETTERS(() -> new Lenient() {
        @Override
        boolean isNameAllowed(JsonNode name) {
            return super.isNameAllowed(name) || name.isTextual() && name.textValue().matches("[A-Za-z][A-Za-z0-9_-]{2}");
        }
    }),
    TAKES_NAMES_OF_THREE_LETTERS_AND_LISTS_NOTHING(() -> new GaussdbCreateOnly(false) {
        @Override
        boolean isNameAllowed(JsonNode name) {
            return super.isNameAllowed(name) || name.isTextual() && name.textValue().matches("[A-Za-z][A-Za-z0-9_-]{2}");
        }
    }),
    TAKES_AN_AMPERSAND(() -> new Lenient() {
        @Override
        boolean isDescriptionAllowed(JsonNode description) {
            return super.isDescriptionAllowed(description)
                    || description.isTextual() && description.textValue().contains("&");
        }
    }),
    REFUSES_HYPHENS(() -> new Lenient() {
        @Override
        boolean isNameAllowed(JsonNode name) {
            return super.isNameAllowed(name) && !name.textValue().contains("-");
        }
    }),
    BUILDS_AGAIN_WHAT_IS_COMPLETE(() -> new Lenient() {
        @Override
        void advance(GaussdbBackup backup) {
            super.advance(backup);
            if (backup.type.equals("manual") && backup.age == 7) {
                backup.status = "BUILDING";
            }
        }
    }),
    FAILS_THE_JOB_OF_A_GOOD_BACKUP(() -> new GaussdbCloud(null) {
        @Override
        void advance(GaussdbBackup backup) {
            super.advance(backup);
            if (backup.age == 5) {
                backup.jobStatus = "Failed";
            }
        }
    }),
    CALLS_A_MANUAL_BACKUP_AUTOMATIC(() -> new Lenient() {
        @Override
        ObjectNode created(GaussdbBackup backup) {
            ObjectNode body = super.created(backup);
            ((ObjectNode) body.get("backup")).put("type", "auto");
            return body;
        }
    }),
    BUILDS_TWO_AT_ONCE(() -> new Lenient() {
        @Override
        WitnessReply conflict(String instance, String name) {
            return null;
        }
    }),
    CREATES_WHAT_IT_REFUSES(() -> new Lenient() {
        @Override
        WitnessReply create(WitnessRequest request) {
            WitnessReply reply = super.create(request);
            if (reply.status() == 400 && request.json().path("name").isTextual()) {
                GaussdbBackup backup = new GaussdbBackup(newBackupId(), newJobId(), INSTANCE,
                        request.json().path("name").textValue(), null, "manual", now());
                backup.finish("COMPLETED", now());
                backup.age = 100;
                backups.add(backup);
            }
            return reply;
        }
    }),
    REFUSES_WITHOUT_A_CODE(() -> new Lenient() {
        @Override
        WitnessReply refuse(int status, String code, String message) {
            return WitnessReply.json(status, WitnessRequest.JSON.createObjectNode().put("error_msg", message));
        }
    }),
    REFUSES_WITH_200(() -> new Lenient() {
        @Override
        WitnessReply create(WitnessRequest request) {
            WitnessReply reply = super.create(request);
            return new WitnessReply(reply.status() == 400 ? 200 : reply.status(), reply.contentType(), reply.body());
        }
    }),
    LISTS_EVERY_TYPE(() -> new Lenient() {
        @Override
        boolean isAsked(GaussdbBackup backup, Map<String, String> query) {
            query.remove("backup_type");
            return super.isAsked(backup, query);
        }
    }),
    LISTS_MORE_THAN_THE_LIMIT(() -> new Lenient() {
        @Override
        WitnessReply list(Map<String, String> query) {
            query.computeIfPresent("limit", (key, limit) -> limit.equals("1") ? "2" : limit);
            return super.list(query);
        }
    }),
    KEEPS_WHAT_WAS_DELETED(() -> new Lenient() {
        @Override
        boolean isGone(GaussdbBackup backup) {
            return false;
        }
    }),
    ENDS_BEFORE_IT_BEGAN(() -> new Lenient() {
        @Override
        ObjectNode item(GaussdbBackup backup) {
            ObjectNode item = super.item(backup);
            return backup.end == null ? item : item.put("end_time", time(backup.begin.minusSeconds(60), ZoneOffset.UTC));
        }
    }),
    GIVES_ALL_BACKUPS_ONE_JOB(() -> new Lenient() {
        private final String job = UUID.randomUUID().toString();

        @Override
        String newJobId() {
            return job == null ? UUID.randomUUID().toString() : job;
        }
    }),
    BEGINS_AGAIN_AN_HOUR_LATER(() -> new Lenient() {
        @Override
        ObjectNode item(GaussdbBackup backup) {
            return backup.end == null ? super.item(backup) : super.item(backup)
                    .put("begin_time", time(backup.begin.plusSeconds(3600), ZoneOffset.UTC))
                    .put("end_time", time(backup.end.plusSeconds(3600), ZoneOffset.UTC));
        }
    }),
    NUMBERS_ITS_JOBS(() -> new Lenient() {
        @Override
        ObjectNode created(GaussdbBackup backup) {
            return super.created(backup).put("job_id", 4711);
        }
    }),
    ANSWERS_A_CREATION_WITH_200(() -> new Lenient() {
        @Override
        WitnessReply create(WitnessRequest request) {
            WitnessReply reply = super.create(request);
            return new WitnessReply(reply.status() == 202 ? 200 : reply.status(), reply.contentType(), reply.body());
        }
    }),
    SPEAKS_PROBLEM_JSON(() -> new Lenient() {
        @Override
        WitnessReply create(WitnessRequest request) {
            WitnessReply reply = super.create(request);
            return new WitnessReply(reply.status(), "application/problem+json", reply.body());
        }
    });

    private final Supplier<WitnessServer> server;
    private final List<String> blamed;

    WrongGaussdb(Supplier<WitnessServer> server, String... blamed) {
        this.server = server;
        this.blamed = List.of(blamed);
    }

    @Override
    public ApiId api() {
        return ApiId.GAUSSDB;
    }

    @Override
    public WitnessServer server() {
        return server.get();
    }

    @Override
    public List<String> blamed() {
        return blamed;
    }

    /** All operations, and no token asked for. */
    private static class Lenient extends GaussdbCloud {

        Lenient() {
            super(null);
        }
    }
}

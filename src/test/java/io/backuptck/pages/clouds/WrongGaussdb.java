package io.backuptck.pages.clouds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Servers that break one sentence of the GaussDB page each, which the comment cites. */
enum WrongGaussdb {

    // Status Code, normal: 202
    ANSWERS_200("", () -> new GaussdbServer() {
        @Override
        Answer created(ObjectNode answer) {
            return Answer.json(200, answer);
        }
    }),

    // Table 2, name: "must contain 4 to 64 characters", "start with a letter", "Only letters, digits, hyphens and underscores"
    NAME_OF_3_ACCEPTED("", names("[A-Za-z][A-Za-z0-9_-]{2,63}")),
    NAME_OF_65_ACCEPTED("", names("[A-Za-z][A-Za-z0-9_-]{3,64}")),
    NAME_FROM_DIGIT_ACCEPTED("", names("[A-Za-z0-9][A-Za-z0-9_-]{3,63}")),
    NAME_WITH_BLANK_ACCEPTED("", names("[A-Za-z][A-Za-z0-9_ -]{3,63}")),
    NAME_WITH_HYPHEN_REFUSED("", names("[A-Za-z][A-Za-z0-9_]{3,63}")),
    NAME_OF_64_REFUSED("", names("[A-Za-z][A-Za-z0-9_-]{3,62}")),

    // Table 2, description: "cannot contain the following special characters: >!<\"&'="
    ANGLE_BRACKETS_DESCRIBE("", descriptions(text -> plain(text, "!\"&'=") && atMost(text, 256))),
    // Table 2, description: "up to 256 characters"
    DESCRIPTION_OF_257_ACCEPTED("", descriptions(text -> plain(text, ">!<\"&'=") && atMost(text, 257))),
    DESCRIPTION_OF_256_REFUSED("", descriptions(text -> plain(text, ">!<\"&'=") && atMost(text, 255))),
    // Table 2, description: mandatory no
    DESCRIPTION_REQUIRED("", () -> new GaussdbServer() {
        @Override
        void check(Call call, JsonNode asked) {
            super.check(call, asked);
            Refused.unless(asked.path("description").isTextual(), Reason.INVALID, "describe it");
        }
    }),

    // Table 2, instance_id: mandatory yes
    INSTANCE_NOT_NEEDED("", () -> new GaussdbServer() {
        @Override
        boolean instanceFits(JsonNode instance) {
            return instance.isMissingNode() || super.instanceFits(instance);
        }

        @Override
        boolean instanceExists(JsonNode instance) {
            return instance.isMissingNode() || super.instanceExists(instance);
        }
    }),
    // Table 2, instance_id: "DB instance ID"
    BACKS_UP_WHAT_DOES_NOT_EXIST("", () -> new GaussdbServer() {
        @Override
        boolean instanceExists(JsonNode instance) {
            return true;
        }
    }),
    // Table 2, name: mandatory yes
    NAME_NOT_NEEDED("", () -> new GaussdbServer() {
        @Override
        void check(Call call, JsonNode asked) {
            super.check(call, asked.has("name") ? asked : ((ObjectNode) asked.deepCopy()).put("name", "unnamed"));
        }

        @Override
        Answer created(ObjectNode answer) {
            ObjectNode backup = (ObjectNode) answer.get("backup");
            return super.created(backup.path("name").isTextual() ? answer : answer.set("backup", backup.put("name", "unnamed")));
        }
    }),

    // Table 3, job_id
    NO_JOB("", answers(answer -> answer.remove("job_id"))),

    // Table 4, each row
    NO_ID("/backup", backups(backup -> backup.remove("id"))),
    ID_IS_A_NUMBER("/backup/id", backups(backup -> backup.put("id", 17))),
    // "Backup ID" says which backup it is, so two backups do not share one
    SAME_ID_TWICE("", backups(backup -> backup.put("id", "the-backup"))),
    ANOTHER_NAME("/backup/name", backups(backup -> backup.put("name", "backup-of-today"))),
    ANOTHER_DESCRIPTION("/backup/description", backups(backup -> {
        if (backup.has("description")) {
            backup.put("description", "made by hand");
        }
    })),
    BEGINS_IN_SECONDS("/backup/begin_time", backups(backup -> backup.put("begin_time", 1_652_090_551L))),
    BEGINS_WITHOUT_OFFSET("/backup/begin_time", backups(backup -> backup.put("begin_time", "2022-05-09T18:02:31"))),
    STATUS_OF_ANOTHER_LIST("/backup/status", backups(backup -> backup.put("status", "RUNNING"))),
    TYPE_AUTO("/backup/type", backups(backup -> backup.put("type", "auto"))),
    ANOTHER_INSTANCE("/backup/instance_id", backups(backup -> backup.put("instance_id", "6f9c4e10-0000-4c55-9d60-2f8a1e4b7c39"))),
    NO_INSTANCE("/backup", backups(backup -> backup.remove("instance_id")));

    /** The operation in whose answer or refusal the breach is seen. */
    static final String OPERATION = "createManualBackup";

    private static final Set<String> QUICK = Set.of("NAME_WITH_HYPHEN_REFUSED", "NAME_OF_64_REFUSED",
            "DESCRIPTION_OF_256_REFUSED", "DESCRIPTION_REQUIRED", "SAME_ID_TWICE");

    private final String pointer;
    private final Supplier<GaussdbServer> server;

    WrongGaussdb(String pointer, Supplier<GaussdbServer> server) {
        this.pointer = pointer;
        this.server = server;
    }

    /** The place in the answer, or empty where there is none or where it may be named in more than one way. */
    String pointer() {
        return pointer;
    }

    /** True when the run ends with a warning instead of a failure: the page's own examples and format leave the offset to doubt. */
    boolean isWarned() {
        return this == BEGINS_WITHOUT_OFFSET;
    }

    /** True when a running backup could be why the server refuses, so that it is judged where none is running. */
    boolean isQuick() {
        return QUICK.contains(name());
    }

    GaussdbServer start() {
        return isQuick() ? server.get().quick() : server.get();
    }

    private static Supplier<GaussdbServer> names(String pattern) {
        return () -> new GaussdbServer() {
            @Override
            boolean nameFits(String name) {
                return name.matches(pattern);
            }
        };
    }

    private static Supplier<GaussdbServer> descriptions(Predicate<String> rule) {
        return () -> new GaussdbServer() {
            @Override
            boolean descriptionFits(String description) {
                return rule.test(description);
            }
        };
    }

    private static boolean plain(String text, String forbidden) {
        return text.chars().noneMatch(c -> forbidden.indexOf(c) >= 0);
    }

    private static boolean atMost(String text, int length) {
        return text.codePointCount(0, text.length()) <= length;
    }

    private static Supplier<GaussdbServer> backups(Consumer<ObjectNode> damage) {
        return answers(answer -> damage.accept((ObjectNode) answer.get("backup")));
    }

    private static Supplier<GaussdbServer> answers(Consumer<ObjectNode> damage) {
        return () -> new GaussdbServer() {
            @Override
            Answer created(ObjectNode answer) {
                damage.accept(answer);
                return super.created(answer);
            }
        };
    }
}

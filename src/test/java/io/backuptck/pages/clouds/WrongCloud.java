package io.backuptck.pages.clouds;

import static io.backuptck.pages.clouds.CloudServer.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Servers that break one sentence of the OceanBase Cloud page each, which the comment cites. */
enum WrongCloud {

    // Response parameters, physical: backupTaskId, String, "The ID of the backup task"
    PHYSICAL_WITHOUT_TASK("/data", physical(answer -> data(answer).remove("backupTaskId"))),
    PHYSICAL_TASK_IS_A_NUMBER("/data/backupTaskId", physical(answer -> data(answer).put("backupTaskId", 90_210))),
    SAME_TASK_FOR_TWO_STARTS("", physical(answer -> data(answer).put("backupTaskId", "the-task"))),

    // Response parameters: success, Boolean
    SUCCESS_MISSING("", both(answer -> answer.remove("success"))),
    // success: "Indicates whether the request was successful"
    SUCCESS_DENIED("", both(answer -> answer.put("success", false))),
    ERROR_WITH_SUCCESS("", () -> new CloudServer() {
        @Override
        Answer refusal(Reason reason, String why) {
            return Answer.json(reason.status(), Call.JSON.createObjectNode().put("success", true).put("text", why));
        }
    }),
    // Response parameters: data, Object
    LOGICAL_WITHOUT_DATA("", logical(answer -> answer.remove("data"))),
    // Response parameters: requestId, String
    REQUEST_ID_NOT_ANSWERED("", both(answer -> answer.remove("requestId"))),

    // Table-level: "You can select only one database"
    TABLES_OF_TWO_DATABASES("", selecting(() -> new Selection() {
        @Override
        void checkDatabases(int count) {
        }
    })),
    // Table-level: "You must specify the tables to be backed up"
    TABLES_WITHOUT_TABLES("", selecting(() -> new Selection() {
        @Override
        void checkTables(JsonNode tables) {
            if (!tables.isMissingNode()) {
                super.checkTables(tables);
            }
        }
    })),
    TABLES_OF_AN_EMPTY_LIST("", selecting(() -> new Selection() {
        @Override
        void checkTables(JsonNode tables) {
            if (!tables.isArray() || !tables.isEmpty()) {
                super.checkTables(tables);
            }
        }
    })),
    // Table-level: "with a maximum of 200 tables"
    TABLES_UP_TO_201("", tables(1, 201)),
    TABLES_UP_TO_199("", tables(1, 199)),
    TABLES_FROM_TWO("", selecting(() -> new Selection() {
        @Override
        void checkTables(JsonNode tables) {
            Refused.unless(tables.isArray() && tables.size() >= 2 && tables.size() <= 200, Reason.INVALID, "tables");
        }
    })),

    // Database-level: "You can select multiple databases"
    ONE_WHOLE_DATABASE_ONLY("", databases(1, 1)),
    // Database-level: "The tables field is not required"
    WHOLE_DATABASES_WITH_TABLES_ONLY("", selecting(() -> new KnownDatabases() {
        @Override
        void checkWholeDatabases(JsonNode selected) {
            selected.forEach(one -> checkTables(one.path("tables")));
        }
    })),

    // databaseTables: String, "in JSON string format"
    TEXT_WITHOUT_BLANKS_ONLY("", selecting(() -> new Selection() {
        @Override
        JsonNode parsed(String databaseTables) {
            Refused.unless(databaseTables.chars().noneMatch(Character::isWhitespace), Reason.INVALID, "no blanks");
            return super.parsed(databaseTables);
        }
    })),
    NOT_READ_AT_ALL("", () -> new CloudServer() {
        @Override
        void checkLogical(JsonNode asked) {
            text(asked, "tenantId", true);
            text(asked, "databaseTables", true);
        }
    }),

    // Body, physical: needPreCheck is not required
    PHYSICAL_INSISTS_ON_PRE_CHECK("", insisting("tenant", "needPreCheck")),
    // Body, logical: backupPolicy is not there
    LOGICAL_INSISTS_ON_POLICY("", insisting("table", "backupPolicy")),

    // Body, both: backupObjectType is required
    OBJECT_TYPE_NOT_NEEDED("", supplying("backupObjectType", "tenant")),
    // Body, physical: backupPolicy is required
    POLICY_NOT_NEEDED("", supplying("backupPolicy", "manual")),
    // Body, logical: tenantId and databaseTables are required
    LOGICAL_TENANT_NOT_NEEDED("", supplying("tenantId", CloudServer.TENANT)),
    DATABASE_TABLES_NOT_NEEDED("", supplying("databaseTables", "[{\"database\": \"shop\", \"tables\": [\"orders\"]}]")),
    // "a physical backup or a logical backup task at the database or table level": three types of objects
    ANY_OBJECT_TYPE("", () -> new CloudServer() {
        @Override
        void check(JsonNode asked) {
            boolean known = asked.path("backupObjectType").asText().matches("tenant|table|database|");
            super.check(known ? asked : ((ObjectNode) asked.deepCopy()).put("backupObjectType", "tenant"));
        }
    }),
    // Path, instanceId: "The ID of the OceanBase cluster"
    ANY_INSTANCE("", () -> new CloudServer() {
        @Override
        boolean instanceExists(String instance) {
            return true;
        }
    }),
    // Constraints: "The caller must have an AccessKey for accessing the multi-cloud API"
    NO_ACCESS_KEY_NEEDED("", () -> new CloudServer() {
        @Override
        boolean lets(Call call) {
            return true;
        }
    });

    /** The operation in whose answer or refusal the breach is seen. */
    static final String OPERATION = "startBackup";

    /**
     * The page says so, but not what a server does with a request that lacks something or names what does not exist; and
     * its own examples leave requestId and data to doubt. So a server is warned, not failed.
     */
    private static final Set<String> WARNED = Set.of("REQUEST_ID_NOT_ANSWERED", "OBJECT_TYPE_NOT_NEEDED", "POLICY_NOT_NEEDED",
            "LOGICAL_TENANT_NOT_NEEDED", "DATABASE_TABLES_NOT_NEEDED", "TABLES_OF_AN_EMPTY_LIST", "LOGICAL_WITHOUT_DATA",
            "ANY_OBJECT_TYPE", "ANY_INSTANCE");

    private final String pointer;
    private final Supplier<CloudServer> server;

    WrongCloud(String pointer, Supplier<CloudServer> server) {
        this.pointer = pointer;
        this.server = server;
    }

    /** The place in the answer, or empty where there is none. */
    String pointer() {
        return pointer;
    }

    /** True when the run ends with a warning instead of a failure. */
    boolean isWarned() {
        return WARNED.contains(name());
    }

    CloudServer start() {
        return server.get();
    }

    private static ObjectNode data(ObjectNode answer) {
        return (ObjectNode) answer.get("data");
    }

    private static Supplier<CloudServer> physical(Consumer<ObjectNode> damage) {
        return damaged(damage, answer -> { });
    }

    private static Supplier<CloudServer> logical(Consumer<ObjectNode> damage) {
        return damaged(answer -> { }, damage);
    }

    private static Supplier<CloudServer> both(Consumer<ObjectNode> damage) {
        return damaged(damage, damage);
    }

    private static Supplier<CloudServer> damaged(Consumer<ObjectNode> physical, Consumer<ObjectNode> logical) {
        return () -> new CloudServer() {
            @Override
            Answer startedPhysical(ObjectNode answer) {
                physical.accept(answer);
                return super.startedPhysical(answer);
            }

            @Override
            Answer startedLogical(ObjectNode answer, Task task) {
                logical.accept(answer);
                return super.startedLogical(answer, task);
            }
        };
    }

    private static Supplier<CloudServer> selecting(Supplier<Selection> selection) {
        return () -> new CloudServer() {
            @Override
            Selection selection() {
                return selection.get();
            }
        };
    }

    private static Supplier<CloudServer> tables(int least, int most) {
        return selecting(() -> new Selection() {
            @Override
            void checkTables(JsonNode tables) {
                Refused.unless(tables.isArray() && tables.size() >= least && tables.size() <= most, Reason.INVALID, "tables");
            }
        });
    }

    private static Supplier<CloudServer> databases(int least, int most) {
        return selecting(() -> new Selection() {
            @Override
            void checkWholeDatabases(JsonNode selected) {
                Refused.unless(selected.size() >= least && selected.size() <= most, Reason.INVALID, "databases");
            }
        });
    }

    private static Supplier<CloudServer> insisting(String objectType, String member) {
        return () -> new CloudServer() {
            @Override
            void check(JsonNode asked) {
                super.check(asked);
                Refused.unless(!asked.path("backupObjectType").asText().equals(objectType) || asked.has(member),
                        Reason.INVALID, member + " is missing");
            }
        };
    }

    private static Supplier<CloudServer> supplying(String member, String value) {
        return () -> new CloudServer() {
            @Override
            void check(JsonNode asked) {
                super.check(asked.has(member) ? asked : ((ObjectNode) asked.deepCopy()).put(member, value));
            }
        };
    }
}

package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Obshell agents with one thing wrong each. */
enum WrongObshell implements WrongServer {

    GOES_ON_AFTER_ITS_END(() -> new ObshellAgent() {
        @Override
        WitnessReply answer(WitnessRequest request) {
            dags.stream().filter(dag -> dag.state.equals("SUCCEED")).forEach(dag -> dag.state = "RUNNING");
            return super.answer(request);
        }
    }),
    TWO_STARTS_SHARE_AN_ID(() -> new ObshellAgent() {
        @Override
        long newDagId() {
            return 4;
        }
    }),
    SUCCEEDS_A_STAGE_TOO_EARLY(() -> new ObshellAgent() {
        {
            scheduler = new ObshellScheduler(database) {
                @Override
                void next(ObshellDag dag) {
                    super.next(dag);
                    if (dag.stage == 4) {
                        dag.stage = 3;
                        dag.state = "SUCCEED";
                        dag.end = now();
                    }
                }
            };
        }
    }),
    TAKES_ANY_MODE(() -> new ObshellAgent() {
        @Override
        boolean isModeKnown(String mode) {
            return true;
        }
    }),
    REFUSES_IN_HTML(() -> new ObshellAgent() {
        @Override
        WitnessReply failed(WitnessRequest request, ObshellError error) {
            return WitnessReply.text(error.status, "text/html", "<h1>" + error + "</h1>");
        }
    }),
    HAS_NO_TRACE_ID(() -> new ObshellAgent() {
        @Override
        ObjectNode envelope(WitnessRequest request, int status) {
            return super.envelope(request, status).without("traceId");
        }
    }),
    ANSWERS_A_START_WITH_202(() -> new ObshellAgent() {
        @Override
        WitnessReply succeeded(WitnessRequest request, JsonNode data) {
            WitnessReply reply = super.succeeded(request, data);
            return !request.method().equals("POST") || !request.path().contains("backup") ? reply
                    : WitnessReply.json(202, ((ObjectNode) WitnessRequest.json(reply)).put("status", 202));
        }
    }),
    SHOWS_A_BARE_TASK_IN_THE_OVERVIEW(() -> new ObshellAgent() {
        @Override
        JsonNode overview(String tenant) {
            return super.overview(tenant).path("status");
        }
    }),
    SHOWS_AN_OVERVIEW_OF_NOTHING(() -> new ObshellAgent() {
        @Override
        JsonNode overview(String tenant) {
            return WitnessRequest.JSON.createObjectNode().set("status", latest(tenant));
        }
    }),
    COUNTS_STAGES_FROM_ZERO(() -> new ObshellAgent() {
        @Override
        JsonNode shown(ObshellDag dag, boolean details) {
            return ((ObjectNode) super.shown(dag, details)).put("stage", dag.stage - 1);
        }

        @Override
        ObjectNode started(ObshellDag dag) {
            return super.started(dag).put("stage", dag.stage - 1);
        }
    }),
    SAYS_200_INSIDE_A_400(() -> new ObshellAgent() {
        @Override
        ObjectNode envelope(WitnessRequest request, int status) {
            return super.envelope(request, status).put("status", 200);
        }
    }),
    CALLS_A_FAILURE_SUCCESSFUL(() -> new ObshellOldAgent() {
        @Override
        ObjectNode envelope(WitnessRequest request, int status) {
            return super.envelope(request, status).put("successful", true);
        }
    }),
    RETRIES_WHAT_HAS_SUCCEEDED(() -> new ObshellAgent() {
        {
            scheduler = new ObshellScheduler(database) {
                @Override
                void operate(ObshellDag dag, String operator) {
                    if (!operator.equals("RETRY") || dag.state.equals("FAILED")) {
                        super.operate(dag, operator);
                    }
                }
            };
        }
    }),
    FORGETS_WHAT_IT_WAS_TOLD_TO_DO(() -> new ObshellOldAgent() {
        {
            scheduler = new ObshellScheduler(database) {
                @Override
                void operate(ObshellDag dag, String operator) {
                    if (!dag.state.equals("FAILED")) {
                        super.operate(dag, operator);
                    }
                }
            };
        }
    }),
    WRITES_NUMBERS_AS_DOUBLES(() -> new ObshellAgent() {
        @Override
        ObjectNode latest(String tenant) {
            ObjectNode task = super.latest(tenant);
            return task == null ? null : task.put("start_scn", task.path("start_scn").asDouble());
        }
    }),
    ENDS_BEFORE_IT_BEGAN(() -> new ObshellAgent() {
        {
            scheduler = new ObshellScheduler(database) {
                @Override
                void pass(ObshellDag dag) {
                    super.pass(dag);
                    if (dag.isFinished()) {
                        dag.end = dag.start.minusSeconds(1);
                    }
                }
            };
        }
    }),
    BACKS_UP_THE_TENANT_SYS(() -> new ObshellAgent() {
        @Override
        String existing(String tenant) {
            return tenant.equals("sys") ? ObshellDatabase.TENANT : super.existing(tenant);
        }
    }),
    BEGINS_AGAIN_AT_EACH_LOOK(() -> new ObshellOldAgent() {
        @Override
        JsonNode shown(ObshellDag dag, boolean details) {
            return dag.state.equals("READY") ? super.shown(dag, details)
                    : ((ObjectNode) super.shown(dag, details)).put("start_time", shapes.time(Instant.now()));
        }
    }),
    STARTS_WHAT_IT_REFUSES(() -> new ObshellAgent() {
        @Override
        boolean isModeKnown(String mode) {
            if (!super.isModeKnown(mode)) {
                database.step();
                if (!database.isRunning(ObshellDatabase.TENANT)) {
                    database.startBackup(ObshellDatabase.TENANT, new ObshellDatabase.Wish(false, false, false));
                }
            }
            return super.isModeKnown(mode);
        }
    }),
    MIXES_UP_TENANTS(() -> new ObshellAgent() {
        @Override
        JsonNode overview(String tenant) {
            return super.overview(tenant.equals(ObshellDatabase.SECOND_TENANT) && latest(ObshellDatabase.TENANT) != null
                    ? ObshellDatabase.TENANT : tenant);
        }
    });

    private final Supplier<WitnessServer> server;
    private final List<String> blamed;

    WrongObshell(Supplier<WitnessServer> server, String... blamed) {
        this.server = server;
        this.blamed = List.of(blamed);
    }

    @Override
    public ApiId api() {
        return ApiId.OBSHELL;
    }

    @Override
    public WitnessServer server() {
        return server.get();
    }

    @Override
    public List<String> blamed() {
        return blamed;
    }
}

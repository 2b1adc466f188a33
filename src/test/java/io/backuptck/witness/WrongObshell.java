package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import java.util.List;
import java.util.function.Supplier;

/** Obshell agents with one thing wrong each. */
enum WrongObshell implements WrongServer {

    GOES_ON_AFTER_ITS_END(() -> new ObshellAgent() {
        @Override
        WitnessReply answer(WitnessRequest request) {
            dags.stream().filter(dag -> dag.state.equals("SUCCEED") && dag.operator.equals("RUN"))
                    .forEach(dag -> dag.state = "RUNNING");
            return super.answer(request);
        }
    }, "OBS-LIFE-12", "OBS-OPERATE-09", "OBS-OPERATE-15"),
    TWO_STARTS_SHARE_AN_ID(() -> new ObshellAgent() {
        @Override
        long newDagId() {
            return 4;
        }
    }, "OBS-START-10", "OBS-CLUSTER-08", "OBS-LIFE-01"),
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
    }, "OBS-LIFE-09", "OBS-LIFE-22"),
    TAKES_ANY_MODE(() -> new ObshellStartOnly() {
        @Override
        boolean isModeKnown(String mode) {
            return true;
        }
    }, "OBS-MODE-03"),
    REFUSES_IN_HTML(() -> new ObshellStartOnly() {
        @Override
        WitnessReply failed(WitnessRequest request, ObshellError error) {
            return WitnessReply.text(error.status, "text/html", "<h1>" + error + "</h1>");
        }
    }, "OBS-HTTP-04"),
    HAS_NO_TRACE_ID(() -> new ObshellStartOnly() {
        @Override
        ObjectNode envelope(WitnessRequest request, int status) {
            return super.envelope(request, status).without("traceId");
        }
    }, "OBS-ENV-11"),
    ANSWERS_A_START_WITH_202(() -> new ObshellStartOnly() {
        @Override
        WitnessReply succeeded(WitnessRequest request, JsonNode data) {
            WitnessReply reply = super.succeeded(request, data);
            return !request.method().equals("POST") || !request.path().contains("backup") ? reply
                    : WitnessReply.json(202, ((ObjectNode) WitnessRequest.json(reply)).put("status", 202));
        }
    }, "OBS-START-01", "OBS-CLUSTER-01"),
    SHOWS_A_BARE_TASK_IN_THE_OVERVIEW(() -> new ObshellStartOnly() {
        @Override
        JsonNode overview(String tenant) {
            return super.overview(tenant).path("status");
        }
    }, "OBS-TASK-01"),
    CALLS_A_FAILURE_SUCCESSFUL(() -> new ObshellStartOnly() {
        @Override
        ObjectNode envelope(WitnessRequest request, int status) {
            return super.envelope(request, status).put("successful", true);
        }
    }, "OBS-ENV-19"),
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
    }, "OBS-OPERATE-07"),
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
    }, "OBS-LIFE-26", "OBS-OPERATE-10"),
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
    }, "OBS-LIFE-14"),
    BACKS_UP_THE_TENANT_SYS(() -> new ObshellAgent() {
        @Override
        String existing(String tenant) {
            return tenant.equals("sys") ? ObshellDatabase.TENANT : super.existing(tenant);
        }
    }, "OBS-START-18", "OBS-OVERVIEW-06"),
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
    }, "OBS-START-20", "OBS-CLUSTER-14"),
    MIXES_UP_TENANTS(() -> new ObshellStartOnly() {
        @Override
        JsonNode overview(String tenant) {
            return super.overview(tenant.equals(ObshellDatabase.SECOND_TENANT) && latest(ObshellDatabase.TENANT) != null
                    ? ObshellDatabase.TENANT : tenant);
        }
    }, "OBS-OVERVIEW-08");

    private final Defect defect;

    WrongObshell(Supplier<WitnessServer> server, String... blamed) {
        this.defect = new Defect(ApiId.named("obshell"), server, List.of(blamed));
    }

    @Override
    public Defect defect() {
        return defect;
    }
}

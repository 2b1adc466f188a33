package io.backuptck.pages.obshell;

import static io.backuptck.pages.obshell.Blame.any;
import static io.backuptck.pages.obshell.Blame.overview;
import static io.backuptck.pages.obshell.Blame.starts;
import static io.backuptck.pages.obshell.EditedObshell.everyAnswer;
import static io.backuptck.pages.obshell.EditedObshell.everyDag;
import static io.backuptck.pages.obshell.EditedObshell.everyRefusal;
import static io.backuptck.pages.obshell.EditedObshell.everySuccess;
import static io.backuptck.pages.obshell.EditedObshell.everyTask;

import io.backuptck.report.Failure;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The base server with one documented sentence broken; each names the page and the row. */
enum WrongObshell {

    // 000 and 001, request row mode: "Valid values include `full` and `incremental`"
    REFUSES_INCREMENTAL(WrongStarts::refusingIncremental, starts()),
    ACCEPTS_ANY_MODE(WrongStarts::takingAnyMode, starts()),
    // 000 and 001, request rows: the types string, bool and string
    ACCEPTS_ANY_TYPE(WrongStarts::takingAnyType, starts()),
    // 000 and 001, request rows: Required "No"
    REQUIRES_MODE(() -> WrongStarts.requiring("mode"), starts()),
    // 004, row encryption_mode: "`Password`: indicates that the data is protected by a password"
    FORGETS_PASSWORDS(WrongStarts::forgettingPasswords,
            Blame.of(Blame.TENANT, Blame.CLUSTER, Blame.OVERVIEW)),
    // 001, title: "a cluster-level backup"
    CLUSTER_START_BACKS_UP_ONE_TENANT(WrongStarts::backingUpOneTenantOfTheCluster,
            Blame.of(Blame.CLUSTER, Blame.OVERVIEW)),
    // 000, title: "a backup for a single tenant"
    TENANT_START_BACKS_UP_ANOTHER_TOO(WrongStarts::backingUpTheWholeClusterForOneTenant,
            Blame.of(Blame.TENANT, Blame.OVERVIEW)),
    // 000, request path: ":name" names a tenant
    STARTS_FOR_UNKNOWN_TENANTS(WrongStarts::startingForUnknownTenants, Blame.of(Blame.TENANT)),
    // 000 and 001, row successful: a request that was not successful has not initiated a backup
    REFUSED_START_STARTS(WrongStarts::startingWhatItRefuses, any()),
    // 000 and 001, sample response: "status": 200
    START_ANSWERS_202(WrongStarts::answeringAccepted, starts()),
    // 000 and 001, request row encryption: a password is not told to who reads the answer
    TELLS_THE_PASSWORD(WrongStarts::tellingThePassword, starts()),

    // all pages, row successful: "Whether the request is successful."
    UNSUCCESSFUL_ON_SUCCESS(() -> everySuccess(json -> json.put("successful", false)), any().at("/successful")),
    SUCCESSFUL_ON_REFUSAL(() -> everyRefusal(json -> json.put("successful", true)), any().at("/successful")),
    // all pages, row status: "The HTTP status code."
    OTHER_STATUS_IN_BODY(() -> everyAnswer(json -> json.put("status", 0)), any().at("/status")),
    // all pages, row traceId: "The trace ID of the request."
    SAME_TRACE_ID(() -> everyAnswer(json -> json.put("traceId", "877fe32b83634153")), any().at("/traceId")),
    // all pages, row timestamp: when the server received or completed the request; time.Time
    TIMESTAMP_WITHOUT_OFFSET(() -> everyAnswer(json -> json.put("timestamp", "2024-01-09 17:11:43")),
            any().at("/timestamp")),
    // all pages, row duration: "in milliseconds", int
    DURATION_IN_NANOSECONDS(WrongTimes::durationInNanoseconds, any().at("/duration")),
    // all pages, row error: it contains code, message and subErrors
    ERROR_WITHOUT_MESSAGE(() -> everyRefusal(json -> json.withObject("/error").remove("message")), any()),

    // 000 and 001, "Data structure of DagDetailDTO": a row each
    DAG_WITHOUT_ID(() -> everyDag(dag -> dag.remove("id")), starts()),
    DAG_WITH_ID_AS_NUMBER(() -> everyDag(dag -> dag.put("id", 22130706433028869L)), starts().at("/data/id")),
    // 000 and 001, row dag_id: "The ID of the DAG, which is the primary key"
    DAG_KEY_NEVER_CHANGES(() -> everyDag(dag -> dag.put("dag_id", 4)), starts().at("/data/dag_id")),

    // 004, "CdbObBackupTask": a row each
    OVERVIEW_WITHOUT_PATH(() -> everyTask(task -> task.remove("path")), overview()),
    OVERVIEW_WITH_STATUS_AS_NUMBER(() -> everyTask(task -> task.put("status", 3)),
            overview().at("/data/status/status")),
    // 004, row encryption_mode: "can take the following values"
    OVERVIEW_WITH_UNKNOWN_ENCRYPTION(() -> everyTask(task -> task.put("encryption_mode", "AES-256")),
            overview().at("/data/status/encryption_mode")),
    // 004, title: "a backup task for a tenant", the one that is named in the path
    OVERVIEW_OF_ANOTHER_TENANT(WrongOverviews::ofAnotherTenant, any()),
    OVERVIEW_OF_UNKNOWN_TENANTS(WrongOverviews::ofUnknownTenants, overview()),
    // 004, rows output_bytes and file_count: numbers of a task that has ended
    OVERVIEW_UNSTEADY_AFTER_THE_END(WrongOverviews::unsteadyAfterTheEnd, overview()),
    // 004, row output_rate_bytes: "The number of output bytes per second."
    OVERVIEW_RATE_PER_MINUTE(WrongOverviews::ratePerMinute, overview().at("/data/status/output_rate_bytes")),
    // 004, rows finish_tablet_count and tablet_count: a part of a total
    OVERVIEW_WITH_MORE_THAN_ALL_TABLETS(() -> everyTask(task -> task.put("finish_tablet_count", 99_999)), overview()),
    // 004, rows start_timestamp and end_timestamp
    OVERVIEW_ENDS_BEFORE_IT_STARTS(() -> everyTask(task -> task.put("end_timestamp", "2019-10-12T18:08:08+08:00")),
            overview());

    /**
     * The pages lead to these sentences, but not by logic alone: they name no word for what a leaked password is, call some
     * numbers by one name only, and say nothing of when a finished backup may be counted again. So a server is warned, not failed.
     */
    private static final Set<String> WARNED = Set.of("FORGETS_PASSWORDS", "TELLS_THE_PASSWORD",
            "OVERVIEW_WITH_UNKNOWN_ENCRYPTION", "OVERVIEW_UNSTEADY_AFTER_THE_END", "OVERVIEW_WITH_MORE_THAN_ALL_TABLETS",
            "OVERVIEW_RATE_PER_MINUTE");

    private final Supplier<PagesObshell> server;
    private final Predicate<Failure> blame;

    WrongObshell(Supplier<PagesObshell> server, Predicate<Failure> blame) {
        this.server = server;
        this.blame = blame;
    }

    PagesObshell server() {
        return server.get();
    }

    /** True when the run ends with a warning instead of a failure. */
    boolean isWarned() {
        return WARNED.contains(name());
    }

    Predicate<Failure> blame() {
        return blame;
    }
}

package io.backuptck.witness;

/** What an obshell agent refuses, with its answer in each of the two eras of the error contract (split at 4.3.1.0). */
enum ObshellError {

    ROUTE(404, "Common.NotFound", 400, 1000),
    SYS_TENANT(400, "OB.Tenant.SysOperationNotAllowed", 400, 1001),
    NO_NAME(400, "OB.Tenant.Name.Empty", 400, 1000),
    NO_TENANT(400, "OB.Tenant.NotExist", 400, 1001),
    BINDING(400, "Common.BindJsonFailed", 400, 1001),
    MODE(400, "OB.Backup.Mode.Invalid", 500, 1002),
    DESTINATION(400, "OB.Backup.DataDestEmpty", 500, 1002),
    CLUSTER_DESTINATION(400, "OB.Backup.DataDestEmpty", 500, 1010),
    CANCEL_STATUS(400, "OB.Backup.Status.Invalid", 400, 1001),
    NO_BACKUP(404, "Task.NotFound", 404, 2300),
    NO_CLUSTER_BACKUP(404, "Common.NotFound", 404, 2300),
    TASK_ID(400, "Task.GenericID.Invalid", 400, 1001),
    NO_TASK(404, "Task.NotFound", 404, 2300),
    OPERATOR(400, "Task.Dag.Operator.NotSupport", 500, 1010),
    ROLLBACK(400, "Task.Dag.Operator.RollbackNotFailedDag", 500, 1010),
    RETRY(400, "Task.Dag.Operator.RetryNotFailedDag", 500, 1010),
    PASS(400, "Task.Dag.Operator.PassNotFailedDag", 500, 1010),
    CANCEL(400, "Task.Dag.Operator.CancelFinishedDag", 500, 1010),
    NODE_OPERATOR(400, "Task.Node.Operator.NotSupport", 500, 1010),
    NODE_DAG(400, "Task.Node.Operator.PassNotFailedDag", 500, 1010),
    NODE(400, "Task.Node.Operator.PassNotFailedNode", 500, 1010),
    NOT_CLUSTER(400, "Agent.Identify.NotSupportOperation", 500, 1010),
    NO_DATABASE(500, "Agent.OceanBase.NotHold", 404, 2300);

    /** The HTTP status and the code since 4.3.1.0. */
    final int status;
    final String errCode;
    /** The HTTP status and the code before. */
    final int oldStatus;
    final int oldCode;

    ObshellError(int status, String errCode, int oldStatus, int oldCode) {
        this.status = status;
        this.errCode = errCode;
        this.oldStatus = oldStatus;
        this.oldCode = oldCode;
    }

    /** Those found by the code behind the handler; it hands on its empty result beside the error. */
    boolean comesWithNullData() {
        return this == MODE || this == DESTINATION || this == CLUSTER_DESTINATION || this == NO_BACKUP || this == NO_CLUSTER_BACKUP;
    }

    /** Thrown where a request is refused. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        final ObshellError error;

        Refused(ObshellError error) {
            super(error.name());
            this.error = error;
        }
    }

    Refused refused() {
        return new Refused(this);
    }
}

package io.backuptck.stub.obshell;

/**
 * The errors that an agent answers with, in the era from release 4.3.1 on.
 */
enum Refusal {
    AGENT_ROUTE(404, "Common.NotFound", "the resource was not found"),
    BIND(400, "Common.BindJsonFailed", "the body cannot be read: EOF"),
    TENANT_EMPTY(400, "OB.Tenant.Name.Empty", "the tenant has no name"),
    TENANT_SYS(400, "OB.Tenant.SysOperationNotAllowed", "the tenant sys cannot be used here"),
    TENANT_UNKNOWN(400, "OB.Tenant.NotExist", "there is no such tenant"),
    MODE(400, "OB.Backup.Mode.Invalid", "the mode is neither full nor incremental"),
    BACKUP_STATUS(400, "OB.Backup.Status.Invalid", "the status can only be canceled"),
    NO_BACKUP(404, "Task.NotFound", "the tenant never had a backup"),
    NO_CLUSTER_BACKUP(404, "Common.NotFound", "no tenant ever had a backup"),
    GENERIC_ID(400, "Task.GenericID.Invalid", "the id is malformed"),
    TASK_UNKNOWN(404, "Task.NotFound", "there is no such task"),
    OPERATOR(400, "Task.Dag.Operator.NotSupport", "the operator is unknown"),
    ROLLBACK_NOT_FAILED(400, "Task.Dag.Operator.RollbackNotFailedDag", "only a failed task can be rolled back"),
    RETRY_NOT_FAILED(400, "Task.Dag.Operator.RetryNotFailedDag", "only a failed task can be retried"),
    PASS_NOT_FAILED(400, "Task.Dag.Operator.PassNotFailedDag", "only a failed task can be passed"),
    CANCEL_FINISHED(400, "Task.Dag.Operator.CancelFinishedDag", "a finished task cannot be cancelled"),
    NODE_OPERATOR(400, "Task.Node.Operator.NotSupport", "a node can only be passed"),
    NODE_DAG_NOT_FAILED(400, "Task.Node.Operator.PassNotFailedDag", "the task of the node has not failed"),
    NODE_NOT_FAILED(400, "Task.Node.Operator.PassNotFailedNode", "the node has not failed");

    private final int status;
    private final String code;
    private final String message;

    Refusal(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }
}

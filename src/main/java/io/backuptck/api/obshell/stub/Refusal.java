package io.backuptck.api.obshell.stub;

import io.backuptck.stub.AgentEra;

/**
 * The errors that an agent answers with: status and name from release 4.3.1 on, status and number before.
 */
enum Refusal {
    AGENT_ROUTE(404, "Common.NotFound", 400, 1000, "the resource was not found"),
    BIND(400, "Common.BindJsonFailed", 400, 1001, "the body cannot be read: EOF"),
    TENANT_EMPTY(400, "OB.Tenant.Name.Empty", 400, 1000, "the tenant has no name"),
    TENANT_SYS(400, "OB.Tenant.SysOperationNotAllowed", 400, 1001, "the tenant sys cannot be used here"),
    TENANT_UNKNOWN(400, "OB.Tenant.NotExist", 400, 1001, "there is no such tenant"),
    MODE(400, "OB.Backup.Mode.Invalid", 500, 1002, "the mode is neither full nor incremental"),
    BACKUP_STATUS(400, "OB.Backup.Status.Invalid", 400, 1001, "the status can only be canceled"),
    NO_BACKUP(404, "Task.NotFound", 404, 2300, "the tenant never had a backup"),
    NO_CLUSTER_BACKUP(404, "Common.NotFound", 404, 2300, "no tenant ever had a backup"),
    GENERIC_ID(400, "Task.GenericID.Invalid", 400, 1001, "the id is malformed"),
    TASK_UNKNOWN(404, "Task.NotFound", 404, 2300, "there is no such task"),
    OPERATOR(400, "Task.Dag.Operator.NotSupport", 500, 1010, "the operator is unknown"),
    ROLLBACK_NOT_FAILED(400, "Task.Dag.Operator.RollbackNotFailedDag", 500, 1010, "only a failed task can be rolled back"),
    RETRY_NOT_FAILED(400, "Task.Dag.Operator.RetryNotFailedDag", 500, 1010, "only a failed task can be retried"),
    PASS_NOT_FAILED(400, "Task.Dag.Operator.PassNotFailedDag", 500, 1010, "only a failed task can be passed"),
    CANCEL_FINISHED(400, "Task.Dag.Operator.CancelFinishedDag", 500, 1010, "a finished task cannot be cancelled"),
    NODE_OPERATOR(400, "Task.Node.Operator.NotSupport", 500, 1010, "a node can only be passed"),
    NODE_DAG_NOT_FAILED(400, "Task.Node.Operator.PassNotFailedDag", 500, 1010, "the task of the node has not failed"),
    NODE_NOT_FAILED(400, "Task.Node.Operator.PassNotFailedNode", 500, 1010, "the node has not failed"),
    HEADER_MISSING(400, "Request.Header.NotFound", "the request has no authentication header"),
    HEADER_UNREADABLE(401, "Security.Authentication.Header.DecryptFailed", "the authentication header cannot be decrypted"),
    URI(401, "Security.Authentication.Header.UriMismatch", "the header was made for another request"),
    TIMESTAMP(401, "Security.Authentication.Timestamp.Invalid", "the header's time is no number"),
    EXPIRED(401, "Security.Authentication.Expired", "the header has expired"),
    PASSWORD(401, "Security.Authentication.IncorrectOceanbasePassword", "the password of root@sys is wrong"),
    AGENT_PASSWORD(401, "Security.Authentication.IncorrectAgentPassword", "the agent's password is wrong"),
    WANTS_AGENT_PASSWORD(401, "Security.Authentication.WithAgentPassword", "only the agent's password opens this"),
    WANTS_PASSWORD(401, "Security.Authentication.WithOceanBasePassword", "only the password of root@sys opens this"),
    SESSION(401, "Security.Authentication.SessionInvalid", "there is no such session"),
    BODY_KEYS(500, "Request.Body.Decrypt.AES.KeyAndIv.Invalid", "the header has no key for the body"),
    BODY_LENGTH(500, "Request.Body.Decrypt.AES.ContentLength.Invalid", "the encrypted body has a wrong length"),
    PANIC(500, "Common.Unexpected", "the handler crashed");

    /** Before 4.3.1 whatever is wrong with who is calling is the same to an agent. */
    private static final int UNAUTHORIZED = 10008;

    private final int status;
    private final String errCode;
    private final int oldStatus;
    private final int oldCode;
    private final String message;

    Refusal(int status, String errCode, int oldStatus, int oldCode, String message) {
        this.status = status;
        this.errCode = errCode;
        this.oldStatus = oldStatus;
        this.oldCode = oldCode;
        this.message = message;
    }

    Refusal(int status, String errCode, String message) {
        this(status, errCode, 401, UNAUTHORIZED, message);
    }

    int status(AgentEra era) {
        return era == AgentEra.NAMED ? status : oldStatus;
    }

    String errCode() {
        return errCode;
    }

    /** The number; from 4.3.1 on only failures of authentication still have one, for old clients, and others 0. */
    int code(AgentEra era) {
        if (era == AgentEra.NUMBERED) {
            return oldCode;
        }
        return this == HEADER_UNREADABLE ? 1 : errCode.startsWith("Security.Authentication.") ? UNAUTHORIZED : 0;
    }

    String message() {
        return message;
    }

    /** True for what is found before the agent gives a request its trace id. */
    boolean comesBeforeTheTrace() {
        return this == HEADER_UNREADABLE || this == BODY_KEYS || this == BODY_LENGTH || this == PANIC;
    }
}

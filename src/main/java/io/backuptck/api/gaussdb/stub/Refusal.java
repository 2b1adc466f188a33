package io.backuptck.api.gaussdb.stub;

/** The errors that the service answers with. */
enum Refusal {
    BODY_MISSING(400, "DBS.200006", "The request has no body."),
    PARAMETER(400, "DBS.280001", "A parameter is not valid."),
    BACKUP_TYPE(400, "DBS.201004", "The type of the backup is not known."),
    BACKUP_STATUS(400, "DBS.201208", "The status of the backup does not allow this."),
    BACKUP_NAME(400, "DBS.201210", "The name of the backup is not valid."),
    AUTOMATED(400, "DBS.201218", "Only a manual backup can be deleted."),
    DESCRIPTION(400, "DBS.280127", "The description of the backup is not valid."),
    BACKUP_ID(400, "DBS.280124", "The backup id is not well formed."),
    INSTANCE_ID(400, "DBS.280404", "The instance id is not well formed."),
    PROJECT_ID(400, "DBS.280408", "The project id is not well formed."),
    TIMES(400, "DBS.280416", "The span of time is not valid."),
    OFFSET(400, "DBS.280439", "The offset is out of range."),
    LIMIT(400, "DBS.280440", "The limit is out of range."),
    JOB_UNKNOWN(400, "DBS.200543", "The task does not exist."),
    INSTANCE_UNKNOWN(404, "DBS.200002", "The instance does not exist."),
    BACKUP_UNKNOWN(404, "DBS.201010", "The backup does not exist."),
    NAME_TAKEN(409, "DBS.201201", "The name of the backup is in use."),
    CREDENTIALS(401, "APIGW.0301", "It is not known who is calling."),
    SIGNATURE_DATE(401, "APIGW.0303", "The date of the signature is missing or too far off."),
    BACKUP_RUNNING(409, "DBS.201205", "A backup of this instance is running."),
    ROUTE(404, "APIGW.0101", "The API is not published.");

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

    /** True for what does not come from the service itself but from the gateway in front of it. */
    boolean isOfGateway() {
        return code.startsWith("APIGW.");
    }

    String message() {
        return message;
    }
}

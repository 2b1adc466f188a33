package io.backuptck.pages.obshell;

/** Why a server refuses a request. The pages list no reasons and no status for them. */
enum Reason {
    NOT_JSON("the body is not well-formed JSON"),
    WRONG_MEDIA_TYPE("the body is not declared as JSON"),
    WRONG_TYPE("a parameter is not of its type"),
    WRONG_VALUE("a parameter is not one of its valid values"),
    UNKNOWN_PARAMETER("there is no such parameter"),
    NO_SUCH_TENANT("there is no such tenant"),
    NO_SUCH_TASK("there is no such task"),
    NO_BACKUP_YET("the tenant has not been backed up yet"),
    NO_DESTINATION("no backup destination is set for the tenant"),
    NO_FULL_BACKUP("an incremental backup needs a full one before it"),
    BUSY("a backup of the tenant is running"),
    CLUSTER_BUSY("a backup in the cluster is running"),
    WRONG_METHOD("the method is not allowed here"),
    NOT_AUTHENTICATED("a password is set, authenticate first");

    private final String message;

    Reason(String message) {
        this.message = message;
    }

    String message() {
        return message;
    }
}

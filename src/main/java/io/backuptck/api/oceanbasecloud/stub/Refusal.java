package io.backuptck.api.oceanbasecloud.stub;

/** The errors that the service answers with. No list of codes is public, so all but the first code are invented. */
enum Refusal {
    REQUEST(400, "E001R000"),
    CREDENTIALS(401, "E001R002"),
    ROUTE(404, "E001R001"),
    INSTANCE(404, "E001R004"),
    BACKUP_SET(404, "E001R005");

    private final int status;
    private final String code;

    Refusal(int status, String code) {
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}

package io.backuptck.report.site;

/** The answer at which the members of a schema are shown. */
record SchemaHome(String operation, String status) {

    /** The id of the answer on the page of its contract. */
    String anchor() {
        return anchor(operation, status);
    }

    static String anchor(String operation, String status) {
        return operation + "-" + status;
    }
}

package io.backuptck.report.site;

/** Where things stand in the site: one page a kind, an anchor for each id. */
final class Links {

    private Links() {
    }

    static String requirement(String id) {
        return "requirements.html#" + id;
    }

    static String scenario(String id) {
        return "scenarios.html#" + anchor(id);
    }

    /** What this run exercised of an operation. */
    static String operation(String id) {
        return "operations.html#" + id;
    }

    /** What the contract says of an operation. */
    static String contract(String api, String operation) {
        return "contract-" + api + ".html#" + operation;
    }

    /** The place of the contract's page that states a requirement; its script makes the anchor. */
    static String stated(String api, String requirement) {
        return contract(api, "at-" + requirement);
    }

    /** The response of an operation on the page of its contract. */
    static String response(String operation, String status) {
        return operation + "-" + status;
    }

    /** The contract as one OpenAPI document, for other tools. */
    static String document(String api) {
        return "contract-" + api + ".openapi.json";
    }

    static String machine(String api, String machine) {
        return "lifecycles.html#" + api + "-" + machine;
    }

    /** Where a failure stands with all that was seen. */
    static String failure(String fingerprint) {
        return "index.html#failure-" + fingerprint;
    }

    /** Where a failure of a sequence is drawn. */
    static String step(String fingerprint) {
        return "lifecycles.html#step-" + fingerprint;
    }

    static String cases(String operation) {
        return "cases.html#" + operation;
    }

    /** A text as an anchor: {@code features/obshell/01-agent.feature:7} is {@code obshell-01-agent-feature-7}. */
    static String anchor(String text) {
        return text.replaceFirst("^features/", "").replaceAll("[^A-Za-z0-9]+", "-");
    }
}

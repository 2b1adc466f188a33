package io.backuptck.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Requirement;

/** Why nothing has checked a requirement, and what whoever has written the contract can do about it. */
final class Unchecked {

    private static final String NO_SCENARIO = "no scenario of this run checks it";

    private Unchecked() {
    }

    /** Of a requirement that no scenario of the run is tagged with. A part of a run leaves out others; that goes without saying. */
    static String byNoScenario(Contract contract, Requirement entry) {
        if (contract.api().isBuiltIn()) {
            return NO_SCENARIO;
        }
        return NO_SCENARIO + (isStated(contract, entry) ? "; write one with the tag @" + entry.id() + " for --features, or name it where the contract promises "
                + "it (blame, keywords, answer)" : "; unless some were left out (--list has all), the contract says too little of what this is about, such as "
                + "with x-resources or x-settings");
    }

    private static boolean isStated(Contract contract, Requirement entry) {
        for (JsonNode one : contract.node(entry.location().child("x-requirements"))) {
            if (one.path("id").asText().equals(entry.id())) {
                return true;
            }
        }
        return false;
    }
}

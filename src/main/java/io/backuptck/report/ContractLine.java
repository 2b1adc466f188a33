package io.backuptck.report;

import io.backuptck.contract.Contract;
import io.backuptck.contract.bundle.Bundle;

/**
 * The contract that a server was judged by.
 *
 * @param api     its id
 * @param version as the contract says; empty when it says none
 * @param digest  of what it says, as {@code contract --api ID} tells it, too
 */
public record ContractLine(String api, String title, String version, String digest) {

    static ContractLine of(Contract contract) {
        return new ContractLine(contract.api().id(), contract.title(), contract.version(), Bundle.of(contract).digest());
    }

    /** In one line: {@code gaussdb 1.0.0}. */
    public String name() {
        return (api + " " + version).strip();
    }
}

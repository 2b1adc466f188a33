package io.backuptck.witness;

import io.backuptck.contract.ApiId;
import java.util.List;
import java.util.function.Supplier;

/** A server of which its builder knows what is wrong with it. */
interface WrongServer {

    Defect defect();

    /**
     * What is wrong.
     *
     * @param server makes a new server that is wrong in this way
     * @param blamed the requirements that are rightly blamed
     */
    record Defect(ApiId api, Supplier<WitnessServer> server, List<String> blamed) {
    }
}

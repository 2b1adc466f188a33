package io.backuptck.witness;

import io.backuptck.contract.ApiId;
import java.util.List;

/** A server of which its builder knows what is wrong with it. */
interface WrongServer {

    ApiId api();

    WitnessServer server();

    /** The requirements that are rightly blamed, and no other. */
    List<String> blamed();
}

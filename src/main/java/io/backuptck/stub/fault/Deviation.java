package io.backuptck.stub.fault;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubOptions;
import java.util.function.UnaryOperator;

/** A switch of the stub: how it can be made to differ from its usual self. */
public sealed interface Deviation permits Fault, Variant {

    /** By this it is chosen on the command line; unique among the faults, or the variants, of its API. */
    String id();

    ApiId api();

    String title();

    /** How the stub is set up otherwise than usual. */
    UnaryOperator<StubOptions> setting();

    /** What is put around the stub. */
    Alteration alteration();
}

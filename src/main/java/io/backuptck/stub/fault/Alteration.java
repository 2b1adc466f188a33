package io.backuptck.stub.fault;

import io.backuptck.stub.StubApi;

/** Changes how a stub behaves, for the worse (a fault) or within what is allowed (a variant). */
@FunctionalInterface
public interface Alteration {

    /** Nothing is put around a stub that is set up otherwise; that alone counts as a difference. */
    Alteration OF_SETTING = (inner, activations) -> {
        activations.fired();
        return inner;
    };

    /**
     * Puts the change around a stub that has just been made; what it remembers is new for each stub.
     *
     * @param activations to be told whenever a client can see a difference
     */
    StubApi around(StubApi inner, Activations activations);
}

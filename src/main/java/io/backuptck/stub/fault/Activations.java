package io.backuptck.stub.fault;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often an alteration made a difference. A fault that never did was not tested. Safe for threads. */
public final class Activations {

    private final AtomicInteger count = new AtomicInteger();

    public void fired() {
        count.incrementAndGet();
    }

    public int count() {
        return count.get();
    }
}

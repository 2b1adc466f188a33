package io.backuptck.suite.behaviour;

import java.util.LinkedHashSet;
import java.util.Set;

/** The names that requests of the run have given to what they create. */
public final class Names {

    private final Set<String> sent = new LinkedHashSet<>();
    private final Set<String> refused = new LinkedHashSet<>();
    private final Set<String> accepted = new LinkedHashSet<>();

    void sent(String name) {
        sent.add(name);
    }

    void accepted(String name) {
        accepted.add(name);
    }

    /** Notes that a request with that name was refused. */
    public void refused(String name) {
        refused.add(name);
    }

    boolean hasSent(String name) {
        return sent.contains(name);
    }

    /** True once a request was refused. */
    public boolean haveRefused() {
        return !refused.isEmpty();
    }

    /** True for a name that only a refused request has carried. */
    public boolean isRefused(String name) {
        return !name.isEmpty() && refused.contains(name) && !accepted.contains(name);
    }
}

package io.backuptck.lifecycle;

/** A named state of a machine. */
public record State(String name, Kind kind, String meaning) {

    /** What a state means for the machine. */
    public enum Kind {
        /** A new resource is in it. */
        INITIAL,
        /** On the way. */
        PASSING,
        /** At rest until somebody makes a call. */
        RESTING,
        /** Never left. */
        FINAL
    }

    /** True when a server that is left alone stays in this state. */
    public boolean isEnd() {
        return kind == Kind.RESTING || kind == Kind.FINAL;
    }
}

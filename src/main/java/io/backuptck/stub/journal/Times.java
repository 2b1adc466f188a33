package io.backuptck.stub.journal;

/**
 * How often something is expected.
 *
 * @param least from 0
 * @param most  {@link #ANY} for no limit
 */
public record Times(long least, long most) {
    public static final long ANY = Long.MAX_VALUE;

    public Times {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("at least " + least + " and at most " + most + " times is never");
        }
    }

    public static Times exactly(long count) {
        return new Times(count, count);
    }

    public static Times atLeast(long count) {
        return new Times(count, ANY);
    }

    public static Times atMost(long count) {
        return new Times(0, count);
    }

    public static Times never() {
        return exactly(0);
    }

    boolean holds(long count) {
        return count >= least && count <= most;
    }

    @Override
    public String toString() {
        if (most == ANY) {
            return "at least " + least + " times";
        }
        return least == most ? "exactly " + least + " times" : least == 0 ? "at most " + most + " times"
                : least + " to " + most + " times";
    }
}

package io.backuptck.report;

/**
 * Which part of a run this one was.
 *
 * @param index from 1
 * @param of    how many parts the whole run has
 */
public record Shard(int index, int of) {

    /** For people: {@code shard 2 of 5}. */
    public String words() {
        return "shard " + index + " of " + of;
    }
}

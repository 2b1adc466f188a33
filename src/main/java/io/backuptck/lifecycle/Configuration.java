package io.backuptck.lifecycle;

/**
 * Where a resource is.
 *
 * @param state    a state's name, or {@link Machine#ANY_OTHER}
 * @param position the stage from 1; always 1 for machines without stages
 */
public record Configuration(String state, int position) {
}

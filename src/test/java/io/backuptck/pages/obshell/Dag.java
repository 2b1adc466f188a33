package io.backuptck.pages.obshell;

import java.time.Instant;

/**
 * The asynchronous task that a start answers with.
 *
 * @param id   the general one
 * @param key  the primary key in the database
 */
record Dag(String id, int key, String name, Instant start) {
}

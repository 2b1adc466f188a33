package io.backuptck.pages.obshell;

import java.time.Instant;
import java.util.List;

/**
 * The asynchronous task that a start answers with.
 *
 * @param id      the general one
 * @param key     the primary key in the database
 * @param backups what it does
 */
record Dag(String id, int key, String name, Instant start, List<Backup> backups) {
}

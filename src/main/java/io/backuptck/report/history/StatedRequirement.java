package io.backuptck.report.history;

import java.time.Instant;

/**
 * A requirement as the report of a run states it.
 *
 * @param at when the run began
 */
public record StatedRequirement(String api, String id, String level, String text, Instant at) {
}

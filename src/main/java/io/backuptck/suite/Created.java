package io.backuptck.suite;

import io.backuptck.contract.ApiId;

/**
 * Something that the run made a server create.
 *
 * @param kind what it is, for people: {@code DAG}, {@code backup}
 * @param left true when it is still there after the run, as far as the run knows
 */
public record Created(ApiId api, String kind, String id, String operation, boolean left) {
}

package io.backuptck.suite;

import io.backuptck.contract.ApiId;

/**
 * A requirement that was seen broken only because another one is.
 *
 * @param requirement id of the one that follows
 * @param cause       id of the one that is blamed
 * @param scenario    id of the scenario during which it was seen
 */
public record Consequence(ApiId api, String requirement, String cause, String scenario) {
}

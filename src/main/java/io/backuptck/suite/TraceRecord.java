package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import io.backuptck.lifecycle.Trace;
import java.util.Set;

/**
 * A resource that was followed.
 *
 * @param covered ids of the transitions of its machine that were seen to happen
 */
public record TraceRecord(ApiId api, String resource, Trace trace, Set<String> covered) {
}

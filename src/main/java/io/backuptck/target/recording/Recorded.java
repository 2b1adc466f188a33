package io.backuptck.target.recording;

import io.backuptck.validation.Exchange;
import java.util.Optional;

/**
 * An entry of a recording.
 *
 * @param path     of the request, without the query
 * @param url      of the request as it was recorded; path and query alone where no more was recorded
 * @param exchange empty when the recording does not have the whole answer
 */
public record Recorded(String path, String url, Optional<Exchange> exchange) {
}

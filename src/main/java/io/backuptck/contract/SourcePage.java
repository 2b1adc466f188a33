package io.backuptck.contract;

/**
 * A page, or another source, that requirements rest on, as {@code x-sources} of a contract names it.
 *
 * @param key     how a requirement's {@code source} begins, for example {@code 000} or {@code list page}
 * @param title   of the page
 * @param address where the page is published; empty for what has no public address, such as source code that was read
 */
public record SourcePage(String key, String title, String address) {
}

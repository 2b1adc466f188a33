package io.backuptck.report.sample;

import java.util.Optional;

/**
 * A header of a sample.
 *
 * @param value    what it says, or what stands before the credential
 * @param variable environment variable that holds the credential at its end; empty when it bears none
 */
record SampleHeader(String name, String value, Optional<String> variable) {
}

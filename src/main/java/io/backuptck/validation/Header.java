package io.backuptck.validation;

/** One HTTP header line; names are compared without case. */
public record Header(String name, String value) {
}

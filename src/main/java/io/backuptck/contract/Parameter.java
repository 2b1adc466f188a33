package io.backuptck.contract;

import java.util.Optional;

/**
 * A path, query or header parameter of an operation.
 *
 * @param in       {@code path}, {@code query} or {@code header}
 * @param required whether the contract demands it
 * @param schema   where its schema stands
 * @param type     the schema's type; {@code string} when it names none
 * @param example  a valid value as text; empty when the contract shows none
 */
public record Parameter(String name, String in, boolean required, Location schema, String type, Optional<String> example) {
}

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
 * @param fixture  the key under which the user names a value that exists, which takes the place of an example; empty when the
 *                 parameter's own name is that key, and the example does where nothing is named
 * @param fresh    whether each request has a value of its own, a random UUID (RFC 9562)
 */
public record Parameter(String name, String in, boolean required, Location schema, String type, Optional<String> example,
        Optional<String> fixture, boolean fresh) {

    /** The key under which the user names a value. */
    public String key() {
        return fixture.orElse(name);
    }
}

package io.backuptck.stub.fault;

import io.backuptck.contract.ApiId;

/**
 * Something that a correct server may do although most do not.
 *
 * @param title what the server does, as a sentence
 */
public record Variant(String id, ApiId api, String title, Alteration alteration) implements Deviation {
}

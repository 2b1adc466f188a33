package io.backuptck.stub.fault;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.Pace;

/**
 * Something that a correct server may do although most do not.
 *
 * @param title what the server does, as a sentence
 * @param pace  what makes its work go on
 */
public record Variant(String id, ApiId api, String title, Pace pace, Alteration alteration) implements Deviation {

    public Variant(String id, ApiId api, String title, Alteration alteration) {
        this(id, api, title, Pace.poll(), alteration);
    }
}

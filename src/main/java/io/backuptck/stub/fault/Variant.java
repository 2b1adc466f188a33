package io.backuptck.stub.fault;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubOptions;
import java.util.function.UnaryOperator;

/**
 * Something that a correct server may do although most do not.
 *
 * @param title what the server does, as a sentence
 */
public record Variant(String id, ApiId api, String title, UnaryOperator<StubOptions> setting, Alteration alteration)
        implements Deviation {

    /** A variant that lies in the answers alone. */
    public Variant(String id, ApiId api, String title, Alteration alteration) {
        this(id, api, title, UnaryOperator.identity(), alteration);
    }

    /** A variant whose work goes on otherwise. */
    public Variant(String id, ApiId api, String title, Pace pace, Alteration alteration) {
        this(id, api, title, usual -> usual.with(pace), alteration);
    }

    /** A variant of a stub that is set up otherwise than usual. */
    public Variant(String id, ApiId api, String title, UnaryOperator<StubOptions> setting) {
        this(id, api, title, setting, Alteration.OF_SETTING);
    }
}

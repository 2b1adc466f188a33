package io.backuptck.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a requirement rests on, and so whom it binds. */
public enum Basis {
    /** A public page of the operation states it. Binds every server. */
    DOCUMENTED,
    /** It follows from documented statements by logic alone. Binds every server. */
    DERIVED,
    /**
     * Only the vendor's source, an observation or a habit shows it. Binds a server that says it is the vendor's product; for
     * every other one it is a SHOULD at most.
     */
    VENDOR;

    /** As the contract and the report write it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.backuptck.stub.fault;

import io.backuptck.contract.ApiId;
import java.util.List;

/** The legal oddities of an API. */
final class Variants {

    private Variants() {
    }

    static List<Variant> of(ApiId api) {
        return List.of();
    }
}

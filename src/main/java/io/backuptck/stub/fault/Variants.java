package io.backuptck.stub.fault;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.util.ArrayList;
import java.util.List;

/** The legal oddities of an API. */
final class Variants {

    private Variants() {
    }

    static List<Variant> of(ApiId api) {
        List<Variant> variants = new ArrayList<>(CommonVariants.of(api));
        DeviationProvider.of(api).ifPresent(stated -> {
            variants.addAll(FaultFile.variants(Contract.of(api)));
            variants.addAll(stated.variants());
        });
        variants.addAll(BehaviourVariants.of(Contract.of(api)));
        return variants;
    }
}

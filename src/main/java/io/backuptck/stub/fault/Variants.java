package io.backuptck.stub.fault;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.gaussdb.GaussdbVariants;
import io.backuptck.stub.obshell.ObshellVariants;
import io.backuptck.stub.oceanbasecloud.OceanbaseCloudVariants;
import java.util.ArrayList;
import java.util.List;

/** The legal oddities of an API. */
final class Variants {

    private Variants() {
    }

    static List<Variant> of(ApiId api) {
        List<Variant> variants = new ArrayList<>(CommonVariants.of(api));
        if (api.equals(ApiId.OBSHELL)) {
            variants.addAll(ObshellVariants.all());
        } else if (api.equals(ApiId.GAUSSDB)) {
            variants.addAll(GaussdbVariants.all());
        } else if (api.equals(ApiId.OCEANBASE_CLOUD)) {
            variants.addAll(OceanbaseCloudVariants.all());
        }
        variants.addAll(BehaviourVariants.of(Contract.of(api)));
        return variants;
    }
}

package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.contract.ApiId;
import io.backuptck.signing.DigestAlgorithm;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.fault.DeviationProvider;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.GatedStub;
import io.backuptck.stub.fault.Variant;
import java.util.List;
import java.util.function.UnaryOperator;

/** How OceanBase Cloud can be wrong, or odd. */
public final class OceanbaseCloudDeviations implements DeviationProvider {

    @Override
    public ApiId api() {
        return OceanbaseCloudApi.ID;
    }

    @Override
    public List<String> sections() {
        return List.of("start", "sets", "errors", "auth");
    }

    @Override
    public UnaryOperator<StubOptions> guarded() {
        return AccessKeys.needed();
    }

    @Override
    public StubApi behindGate(StubApi stub) {
        return new GatedStub(stub, AccessKeys.gate(true, DigestAlgorithm.MD5));
    }

    @Override
    public List<Fault> faults() {
        return OceanbaseCloudFaults.all();
    }

    @Override
    public List<Variant> variants() {
        return OceanbaseCloudVariants.all();
    }
}

package io.backuptck.api.gaussdb.stub;

import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.fault.DeviationProvider;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.Variant;
import java.util.List;
import java.util.function.UnaryOperator;

/** How GaussDB can be wrong, or odd. */
public final class GaussdbDeviations implements DeviationProvider {

    @Override
    public ApiId api() {
        return GaussdbApi.ID;
    }

    @Override
    public List<String> sections() {
        return List.of("start", "list", "life", "desirable");
    }

    @Override
    public UnaryOperator<StubOptions> guarded() {
        return usual -> usual.with(OtherGateway.ACCESS);
    }

    @Override
    public List<Fault> faults() {
        return GaussdbFaults.all();
    }

    @Override
    public List<Variant> variants() {
        return GaussdbVariants.all();
    }
}

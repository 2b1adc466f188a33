package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.contract.DigestAuthenticator;
import io.backuptck.stub.contract.DigestDemand;
import io.backuptck.stub.fault.DeviationProvider;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.GatedStub;
import io.backuptck.stub.fault.Variant;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How OceanBase Cloud can be wrong, or odd. */
public final class OceanbaseCloudDeviations implements DeviationProvider {

    /** Mode NONE, since the usual gate would stand in front of the one that is altered. The keys open nothing else. */
    private static final StubAccess ACCESS = new StubAccess(StubAccess.Mode.NONE, Optional.empty(), Optional.of("backup-tck-access-key"),
            Optional.of("backup-tck-secret-key"));

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
        return usual -> usual.with(ACCESS);
    }

    @Override
    public StubApi behindGate(StubApi stub, DigestDemand demand) {
        return new GatedStub(stub, new DigestAuthenticator(Contract.of(api()), ACCESS, demand, Clock.systemUTC()));
    }

    @Override
    public List<Fault> faults() {
        return List.of();
    }

    @Override
    public List<Variant> variants() {
        return List.of();
    }
}

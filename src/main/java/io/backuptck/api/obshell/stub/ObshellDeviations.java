package io.backuptck.api.obshell.stub;

import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.fault.DeviationProvider;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.Variant;
import java.util.List;
import java.util.function.UnaryOperator;

/** How an obshell agent can be wrong, or odd. */
public final class ObshellDeviations implements DeviationProvider {

    @Override
    public ApiId api() {
        return ObshellApi.ID;
    }

    @Override
    public List<String> sections() {
        return List.of("http", "agent", "start", "cancel", "overview", "jobs", "task", "operate", "life", "auth");
    }

    @Override
    public UnaryOperator<StubOptions> guarded() {
        return ObshellVariants.locked("backup-tck-password");
    }

    @Override
    public List<Fault> faults() {
        return ObshellFaults.all();
    }

    @Override
    public List<Variant> variants() {
        return ObshellVariants.all();
    }
}

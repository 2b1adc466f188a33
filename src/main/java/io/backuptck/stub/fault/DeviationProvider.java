package io.backuptck.stub.fault;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.contract.DigestDemand;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;

/** The faults and variants of an API that do not follow from its contract. Found by {@link ServiceLoader}. */
public interface DeviationProvider {

    ApiId api();

    /** The files with faults that are stated as data, {@code faults/API-SECTION.yaml}, by section; what lies inside a jar cannot be listed. */
    List<String> sections();

    /** How a stub is told that it has to know who is calling, and a run how it is let in. */
    UnaryOperator<StubOptions> guarded();

    /** The gate of such a stub, where it has none itself. */
    default StubApi behindGate(StubApi stub) {
        return stub;
    }

    /** The same where such a stub asks for a digest in some way. */
    default StubApi behindGate(StubApi stub, DigestDemand demand) {
        return behindGate(stub);
    }

    /** Those that need a memory. */
    default List<Fault> faults() {
        return List.of();
    }

    /** The same for variants. */
    default List<Variant> variants() {
        return List.of();
    }

    /** Empty for an API whose contract says all. */
    static Optional<DeviationProvider> of(ApiId api) {
        return ServiceLoader.load(DeviationProvider.class, DeviationProvider.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get).filter(known -> known.api().equals(api)).findFirst();
    }
}

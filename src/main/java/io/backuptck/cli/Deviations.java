package io.backuptck.cli;

import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Deviation;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.Variant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the faults and variants that a user names. */
record Deviations(List<Catalogue> catalogues) {

    List<Fault> faults() {
        return catalogues.stream().flatMap(catalogue -> catalogue.faults().stream()).toList();
    }

    List<Variant> variants() {
        return catalogues.stream().flatMap(catalogue -> catalogue.variants().stream()).toList();
    }

    /**
     * @throws UsageException when there is none of that name; it lists similar ones
     */
    Fault fault(String id) {
        return find("fault", id, faults(), catalogue -> catalogue.fault(id));
    }

    /**
     * @throws UsageException when there is none of that name; it lists similar ones
     */
    Variant variant(String id) {
        return find("variant", id, variants(), catalogue -> catalogue.variant(id));
    }

    private <D extends Deviation> D find(String kind, String id, List<D> all, Function<Catalogue, Optional<D>> find) {
        return catalogues.stream().map(find).flatMap(Optional::stream).findFirst().orElseThrow(() ->
                new UsageException("there is no " + kind + " " + id + (all.isEmpty() ? "" : "; similar ones are "
                        + String.join(", ", Catalogue.near(id, all)))));
    }
}

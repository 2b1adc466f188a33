package io.backuptck.stub.fault;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Similarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All faults and variants of an API. */
public final class Catalogue {

    private static final int NEAR = 5;

    private final List<Fault> faults;
    private final List<Variant> variants;

    private Catalogue(List<Fault> faults, List<Variant> variants) {
        this.faults = List.copyOf(faults);
        this.variants = List.copyOf(variants);
    }

    public static Catalogue of(ApiId api) {
        Contract contract = Contract.of(api);
        List<Fault> faults = new ArrayList<>(FaultFile.read(contract));
        faults.addAll(SchemaFaults.of(contract, faults.stream().map(Fault::requirement).collect(Collectors.toSet())));
        faults.addAll(RuleFaults.of(contract));
        faults.addAll(SettingFaults.of(contract));
        faults.addAll(SpanFaults.of(contract));
        faults.addAll(Absences.of(contract));
        faults.addAll(OperationFaults.of(contract));
        if (!api.isBuiltIn()) {
            faults.addAll(AnswerFaults.of(contract));
            faults.addAll(AccessFaults.of(contract));
            faults.addAll(NestingFaults.of(contract));
            faults.addAll(ConditionFaults.of(contract));
            faults.addAll(ErrorFaults.of(contract));
            faults.addAll(ResourceFaults.of(contract));
            faults.addAll(LifecycleFaults.of(contract));
        }
        Set<String> stated = faults.stream().map(Fault::id).collect(Collectors.toSet());
        CollectionFaults.of(contract).stream().filter(fault -> !stated.contains(fault.id())).forEach(faults::add);
        DeviationProvider.of(api).ifPresent(coded -> faults.addAll(coded.faults()));
        faults.sort(Comparator.comparing(Fault::id));
        return new Catalogue(faults, Variants.of(api));
    }

    public List<Fault> faults() {
        return faults;
    }

    public List<Variant> variants() {
        return variants;
    }

    public Optional<Fault> fault(String id) {
        return find(faults, id);
    }

    public Optional<Variant> variant(String id) {
        return find(variants, id);
    }

    /** Ids that resemble one that does not exist, the most similar first. */
    public static List<String> near(String id, List<? extends Deviation> known) {
        return known.stream().map(Deviation::id).sorted(Comparator.comparingInt(other -> Similarity.distance(id, other)))
                .limit(NEAR).toList();
    }

    private static <D extends Deviation> Optional<D> find(List<D> known, String id) {
        return known.stream().filter(one -> one.id().equalsIgnoreCase(id)).findFirst();
    }
}

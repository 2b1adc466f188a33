package io.backuptck.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two versions of a contract, each as one document, and the changes that were found between them. */
final class Comparer {

    private final Contract before;
    private final Contract after;
    private final SchemaComparison answers;
    private final SchemaComparison requests;
    private final List<Change> changes = new ArrayList<>();

    Comparer(Contract before, Contract after) {
        this.before = before;
        this.after = after;
        this.answers = new SchemaComparison(document(before), document(after));
        this.requests = new SchemaComparison(document(before), document(after));
    }

    private static JsonNode document(Contract contract) {
        return contract.node(contract.root());
    }

    List<Change> changes() {
        return changes;
    }

    /** Compares what answers have to keep; without a schema they may be anything. */
    void answers(Operation operation, Optional<String> old, Optional<String> now) {
        answers.compare(parts(before, old), parts(after, now));
        answers.found().forEach(change -> add(operation, "BODY", Duty.ANSWER, change, switch (change.extent()) {
            case NARROWER -> Binding.MORE;
            case WIDER -> Binding.LESS;
            case UNCLEAR -> Binding.UNCLEAR;
        }));
    }

    /** Compares which requests are right: of narrower ones more have to be refused and fewer accepted. */
    void requests(Operation operation, Optional<String> old, Optional<String> now) {
        requests.compare(parts(before, old), parts(after, now));
        requests.found().forEach(change -> {
            add(operation, "REJECTS", Duty.REFUSE, change, switch (change.extent()) {
                case NARROWER -> Binding.MORE;
                case WIDER -> Binding.LESS;
                case UNCLEAR -> Binding.UNCLEAR;
            });
            add(operation, "ACCEPTS", Duty.ACCEPT, change, switch (change.extent()) {
                case NARROWER -> Binding.LESS;
                case WIDER -> Binding.MORE;
                case UNCLEAR -> Binding.UNCLEAR;
            });
        });
    }

    private static List<Part> parts(Contract contract, Optional<String> pointer) {
        return pointer.map(place -> new Part(place, document(contract).at(place))).filter(part -> !part.schema().isMissingNode())
                .map(List::of).orElse(List.of());
    }

    private void add(Operation operation, String implied, Duty duty, SchemaChange change, Binding binding) {
        Optional<Requirement> about = new SchemaBlame(after).of(change.newPlace(), change.keyword(), change.property(), duty)
                .or(() -> new SchemaBlame(before).of(change.oldPlace(), change.keyword(), change.property(), duty))
                .or(() -> after.implied(operation, implied));
        Binding inForce = about.isPresent() && about.get().level() == Level.MAY ? Binding.SAME : binding;
        changes.add(new Change(about.map(Requirement::id).orElse(""), about.map(Requirement::level).orElse(null), "schema", duty, inForce,
                change.newPlace().isEmpty() ? change.oldPlace() : change.newPlace(), change.keyword(), change.before(), change.after()));
    }

    /** Adds a change that is of no schema. */
    void add(String kind, Duty duty, Binding binding, String place, String what, String old, String now) {
        changes.add(new Change("", null, kind, duty, binding, place, what, Words.cut(old), Words.cut(now)));
    }

    /** Adds that requests of some sort are right now, or no longer. */
    void requests(String kind, boolean narrower, String place, String what, String old, String now) {
        add(kind, Duty.REFUSE, narrower ? Binding.MORE : Binding.LESS, place, what, old, now);
        add(kind, Duty.ACCEPT, narrower ? Binding.LESS : Binding.MORE, place, what, old, now);
    }
}

package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Contract;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.DigestDemand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A fault or variant as the catalogue file states it.
 *
 * @param hears     the good stub hears this instead of what was asked
 * @param answers   the good stub hears nothing; this is answered
 * @param also      is done beside what was asked for, before it
 * @param denied    what becomes of who is denied: {@code served} like everybody, or {@code obeyed} in secret
 * @param repeat    every further answer is the first one
 * @param change    changes of the answer
 * @param without   operations that are not there, as if the contract did not know their paths
 * @param steps     so many steps of work are done when it is answered
 * @param view      how what was created or removed is seen for a while
 * @param listed    how a list is shown
 * @param removes   the resource of which those that were created before are removed by what {@code where} names
 * @param stopped   no work goes on
 * @param look      only as long as another operation shows that
 * @param guarded   the stub wants to know who is calling
 * @param digest    how it asks for a digest, where it does that
 * @param strangers only who is not let in can tell
 * @param others    requirements that are rightly found broken, too
 * @param fixtures  what exists here, in place of what usually does
 * @param and       further edits, one after the other, each with a {@code where} of its own
 */
record FaultEntry(String id, String title, Where where, Hearing hears, Given answers, Hearing also, Heedless.Way denied, boolean repeat,
        List<JsonNode> change, List<String> without, int steps, ViewForAWhile.View view,
        AlteredList.Listed listed, String removes, boolean stopped, WhileShown.Look look, boolean guarded, DigestDemand digest, boolean strangers,
        Set<String> others, Map<String, String> fixtures, List<FaultEntry> and) {

    /** A whole answer. */
    record Given(int status, JsonNode body) {

        StubResponse answer() {
            return StubResponse.json(status, body == null ? JsonNodeFactory.instance.objectNode() : body);
        }
    }

    /** The requirement's id is what stands before the dot. */
    String requirement() {
        return id.replaceFirst("\\..*", "");
    }

    Fault fault(Contract contract) {
        return new Fault(id, contract.api(), title, requirement(), others == null ? Set.of() : others,
                strangers ? Fault.TO_STRANGERS : removes != null ? Set.of() : Set.copyOf(meant().operations()), setting(contract),
                alteration(contract, false));
    }

    /** What such a server does in all its answers, it does in those to unknown paths, too. */
    Variant variant(Contract contract) {
        return new Variant(id, contract.api(), title, setting(contract), alteration(contract, meant().operations().isEmpty()));
    }

    private UnaryOperator<StubOptions> setting(Contract contract) {
        return guarded ? provider(contract).guarded() : stopped ? usual -> usual.with(Pace.manual()) : UnaryOperator.identity();
    }

    private static DeviationProvider provider(Contract contract) {
        return DeviationProvider.of(contract.api()).orElseThrow();
    }

    private StubApi gated(Contract contract, StubApi inner) {
        return provider(contract).behindGate(inner, digest == null ? DigestDemand.USUAL : digest);
    }

    private Where meant() {
        return where == null ? Where.ANYWHERE : where;
    }

    private Alteration alteration(Contract contract, boolean everywhere) {
        Alteration usual = guarded ? (inner, activations) -> edit(contract, everywhere).around(gated(contract, inner), activations)
                : without != null ? (inner, activations) -> new FewerRoutes(inner, activations, without) : edit(contract, everywhere);
        Alteration whole = and == null ? usual : (inner, activations) -> further(contract, usual.around(inner, activations), activations);
        Alteration meanwhile = look == null ? whole : new WhileShown(meant(), whole, look, contract.operation(look.operation()));
        return fixtures == null ? meanwhile : (inner, activations) ->
                new OtherFixtures(meanwhile.around(inner, activations), change == null ? activations : new Activations(), fixtures);
    }

    private StubApi further(Contract contract, StubApi inner, Activations activations) {
        StubApi stub = inner;
        for (FaultEntry one : and) {
            stub = one.edit(contract, one.meant().operations().isEmpty()).around(stub, activations);
        }
        return stub;
    }

    private Alteration edit(Contract contract, boolean everywhere) {
        if (view != null) {
            return (inner, activations) -> view.around(contract, inner, activations);
        }
        if (listed != null) {
            return (inner, activations) -> listed.around(contract, inner, activations);
        }
        if (removes != null) {
            return (inner, activations) -> new RemovedOthers(contract, contract.resource(removes), contract.operation(meant().operations().get(0)),
                    inner, activations);
        }
        if (stopped) {
            return Alteration.OF_SETTING;
        }
        List<Change> changes = change == null ? List.of() : change.stream().map(ChangeEntry::read).toList();
        if (answers != null) {
            return new MisreadRequest(meant(), MisreadRequest.deaf(answers.answer()), changes);
        }
        if (denied != null) {
            return new Heedless(meant(), request -> hears == null ? request : hears.from(request, contract), denied, changes);
        }
        if (hears != null) {
            return new MisreadRequest(meant(), MisreadRequest.hearing(request -> hears.from(request, contract)), changes);
        }
        if (also != null) {
            return new MisreadRequest(meant(), (request, good) -> {
                beside(request, good, contract);
                return good.answer(request);
            }, changes);
        }
        if (and != null && change == null) {
            return (inner, activations) -> inner;
        }
        return new AnswerEdit(meant(), changes, repeat, everywhere, steps);
    }

    private void beside(StubRequest request, StubApi good, Contract contract) {
        good.answer(also.from(request, contract));
        good.step(also.steps());
    }
}

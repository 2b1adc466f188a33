package io.backuptck.api.obshell.stub;

import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Activations;
import io.backuptck.validation.JsonText;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** An agent that says yes to an operator without carrying it out, when the task is in a certain state. */
final class OperatorFault extends AlteredStub {

    private final String operator;
    private final String state;

    OperatorFault(StubApi inner, Activations activations, String operator, String state) {
        super(inner, activations);
        this.operator = operator;
        this.state = state;
    }

    @Override
    public StubResponse answer(StubRequest request) {
        return request.operation().id().equals("operateDag") && asked(request).equals(operator)
                && state(request).equals(state)
                ? fired(Envelopes.success(request, Instant.now(), Optional.empty())) : inner().answer(request);
    }

    private static String asked(StubRequest request) {
        return request.json().value().map(body -> body.path("operator").asText()).orElse("");
    }

    /** Looked at only in states that a look does not change. */
    private String state(StubRequest request) {
        StubRequest look = new StubRequest(Contract.of(ObshellApi.ID).operation("getDag"), request.target(),
                request.path(), Map.of(), request.headers(), new byte[0]);
        return JsonText.parse(inner().answer(look).body()).value().map(body -> body.at("/data/state").asText()).orElse("");
    }
}

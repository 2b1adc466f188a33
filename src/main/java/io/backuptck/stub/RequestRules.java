package io.backuptck.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.validation.RequestValidator;
import io.backuptck.validation.RequestValidator.ParameterViolation;
import io.backuptck.validation.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules on requests that a stub applies: those of the contract, less the ones that are switched off to play a server
 * that forgot them.
 */
public final class RequestRules {

    private final RequestValidator validator;
    private final Contract contract;
    private final Set<Location> off;

    /**
     * @param off where the keywords stand that are not applied
     */
    public RequestRules(Contract contract, Set<Location> off) {
        this.validator = new RequestValidator(contract, off);
        this.contract = contract;
        this.off = Set.copyOf(off);
    }

    public Contract contract() {
        return contract;
    }

    /** What a body breaks of the operation's schema. */
    public List<Violation> body(Operation operation, JsonNode body) {
        return validator.body(operation, body);
    }

    /** What parameters of one kind break. */
    public List<ParameterViolation> parameters(Operation operation, String in, Map<String, String> values) {
        return validator.parameters(operation, in, values);
    }

    /**
     * What one parameter breaks.
     *
     * @param value null when it is left out
     */
    public List<ParameterViolation> parameter(Operation operation, Parameter parameter, String value) {
        return validator.parameter(operation, parameter.in(), parameter.name(), value);
    }

    /** Whether a body that is no JSON text is refused. */
    public boolean demandsJson(Operation operation) {
        return !off.contains(operation.location().child("requestBody").child("content"));
    }

    /** Whether a request without a body is refused. */
    public boolean demandsBody(Operation operation) {
        return !off.contains(operation.location().child("requestBody").child("required"));
    }
}

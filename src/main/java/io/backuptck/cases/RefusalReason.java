package io.backuptck.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Requirement;
import io.backuptck.validation.JsonText;
import java.util.Optional;

/** Tells of any request body, not only of derived ones, which requirement has it refused. */
public final class RefusalReason {

    private final Proof proof;
    private final Claims claims;

    public RefusalReason(Contract contract) {
        this.proof = new Proof(contract);
        this.claims = new Claims(contract);
    }

    /** Empty for a body that keeps the constraint, that breaks something else as well, or that nothing is said of. */
    public Optional<Requirement> of(Constraint constraint, byte[] body) {
        if (proof.ofBody(constraint, body) != Proof.Outcome.BREAKS) {
            return Optional.empty();
        }
        JsonNode value = constraint.place().read(JsonText.parse(body).value().orElseThrow());
        return claims.of(constraint, value, Expect.REFUSE).requirement();
    }
}

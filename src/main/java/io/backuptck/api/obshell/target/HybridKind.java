package io.backuptck.api.obshell.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.target.Authentication;
import io.backuptck.target.Secret;
import io.backuptck.target.credentials.CredentialKind;
import io.backuptck.target.credentials.Keys;
import java.util.Optional;

/** The hybrid encryption of obshell. An agent may want its header without a password, too, so there always is an identity. */
public final class HybridKind implements CredentialKind {

    @Override
    public String name() {
        return "obshell-hybrid";
    }

    @Override
    public Optional<Authentication> authentication(JsonNode scheme, Keys keys) {
        return Optional.of(new HybridCredentials(keys.password().map(Secret::value), keys.agentPassword().map(Secret::value)));
    }

    @Override
    public String needs() {
        return "the password of root@sys in " + Keys.PASSWORD;
    }
}

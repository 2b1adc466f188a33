package io.backuptck.mutation;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubAccess;
import io.backuptck.target.Authentication;
import io.backuptck.target.credentials.CredentialKinds;
import io.backuptck.target.credentials.Keys;
import java.util.List;
import java.util.Optional;

/** The proofs of who is calling that a stub was made to accept. */
final class Identities {

    private Identities() {
    }

    static List<Authentication> of(ApiId api, StubAccess access) {
        return CredentialKinds.of(Contract.of(api)).identities(Keys.of(
                Optional.of(access.agentCredentials().password()).filter(set -> !set.isEmpty()), Optional.empty(), access.token(),
                access.accessKey(), access.secretKey()));
    }
}

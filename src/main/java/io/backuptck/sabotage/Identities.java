package io.backuptck.sabotage;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.StubAccess;
import io.backuptck.target.Authentication;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.target.Secret;
import io.backuptck.target.SignatureAuthentication;
import io.backuptck.target.TokenAuthentication;
import io.backuptck.target.obshell.HybridCredentials;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The proofs of who is calling that a stub was made to accept. */
final class Identities {

    private Identities() {
    }

    static List<Authentication> of(ApiId api, StubAccess access) {
        List<Authentication> identities = new ArrayList<>();
        if (ApiId.OBSHELL.equals(api)) {
            identities.add(new HybridCredentials(Optional.of(access.door().password()).filter(set -> !set.isEmpty()),
                    Optional.empty()));
        }
        if (!api.isBuiltIn()) {
            return access.token().map(token -> HeaderAuthentication.of(Contract.of(api), Secret.of("BACKUP_TCK_TOKEN", token))).orElse(identities);
        }
        access.token().ifPresent(token -> identities.add(new TokenAuthentication(Secret.of("BACKUP_TCK_TOKEN", token))));
        if (access.accessKey().isPresent() && access.secretKey().isPresent()) {
            Secret key = Secret.of("BACKUP_TCK_ACCESS_KEY", access.accessKey().get());
            Secret secret = Secret.of("BACKUP_TCK_SECRET_KEY", access.secretKey().get());
            identities.add(ApiId.GAUSSDB.equals(api) ? new SignatureAuthentication(key, secret, Clock.systemUTC())
                    : new DigestAuthentication(key, secret));
        }
        return identities;
    }
}

package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.signing.DigestAlgorithm;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.fault.Alteration;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The keys with which deviating stubs are called, whose gate is a part of the deviation. They open nothing else, so
 * they need not be kept secret.
 */
final class AccessKeys {

    static final String ID = "backup-tck-access-key";
    static final String SECRET = "backup-tck-secret-key";
    /** Mode NONE, since the usual gate would stand in front of the deviating one. */
    private static final StubAccess ACCESS = new StubAccess(StubAccess.Mode.NONE, Optional.empty(), Optional.of(ID),
            Optional.of(SECRET));

    private AccessKeys() {
    }

    /** Lets a run have the keys, and nothing stand in the way of the deviating gate. */
    static UnaryOperator<StubOptions> needed() {
        return usual -> usual.with(ACCESS);
    }

    /** A gate that does what it should. */
    static Authenticator gate(boolean counted, DigestAlgorithm... algorithms) {
        return new DigestAuthenticator(ACCESS, List.of(algorithms), counted, Clock.systemUTC());
    }

    /** The usual gate with a lapse. */
    static Alteration with(AuthenticatingService.Lapse lapse) {
        return with(UnaryOperator.identity(), lapse);
    }

    /** Another gate, made of the usual one. */
    static Alteration with(UnaryOperator<Authenticator> change, AuthenticatingService.Lapse lapse) {
        return (inner, activations) -> new AuthenticatingService(inner, activations, change.apply(gate(true, DigestAlgorithm.MD5)), lapse);
    }
}

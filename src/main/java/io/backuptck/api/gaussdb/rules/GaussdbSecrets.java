package io.backuptck.api.gaussdb.rules;

import io.backuptck.api.gaussdb.target.SignatureAuthentication;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.target.Secret;
import io.backuptck.validation.Header;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** What a refusal must not give away. */
final class GaussdbSecrets {

    /** A shorter text may occur in an answer by chance. */
    private static final int SHORTEST = 8;

    private GaussdbSecrets() {
    }

    static void check(ApiSession session, Seen answer) {
        if (answer.isRefusal() && !session.identities().isEmpty()) {
            Optional<Secret> repeated = secrets(session, answer)
                    .filter(secret -> secret.value().length() >= SHORTEST && answer.tells(text -> text.contains(secret.value())))
                    .findFirst();
            session.check("GDB-AUTH-16", answer, "", repeated.isEmpty(), "neither token nor secret key in the answer",
                    repeated.map(secret -> "the answer repeats " + secret.shown()).orElse("neither"));
        }
    }

    /** The run's own, and the token that was sent in place of them. */
    private static Stream<Secret> secrets(ApiSession session, Seen answer) {
        Stream<Secret> own = session.identities().stream().flatMap(identity -> identity.secrets().stream());
        Stream<Secret> sent = answer.exchange().request().headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("X-Auth-Token"))
                .map(Header::value).filter(token -> !Secret.isReference(token)).map(Secret::madeUp);
        return Stream.concat(own, sent);
    }
}

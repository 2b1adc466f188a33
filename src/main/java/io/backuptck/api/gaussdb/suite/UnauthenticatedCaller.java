package io.backuptck.api.gaussdb.suite;

import io.backuptck.api.gaussdb.target.SignatureAuthentication;
import io.backuptck.suite.Skip;
import io.backuptck.target.Authentication;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.target.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

/** A caller whom a server must not let in. */
enum UnauthenticatedCaller {
    NOBODY("without credentials", "GDB-AUTH-01"),
    UNKNOWN_TOKEN("with a token that was never issued", "GDB-AUTH-02"),
    /** Who compares only what was sent, or sees the header and asks no further, lets this one in. */
    EMPTY_TOKEN("with an empty token", "GDB-AUTH-02"),
    UNKNOWN_KEY("who signs with an unknown access key", "GDB-AUTH-13"),
    WRONG_SECRET("who signs with a wrong secret key", "GDB-AUTH-14"),
    OLD_SIGNATURE("who signed an hour ago", "GDB-AUTH-15");

    private final String words;
    private final String requirement;

    UnauthenticatedCaller(String words, String requirement) {
        this.words = words;
        this.requirement = requirement;
    }

    /** The caller that a feature speaks of. */
    static UnauthenticatedCaller of(String words) {
        return Arrays.stream(values()).filter(caller -> caller.words.equals(words)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no caller " + words));
    }

    /** That a start by this caller is refused. */
    String requirement() {
        return requirement;
    }

    /** What the caller shows; the scenario is skipped when the run lacks what it takes. */
    Authentication credentials() {
        return switch (this) {
            case NOBODY -> Authentication.NONE;
            case UNKNOWN_TOKEN -> new HeaderAuthentication("X-Auth-Token", "", Secret.madeUp(Secret.MADE_UP + "token"), "");
            case EMPTY_TOKEN -> new HeaderAuthentication("X-Auth-Token", "", Secret.madeUp(""), "");
            case UNKNOWN_KEY -> new SignatureAuthentication(Secret.madeUp(Secret.MADE_UP + "access-key"),
                    Secret.madeUp(Secret.MADE_UP + "secret-key"), Clock.systemUTC());
            case WRONG_SECRET -> signer().withSecretKey(Secret.madeUp(Secret.MADE_UP + "secret-key"));
            case OLD_SIGNATURE -> signer().dated(Duration.ofHours(1));
        };
    }

    /** The run's own signatures. */
    static SignatureAuthentication signer() {
        return Gaussdb.session().identity(SignatureAuthentication.class).orElseThrow(() ->
                Skip.because("the run has no keys to sign with; give BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY"));
    }
}

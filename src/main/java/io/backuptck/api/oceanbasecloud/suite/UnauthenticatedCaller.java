package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.target.Authentication;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.target.DigestChallenge;
import io.backuptck.target.Secret;
import java.util.Arrays;
import java.util.Optional;

/** A caller whom a server must not let in. */
enum UnauthenticatedCaller {
    NOBODY("a start without credentials", "OBC-AUTH-01", "OBC-AUTH-05"),
    EMPTY_HANDED("a start without credentials and without a body", "OBC-AUTH-01", "OBC-AUTH-17"),
    WRONG_SECRET("a start signed with a wrong secret", "OBC-AUTH-02", "OBC-AUTH-06"),
    UNKNOWN_KEY("a start signed with an unknown AccessKey id", "OBC-AUTH-03", "OBC-AUTH-07");

    private static final Secret MADE_UP = Secret.madeUp("backup-tck-made-up");

    private final String words;
    private final String requirement;
    private final String status;

    UnauthenticatedCaller(String words, String requirement, String status) {
        this.words = words;
        this.requirement = requirement;
        this.status = status;
    }

    /** The caller that a feature speaks of. */
    static UnauthenticatedCaller of(String words) {
        return Arrays.stream(values()).filter(caller -> caller.words.equals(words)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no caller with " + words));
    }

    String words() {
        return words;
    }

    /** That the start is not answered with success. */
    String requirement() {
        return requirement;
    }

    /** That it is answered with 401. */
    String status() {
        return status;
    }

    /** True for a caller who answers the server's demand for a digest. */
    boolean answersDemands() {
        return this == WRONG_SECRET || this == UNKNOWN_KEY;
    }

    /**
     * What the caller shows.
     *
     * @param own    the run's own credentials
     * @param demand what the server has asked for before; empty lets it ask for it first
     */
    Authentication credentials(DigestAuthentication own, Optional<DigestChallenge> demand) {
        return switch (this) {
            case NOBODY, EMPTY_HANDED -> Authentication.NONE;
            case WRONG_SECRET -> meeting(withWrongSecret(own), demand);
            case UNKNOWN_KEY -> meeting(own.withAccessKey(MADE_UP), demand);
        };
    }

    /** The run's AccessKey id with a secret that is not its own. */
    static DigestAuthentication withWrongSecret(DigestAuthentication own) {
        return own.with(MADE_UP);
    }

    private static Authentication meeting(DigestAuthentication wrong, Optional<DigestChallenge> demand) {
        return demand.map(wrong::meeting).orElse(wrong);
    }
}

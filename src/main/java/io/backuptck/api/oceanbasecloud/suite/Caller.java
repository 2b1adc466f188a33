package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Inconclusive;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.target.DigestAuthentication;
import io.backuptck.target.DigestChallenge;
import io.backuptck.target.Secret;
import java.util.Arrays;
import java.util.Optional;

/** A caller whom a server must not let in. */
enum Caller {
    NOBODY("a start without credentials"),
    EMPTY_HANDED("a start without credentials and without a body"),
    WRONG_SECRET("a start signed with a wrong secret"),
    UNKNOWN_KEY("a start signed with an unknown AccessKey id");

    /** Nobody's secret, and nobody's AccessKey id. */
    static final Secret MADE_UP = Secret.madeUp("backup-tck-made-up");

    private final String words;

    Caller(String words) {
        this.words = words;
    }

    /** The caller that a feature speaks of. */
    static Caller of(String words) {
        return Arrays.stream(values()).filter(caller -> caller.words.equals(words)).findFirst()
                .orElseThrow(() -> Inconclusive.forThisScenario("there is no caller with " + words));
    }

    String words() {
        return words;
    }

    /** The start of somebody whom the server lets in, which has that body. */
    ApiCall start(String body) {
        return this == EMPTY_HANDED ? emptyStart() : Cloud.start(body);
    }

    /** The first request of the documented client: it keeps the body until it knows how to prove who is calling. */
    static ApiCall emptyStart() {
        return Cloud.call("startBackup").body(new byte[0], "application/json");
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
        DigestAuthentication wrong = this == WRONG_SECRET ? own.with(MADE_UP) : own.withAccessKey(MADE_UP);
        return answersDemands() ? demand.map(wrong::meeting).orElse(wrong) : Authentication.NONE;
    }
}

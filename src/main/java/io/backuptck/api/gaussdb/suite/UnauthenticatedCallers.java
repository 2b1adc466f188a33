package io.backuptck.api.gaussdb.suite;

import io.backuptck.api.gaussdb.target.SignatureAuthentication;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.LastLooks;
import io.backuptck.target.Authentication;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.target.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The starts by callers whom a server must not let in; each is sent once. */
final class UnauthenticatedCallers {

    static final String NOBODY = "without credentials";
    static final String STRANGER = "with a token that was never issued";

    private final Map<String, Seen> answers = new HashMap<>();
    /** Those of starts that were refused. */
    private final Set<String> names = new HashSet<>();

    /** The scenario is skipped when nobody can tell whether the server asks for credentials. */
    static UnauthenticatedCallers get() {
        if (Gaussdb.session().identities().isEmpty()) {
            throw Skip.because("the run has no credentials, so a server without authentication is taken for what it is; give "
                    + "them in BACKUP_TCK_TOKEN to check what it does without them");
        }
        return Gaussdb.session().shared("callers", UnauthenticatedCallers::new);
    }

    /**
     * What a caller shows, in the words of the features; the scenario is skipped when the run lacks what it takes. Who compares only what was
     * sent, or sees the header and asks no further, lets an empty token in.
     */
    static Authentication credentials(String caller) {
        Secret key = Secret.madeUp(Secret.MADE_UP + "secret-key");
        return switch (caller) {
            case NOBODY -> Authentication.NONE;
            case STRANGER -> new HeaderAuthentication("X-Auth-Token", "", Secret.madeUp(Secret.MADE_UP + "token"), "");
            case "with an empty token" -> new HeaderAuthentication("X-Auth-Token", "", Secret.madeUp(""), "");
            case "who signs with an unknown access key" ->
                new SignatureAuthentication(Secret.madeUp(Secret.MADE_UP + "access-key"), key, Clock.systemUTC());
            case "who signs with a wrong secret key" -> signer().withSecretKey(key);
            case "who signed an hour ago" -> signer().dated(Duration.ofHours(1));
            default -> throw new IllegalArgumentException("there is no caller " + caller);
        };
    }

    /** The run's own signatures. */
    static SignatureAuthentication signer() {
        return Gaussdb.session().identity(SignatureAuthentication.class).orElseThrow(() ->
                Skip.because("the run has no keys to sign with; give BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY"));
    }

    /** Asks for a backup that the server would start for the run itself; once it starts them for everybody, nobody else asks. */
    Seen start(String caller) {
        StartedBackups.get().options().plainBackup();
        if (!caller.equals(NOBODY) && Gaussdb.isAccepted(start(NOBODY))) {
            throw Skip.because("the server lets everybody start backups (see GDB-AUTH-01)");
        }
        if (!answers.containsKey(caller)) {
            Attempt start = StartedBackups.get().startAs(credentials(caller));
            answers.put(caller, start.answer());
            if (!Gaussdb.isAccepted(start.answer())) {
                names.add(start.request().name());
            }
        }
        return answers.get(caller);
    }

    /** Judges that the starts that were refused have left no backup. */
    void checkTraces() {
        Seen answer = start(NOBODY);
        start(STRANGER);
        if (names.isEmpty()) {
            throw Skip.because("no start was refused");
        }
        LastLooks.of(Gaussdb.session(), Gaussdb.backup()).check("GDB-AUTH-03", names::contains, answer);
    }
}

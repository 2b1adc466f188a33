package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.LastLooks;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The starts by callers whom a server must not let in; each is sent once. */
final class UnauthenticatedCallers {

    private final Map<UnauthenticatedCaller, Seen> answers = new EnumMap<>(UnauthenticatedCaller.class);
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

    /** A server that starts backups for everybody has been blamed for that; that it lets them do the rest is no news. */
    void requireClosedDoor() {
        if (answers.containsKey(UnauthenticatedCaller.NOBODY) && Gaussdb.isAccepted(answers.get(UnauthenticatedCaller.NOBODY))) {
            throw Skip.because("the server lets everybody start backups (see GDB-AUTH-01)");
        }
    }

    /** Asks for a backup that the server would start for the run itself. */
    Seen start(UnauthenticatedCaller caller) {
        StartedBackups startedBackups = StartedBackups.get();
        startedBackups.options().plainBackup();
        if (caller != UnauthenticatedCaller.NOBODY) {
            start(UnauthenticatedCaller.NOBODY);
            requireClosedDoor();
        }
        if (!answers.containsKey(caller)) {
            StartedBackups.Refusable start = startedBackups.startAs(caller.credentials());
            answers.put(caller, start.answer());
            if (!Gaussdb.isAccepted(start.answer())) {
                names.add(start.name());
            }
        }
        return answers.get(caller);
    }

    /** Judges that the starts that were refused have left no backup. */
    void checkTraces() {
        Seen answer = start(UnauthenticatedCaller.NOBODY);
        start(UnauthenticatedCaller.UNKNOWN_TOKEN);
        if (names.isEmpty()) {
            throw Skip.because("no start was refused");
        }
        LastLooks.of(Gaussdb.session(), Gaussdb.backup()).check("GDB-AUTH-03", names::contains, answer);
    }
}

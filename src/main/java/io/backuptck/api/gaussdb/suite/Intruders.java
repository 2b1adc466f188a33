package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The starts by callers whom a server must not let in; each is sent once. */
final class Intruders {

    private final Map<Intruder, Seen> answers = new EnumMap<>(Intruder.class);
    /** Those of starts that were refused. */
    private final Set<String> names = new HashSet<>();

    /** The scenario is skipped when nobody can tell whether the server asks for credentials. */
    static Intruders get() {
        if (!Gaussdb.session().hasIdentity()) {
            throw Skip.because("the run has no credentials, so a server without authentication is taken for what it is; give "
                    + "them in BACKUP_TCK_TOKEN to check what it does without them");
        }
        return Gaussdb.session().shared("intruders", Intruders::new);
    }

    /** A server that starts backups for everybody has been blamed for that; that it lets them do the rest is no news. */
    void requireClosedDoor() {
        if (answers.containsKey(Intruder.NOBODY) && Gaussdb.isAccepted(answers.get(Intruder.NOBODY))) {
            throw Skip.because("the server lets everybody start backups (see GDB-AUTH-01)");
        }
    }

    /** Asks for a backup that the server would start for the run itself. */
    Seen start(Intruder intruder) {
        Portfolio portfolio = Portfolio.get();
        portfolio.options().plainBackup();
        if (intruder != Intruder.NOBODY) {
            start(Intruder.NOBODY);
            requireClosedDoor();
        }
        if (!answers.containsKey(intruder)) {
            Portfolio.Refusable start = portfolio.startAs(intruder.credentials());
            answers.put(intruder, start.answer());
            if (!Gaussdb.isAccepted(start.answer())) {
                names.add(start.name());
            }
        }
        return answers.get(intruder);
    }

    /** Judges that the starts that were refused have left no backup. */
    void checkTraces() {
        Seen answer = start(Intruder.NOBODY);
        start(Intruder.UNKNOWN_TOKEN);
        if (names.isEmpty()) {
            throw Skip.because("no start was refused");
        }
        Traces.check("GDB-AUTH-03", names::contains, answer);
    }
}

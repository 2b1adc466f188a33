package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.Seen;
import java.util.Optional;
import java.util.function.Predicate;

/** The search for backups of requests that were refused. */
final class BackupSearch {

    private BackupSearch() {
    }

    /**
     * Judges that there is none. Names, not counts: others may make backups meanwhile.
     *
     * @param refused  true for the names of the requests in question
     * @param evidence the answer to be shown when nothing is found
     */
    static void check(String requirement, Predicate<String> refused, Seen evidence) {
        Optional<Listed> trace = FinalPolls.get().trace(refused);
        Gaussdb.session().check(requirement, trace.map(Listed::answer).orElse(evidence),
                trace.map(Listed::pointer).orElse(""), trace.isEmpty(), "no backup of a refused request",
                trace.map(one -> one.json().toString()).orElse("none"));
    }
}

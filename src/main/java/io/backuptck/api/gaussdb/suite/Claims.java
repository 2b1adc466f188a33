package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/**
 * Project and instance are what the user says they are, which need not be so. When the plainest start is refused, a server
 * that wrongly does so is told here from one that does not know the project or the instance, or cannot back it up now. The
 * vendor's codes of that kind partly come with 400. A 404 of a gateway is another matter: there the documented operation
 * itself is missing.
 */
final class Claims {

    private static final Set<Integer> STATUSES = Set.of(404, 409);
    private static final Set<String> CODES_WITH_400 = Set.of("DBS.200086", "DBS.201014", "DBS.06010001", "DBS.06020003",
            "DBS.280449", "DBS.280800", "DBS.216003", "DBS.216028", "DBS.200203", "DBS.201004", "DBS.201207");

    private Claims() {
    }

    /** Throws when the refusal of the plainest start need not be the server's fault. */
    static void check(Seen plainest) {
        String code = plainest.at("/error_code").asText();
        boolean unfit = STATUSES.contains(plainest.status()) && code.startsWith("DBS.")
                || plainest.status() == 400 && CODES_WITH_400.contains(code);
        if (unfit) {
            throw new Inconclusive("the server says that it cannot back up this instance now (" + plainest.status() + " "
                    + code + "); name one that is available with --fixture instance=...");
        }
        if (Gaussdb.isRefused(plainest) && !isInstanceListed() && isProjectKnown(plainest)) {
            requireInstance(plainest);
        }
    }

    /** A server that lists backups of the instance knows it, and the project as well. */
    private static boolean isInstanceListed() {
        return new Listing(Gaussdb.session(), "listBackups").all(Map.of("instance_id", Gaussdb.instance())).orElse(List.of()).stream()
                .anyMatch(one -> one.text("/instance_id").equals(Gaussdb.instance()));
    }

    /**
     * False for a server that refuses this project and no other one.
     *
     * @throws Inconclusive when it refuses a project that is made up just so
     */
    private static boolean isProjectKnown(Seen plainest) {
        String project = Gaussdb.session().fixture("project");
        String other = MadeUp.like(project);
        Optional<Seen> own = asked(project);
        if (own.filter(Gaussdb::isAccepted).isPresent()) {
            return true;
        }
        boolean same = own.isEmpty() ? MadeUp.sameAnswer(plainest, project, startIn(other, Gaussdb.instance()), other)
                : asked(other).filter(seen -> MadeUp.sameAnswer(own.get(), project, seen, other)).isPresent();
        if (same) {
            throw new Inconclusive("the server answers for the project " + project + " as for one that is made up ("
                    + plainest.status() + " " + plainest.at("/error_code").asText()
                    + "); name the project of the credentials with --fixture project=...");
        }
        return own.isEmpty();
    }

    /** The answer to the plainest question for the list; empty when the server has no list. */
    private static Optional<Seen> asked(String project) {
        try {
            return Optional.of(Gaussdb.session().send(Gaussdb.session().call("listBackups").path("project_id", project),
                    Gaussdb.session().authentication()));
        } catch (TestAbortedException notOffered) {
            return Optional.empty();
        }
    }

    private static void requireInstance(Seen plainest) {
        String instance = Gaussdb.instance();
        String other = UnknownInstance.madeUp();
        if (MadeUp.sameAnswer(plainest, instance, startIn(Gaussdb.session().fixture("project"), other), other)) {
            throw new Inconclusive("the server answers for the instance " + instance + " as for one that is made up ("
                    + plainest.status() + " " + plainest.at("/error_code").asText()
                    + "), and lists no backup of it; name an instance of the project with --fixture instance=...");
        }
    }

    /** A start that cannot be carried out, as project or instance do not exist. */
    private static Seen startIn(String project, String instance) {
        return Gaussdb.session().send(WrongStart.elsewhere(project, instance, StartedBackups.get().names()),
                Gaussdb.session().authentication());
    }
}

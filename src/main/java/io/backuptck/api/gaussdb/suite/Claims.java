package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.MadeUpId;
import io.backuptck.target.ApiCall;
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
record Claims(ApiSession session, Seen plainest) {

    private static final Set<String> CODES_WITH_400 = Set.of("DBS.200086", "DBS.201014", "DBS.06010001", "DBS.06020003",
            "DBS.280449", "DBS.280800", "DBS.216003", "DBS.216028", "DBS.200203", "DBS.201004", "DBS.201207");

    /** An id that has the form of a real one and that no server has given to anything. */
    static String madeUp(String id) {
        return MadeUpId.like(id, Gaussdb.session().settings().seed());
    }

    /** Throws when the refusal of the plainest start need not be the server's fault. */
    void check() {
        String code = plainest.at("/error_code").asText();
        boolean unfit = Set.of(404, 409).contains(plainest.status()) && code.startsWith("DBS.")
                || plainest.status() == 400 && CODES_WITH_400.contains(code);
        if (unfit) {
            throw new Inconclusive("the server says that it cannot back up this instance now (" + plainest.status() + " "
                    + code + "); name one that is available with --fixture instance=...");
        }
        String project = session.fixture("project");
        if (Gaussdb.isRefused(plainest) && !isInstanceListed() && isProjectKnown(project)) {
            String other = madeUp(Gaussdb.instance());
            requireOther("instance", Gaussdb.instance(), other, plainest, Optional.of(startIn(project, other)), ", and lists no backup of it");
        }
    }

    /** A server that lists backups of the instance knows it, and the project as well. */
    private boolean isInstanceListed() {
        return Gaussdb.list().all(Map.of("instance_id", Gaussdb.instance())).orElse(List.of()).stream()
                .anyMatch(one -> one.text("/instance_id").equals(Gaussdb.instance()));
    }

    /**
     * False for a server that refuses this project and no other one.
     *
     * @throws Inconclusive when it refuses a project that is made up just so
     */
    private boolean isProjectKnown(String project) {
        String other = madeUp(project);
        Optional<Seen> own = asked(project);
        if (own.filter(Gaussdb::isAccepted).isEmpty()) {
            requireOther("project", project, other, own.orElse(plainest), own.isEmpty() ? Optional.of(startIn(other, Gaussdb.instance()))
                    : asked(other), "");
        }
        return own.filter(answer -> !Gaussdb.isAccepted(answer)).isEmpty();
    }

    /** The answer to the plainest question for the list; empty when the server has no list. */
    private Optional<Seen> asked(String project) {
        try {
            return Optional.of(send(session.call("listBackups").path("project_id", project)));
        } catch (TestAbortedException notOffered) {
            return Optional.empty();
        }
    }

    /** A start that cannot be carried out, as project or instance do not exist. */
    private Seen startIn(String project, String instance) {
        return send(WrongStart.of(instance).call().path("project_id", project));
    }

    private Seen send(ApiCall call) {
        return session.send(call, session.authentication());
    }

    /** Two answers must not say the same about what the user named and what is made up, whatever they are called. */
    private void requireOther(String what, String named, String madeUp, Seen answer, Optional<Seen> other, String besides) {
        boolean same = other.filter(seen -> answer.status() == seen.status() && List.of("/error_code", "/error_msg").stream().allMatch(member ->
                answer.at(member).asText().replace(named, "").equals(seen.at(member).asText().replace(madeUp, "")))).isPresent();
        if (same) {
            throw new Inconclusive("the server answers for the " + what + " " + named + " as for one that is made up (" + plainest.status() + " "
                    + plainest.at("/error_code").asText() + ")" + besides + "; name the right one with --fixture " + what + "=...");
        }
    }
}

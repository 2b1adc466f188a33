package io.backuptck.api.gaussdb.suite;

import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The instance that the project does not have: the one that the user named, unless the server's own words say that there is
 * such an instance. Where the user named none, one is made up.
 */
final class UnknownInstance {

    private static final String FIXTURE = "unknownInstance";

    private UnknownInstance() {
    }

    /** Its id; the scenario is inconclusive when the list shows backups of it. */
    static String get() {
        Optional<String> named = Gaussdb.session().findFixture(FIXTURE);
        String id = named.orElseGet(UnknownInstance::madeUp);
        if (named.isPresent() && (id.equals(Gaussdb.instance()) || hasBackups(id))) {
            throw exists("the list shows backups of it");
        }
        return id;
    }

    /** One that has the form of the instance of the run, and cannot exist: to ask for a backup of it starts nothing. */
    static String madeUp() {
        return MadeUp.like(Gaussdb.instance());
    }

    private static boolean hasBackups(String id) {
        return Gaussdb.session().shared("backups of " + id, () ->
                new Listing(Gaussdb.session(), "listBackups").all(Map.of("instance_id", id)).orElse(List.of()).stream()
                        .anyMatch(one -> one.text("/instance_id").equals(id)));
    }

    /**
     * Finds out whether a start for the named instance is answered like one for a made-up instance. The starts have no name,
     * so that none is carried out.
     */
    static void requireUnknownToStarts() {
        String id = get();
        if (id.equals(madeUp())) {
            return;
        }
        Seen named = Gaussdb.session().shared("a nameless start for the unknown instance", () -> namelessly(id));
        Seen madeUp = Gaussdb.session().shared("a nameless start for a made-up instance", () -> namelessly(madeUp()));
        boolean comparable = Gaussdb.isRefused(named) && Gaussdb.isRefused(madeUp);
        if (comparable && !MadeUp.sameAnswer(named, id, madeUp, madeUp())) {
            throw exists("a start for it is answered otherwise (" + named.status() + " "
                    + named.at("/error_code").asText() + ") than one for a made-up instance (" + madeUp.status() + " "
                    + madeUp.at("/error_code").asText() + ")");
        }
    }

    private static Seen namelessly(String instance) {
        return StartedBackups.get().startWrongly(names -> WrongStart.nameless(instance, names));
    }

    private static Inconclusive exists(String reason) {
        return Inconclusive.forThisScenario("the fixture unknownInstance seems to name an instance that exists: " + reason
                + "; name one that the project does not have with --fixture unknownInstance=..., or none");
    }
}

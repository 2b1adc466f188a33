package io.backuptck.api.obshell.suite;

import io.backuptck.suite.AnswerShape;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;

/** The tenants that the user has named are claims: each is held against what the server itself says of it. */
final class Tenants {

    /** Nobody calls a tenant so. */
    private static final String MADE_UP = "unknown_backup_tck_7d1f";

    private Tenants() {
    }

    /** A tenant that does not exist; the scenario cannot be decided when the one that was named does. */
    static String unknown() {
        String name = session().fixture("unknownTenant");
        boolean exists = session().shared("the tenant named as unknown exists", () -> {
            Seen look = Obshell.overview(name);
            return !shape(name, look).equals(shape(MADE_UP, madeUpOverview()));
        });
        if (exists) {
            throw Inconclusive.forThisScenario("the server answers for the tenant " + name + ", which is named as unknownTenant, "
                    + "in another way than for one that cannot exist; name one that does not exist, or none");
        }
        return name;
    }

    /**
     * True when the server answers a start and a look for this tenant as it does for one that cannot exist, so that nothing
     * tells that it does.
     */
    static boolean looksUnknown(String tenant, BackupRun refused) {
        boolean seen = refused.before().filter(look -> !shape(tenant, look).equals(shape(MADE_UP, madeUpOverview()))).isPresent();
        return !seen && refused.answer().status() < 500 && session().shared("a start of a made-up tenant looks the same", () -> {
            Seen other = WrongStarts.send(session().call("startTenantBackup").path("name", MADE_UP).json(Backups.FULL));
            return shape(tenant, refused.answer()).equals(shape(MADE_UP, other));
        });
    }

    /** The second tenant; the scenario cannot be decided when the server answers for it as for one that cannot exist. */
    static String second() {
        String name = session().fixture("secondTenant");
        if (answersAsForNone(name, Obshell.overview(name))) {
            throw Inconclusive.forThisScenario("the server answers for the tenant " + name + ", which is named as secondTenant, "
                    + "as for one that cannot exist; name a tenant that exists and has a backup");
        }
        return name;
    }

    /** True when a look that shows no backup is answered as for a tenant that cannot exist. */
    static boolean answersAsForNone(String tenant, Seen look) {
        return look.status() >= 400 && look.status() < 500 && shape(tenant, look).equals(shape(MADE_UP, madeUpOverview()));
    }

    private static Seen madeUpOverview() {
        return session().shared("the overview of a made-up tenant", () -> Obshell.overview(MADE_UP));
    }

    private static AnswerShape shape(String tenant, Seen answer) {
        return AnswerShape.of(tenant, answer.exchange().response());
    }

    private static ApiSession session() {
        return Obshell.session();
    }
}

package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.AnswerShape;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.Listing;
import io.backuptck.suite.behaviour.Looks;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.target.ApiCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * Holds the instance and the tenant that the user has named against the server's word, after it has refused every physical
 * start: one that answers for them as for made-up names may be right.
 */
final class Claims {

    /** Exists nowhere. */
    static final String MADE_UP = "unknown_backup_tck";
    private static final String MADE_UP_INSTANCE = "unknown-backup-tck";
    private static final int FORBIDDEN = 403;

    private Claims() {
    }

    /**
     * Throws unless the server shows that it knows both.
     *
     * @param refusal the answer to the plainest start
     */
    static void requireKnown(Seen refusal) {
        if (refusal.status() == FORBIDDEN) {
            throw new Inconclusive("the server does not allow the caller to start backups (status 403)");
        }
        Optional<Seen> own = list(Cloud.session().fixture("instance"));
        boolean isInstanceKnown = own.isPresent() && (!own.get().at("/data/dataList").isEmpty() || list(MADE_UP_INSTANCE).isEmpty());
        if (!isInstanceKnown && isAlike(refusal, Cloud.session().fixture("instance"), sent(
                Cloud.callFor(MADE_UP_INSTANCE, "startBackup").json(Start.physical(true).body()), false), MADE_UP_INSTANCE)) {
            throw new Inconclusive(correction("instance"));
        }
        if (!isTenantListed() && isAlike(refusal, Cloud.name("tenantId"), sent(
                Cloud.start(Start.physical(true).with("tenantId", MADE_UP).body()), true), MADE_UP)) {
            throw new Inconclusive(correction("tenantId"));
        }
    }

    /** True when two refusals say the same, each of its own name. */
    static boolean isAlike(Seen one, String name, Seen other, String otherName) {
        return Cloud.reply(other) == Reply.REFUSED && AnswerShape.of(name, one.exchange().response())
                .equals(AnswerShape.of(otherName, other.exchange().response()));
    }

    /** What to tell the user of a name that the server treats as one of nothing. */
    static String correction(String key) {
        return "the server answers for the " + key + " " + Cloud.session().fixture(key)
                + " as for one that does not exist; name one that does with --fixture " + key + "=...";
    }

    private static boolean isTenantListed() {
        try {
            return new Listing(Cloud.session(), "listBackupSets").all(Map.of()).stream().flatMap(List::stream)
                    .anyMatch(set -> set.text("/tenantId").equals(Cloud.name("tenantId")));
        } catch (TestAbortedException noList) {
            return false;
        }
    }

    /** Empty when the server does not list the sets of that instance. */
    private static Optional<Seen> list(String instance) {
        try {
            return Optional.of(Reply.decided(Looks.at(Cloud.session(), Cloud.callFor(instance, "listBackupSets")))).filter(Cloud::isAccepted);
        } catch (TestAbortedException noList) {
            return Optional.empty();
        }
    }

    private static Seen sent(ApiCall call, boolean canBeFollowed) {
        Seen answer = Cloud.session().send(call);
        Backups.get().addAny(canBeFollowed, answer);
        return Reply.decided(answer);
    }
}

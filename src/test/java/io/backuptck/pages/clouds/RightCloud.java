package io.backuptck.pages.clouds;

import io.backuptck.pages.clouds.CloudVariants.AnswersElsewhere;
import io.backuptck.pages.clouds.CloudVariants.Echoing;
import io.backuptck.pages.clouds.CloudVariants.KnowsItsTables;
import io.backuptck.pages.clouds.CloudVariants.LooksAtTheTargetFirst;
import io.backuptck.pages.clouds.CloudVariants.OneAtATime;
import io.backuptck.pages.clouds.CloudVariants.ReadsTasks;
import io.backuptck.pages.clouds.CloudVariants.RefusesInTheBody;
import io.backuptck.pages.clouds.CloudVariants.SendsStrangersAway;
import io.backuptck.pages.clouds.CloudVariants.Strict;
import io.backuptck.pages.clouds.CloudVariants.Talkative;
import java.util.function.Supplier;

/** Servers that keep every sentence of the OceanBase Cloud page and differ in what it leaves open. */
enum RightCloud {

    BASE(CloudServer::new),
    ECHOING(Echoing::new),
    REFUSES_IN_THE_BODY(RefusesInTheBody::new),
    PLAIN_TEXT_ERRORS(() -> new CloudServer() {
        @Override
        Answer refusal(Reason reason, String why) {
            return Answer.of(reason == Reason.INVALID ? 409 : 403, "text/plain; charset=utf-8", why);
        }

        @Override
        Answer locked(Call call) {
            return Answer.html(401, "AccessKey?");
        }
    }),
    /** Short identifiers, and digest as the oldest clients speak it. */
    OLD_DIGEST(() -> new CloudServer() {
        @Override
        AccessKey accessKey() {
            return new AccessKey("MD5", false);
        }

        @Override
        String newId() {
            return Integer.toString(tasks().size());
        }
    }),
    NEW_DIGEST(() -> new CloudServer() {
        @Override
        AccessKey accessKey() {
            return new AccessKey("SHA-256", true);
        }
    }),
    ELSEWHERE_ERROR_CODE(() -> new AnswersElsewhere(Answer.of(404, "application/json",
            "{\"error_code\": 404, \"error_msg\": \"unknown\", \"success\": false}"))),
    ELSEWHERE_BAD_REQUEST(() -> new AnswersElsewhere(Answer.of(400, "application/json", "{\"fault\": \"bad request\"}"))),
    ELSEWHERE_FORBIDDEN(() -> new AnswersElsewhere(Answer.of(403, "text/plain", ""))),
    READS_TASKS(ReadsTasks::new),
    KNOWS_ITS_TABLES(KnowsItsTables::new),
    LOOKS_AT_THE_TARGET_FIRST(LooksAtTheTargetFirst::new),
    ONE_AT_A_TIME(OneAtATime::new),
    SENDS_STRANGERS_AWAY(SendsStrangersAway::new),
    STRICT(Strict::new),
    TALKATIVE(Talkative::new);

    private final Supplier<CloudServer> server;

    RightCloud(Supplier<CloudServer> server) {
        this.server = server;
    }

    CloudServer start() {
        return server.get();
    }
}

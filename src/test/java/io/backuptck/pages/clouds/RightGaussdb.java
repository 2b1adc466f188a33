package io.backuptck.pages.clouds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.pages.clouds.GaussdbVariants.AnswersElsewhere;
import io.backuptck.pages.clouds.GaussdbVariants.DetailedErrors;
import io.backuptck.pages.clouds.GaussdbVariants.DoneAtOnce;
import io.backuptck.pages.clouds.GaussdbVariants.OneAtATime;
import io.backuptck.pages.clouds.GaussdbVariants.Strict;
import io.backuptck.pages.clouds.GaussdbVariants.Talkative;
import io.backuptck.pages.clouds.GaussdbVariants.UniqueNames;
import java.util.function.Supplier;

/** Servers that keep every sentence of the GaussDB page and differ in what it leaves open. */
enum RightGaussdb {

    BASE(GaussdbServer::new),
    /** Table 4 lists COMPLETED among the statuses of the answer. */
    DONE_AT_ONCE(DoneAtOnce::new),
    /** Table 4 lists FAILED too; here only every third backup comes to that. */
    SOME_FAIL_AT_ONCE(() -> new GaussdbServer() {
        private int count;

        @Override
        String firstStatus() {
            return ++count % 3 == 0 ? "FAILED" : "BUILDING";
        }
    }),
    DETAILED_ERRORS(DetailedErrors::new),
    ELSEWHERE_ERROR_CODE(() -> new AnswersElsewhere(Answer.of(404, "application/json",
            "{\"error_code\": \"APIGW.0101\", \"error_msg\": \"The API does not exist or has not been published\"}"))),
    ELSEWHERE_BAD_REQUEST(() -> new AnswersElsewhere(Answer.of(400, "application/json", "{\"message\": \"bad request\"}"))),
    ELSEWHERE_UNAUTHORIZED(() -> new AnswersElsewhere(Answer.html(401, "Log in")
            .with("WWW-Authenticate", "Basic realm=\"console\""))),
    ELSEWHERE_NOT_ALLOWED(() -> new AnswersElsewhere(Answer.of(405, "text/plain", "").with("Allow", "POST"))),
    ONE_AT_A_TIME(OneAtATime::new),
    UNIQUE_NAMES(UniqueNames::new),
    STRICT(Strict::new),
    TALKATIVE(Talkative::new),
    /** The page says letters and digits, not of which alphabet. */
    ANY_ALPHABET(() -> new GaussdbServer() {
        @Override
        boolean nameFits(String name) {
            return name.matches("\\p{L}[\\p{L}\\p{Nd}_-]{3,63}");
        }
    }),
    /** The zone offset nought, written as the letter that stands for it. */
    OFFSET_AS_LETTER(() -> new GaussdbServer() {
        @Override
        String beginTime() {
            return beginTime("Z").replace("+0000", "Z");
        }
    }),
    /** What was not sent is shown as null. */
    NULL_DESCRIPTION(() -> new GaussdbServer() {
        @Override
        void leaveUndescribed(ObjectNode backup) {
            backup.putNull("description");
        }
    });

    private final Supplier<GaussdbServer> server;

    RightGaussdb(Supplier<GaussdbServer> server) {
        this.server = server;
    }

    GaussdbServer start() {
        return server.get();
    }
}

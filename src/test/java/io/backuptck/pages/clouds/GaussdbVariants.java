package io.backuptck.pages.clouds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Other decisions in what the GaussDB page leaves open. */
final class GaussdbVariants {

    private GaussdbVariants() {
    }

    /** Backups take no time; short identifiers; the zone is UTC; a missing description is shown as an empty one. */
    static class DoneAtOnce extends GaussdbServer {

        private int last;

        @Override
        String firstStatus() {
            return "COMPLETED";
        }

        @Override
        String newId() {
            return Integer.toString(++last);
        }

        @Override
        String beginTime() {
            return beginTime("+00:00");
        }

        @Override
        void leaveUndescribed(ObjectNode backup) {
            backup.put("description", "");
        }
    }

    /** Refusals say more than a code and a message; a rule that is broken is a conflict. */
    static class DetailedErrors extends GaussdbServer {

        @Override
        Answer refusal(Reason reason, String why) {
            ObjectNode body = Call.JSON.createObjectNode().put("error_code", "refused").put("error_msg", "see details").put("retry", false);
            body.putArray("details").addObject().put("reason", reason.ordinal()).put("text", why);
            return Answer.json(reason == Reason.INVALID ? 409 : reason.status(), body)
                    .with("Content-Type", "application/json; charset=utf-8");
        }

        @Override
        String beginTime() {
            return beginTime("-03:30");
        }
    }

    /** Says something else where no operation is documented. */
    static class AnswersElsewhere extends GaussdbServer {

        private final Answer elsewhere;

        AnswersElsewhere(Answer elsewhere) {
            this.elsewhere = elsewhere;
        }

        @Override
        Answer elsewhere(Call call) {
            return elsewhere;
        }
    }

    /** An instance is backed up once at a time. */
    static class OneAtATime extends GaussdbServer {

        @Override
        void check(Call call, JsonNode asked) {
            super.check(call, asked);
            Refused.unless(!isRunning(), Reason.CONFLICT, "a backup of this instance is in progress");
        }
    }

    /** A name is given to one backup only. */
    static class UniqueNames extends GaussdbServer {

        private final Set<String> taken = new HashSet<>();

        @Override
        void check(Call call, JsonNode asked) {
            super.check(call, asked);
            Refused.unless(taken.add(asked.path("name").textValue()), Reason.CONFLICT, "this name is taken");
        }
    }

    /** Takes what table 2 names and nothing else. */
    static class Strict extends GaussdbServer {

        @Override
        void check(Call call, JsonNode asked) {
            String type = call.headers().getFirst("Content-Type");
            Refused.unless(type != null && type.startsWith("application/json"), Reason.UNSUPPORTED, "send application/json");
            asked.fieldNames().forEachRemaining(member -> Refused.unless(
                    Set.of("instance_id", "name", "description").contains(member), Reason.MALFORMED, "unknown: " + member));
            Refused.unless(!asked.path("description").isNull(), Reason.INVALID, "description must be a text");
            super.check(call, asked);
        }
    }

    /** Answers carry more than the page lists; identifiers are long and have signs in them; the clock is wrong. */
    static class Talkative extends GaussdbServer {

        private int last;

        @Override
        Answer created(ObjectNode answer) {
            ((ObjectNode) answer.get("backup")).put("size_mb", 0).putNull("end_time").putObject("datastore").put("type", "g");
            return Answer.json(202, answer.put("estimate_s", 30)).with("Content-Type", "application/json;charset=UTF-8")
                    .with("Location", "/somewhere");
        }

        @Override
        String newId() {
            return "urn:backup:" + "a1-".repeat(40) + "/" + ++last + "?v=1 #\u00e9";
        }

        @Override
        String beginTime() {
            return beginTime("+05:45").replaceFirst("^....", "2019").replaceFirst("-\\d\\dT", "-11T");
        }
    }
}

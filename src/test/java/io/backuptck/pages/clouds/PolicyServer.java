package io.backuptck.pages.clouds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * GaussDB with the pages "Configuring an Automated Backup Policy" (opengauss_api_0026), "Querying an Automated Backup Policy"
 * (opengauss_newapi_0022) and "Querying the Restoration Time Range" (opengauss_newapi_0026), beside the one on manual backups.
 */
class PolicyServer extends GaussdbServer {

    private static final long DAY = 86_400_000L;
    private static final String POLICY = "/v3/{project_id}/instances/{instance_id}/backups/policy";
    private static final String SPANS = "/v3/{project_id}/instances/{instance_id}/restore-time";
    private static final Set<String> MINUTES = Set.of("15", "30", "60", "180", "360", "720", "1440");

    /** As the page that shows it has it. */
    ObjectNode policy = (ObjectNode) Call.parsed("""
            {"keep_days": 9, "start_time": "18:00-19:00", "period": "1,2,3,4,5,6,7", "differential_period": 30, "rate_limit": 75,
             "prefetch_block": 64, "file_split_size": 4, "enable_standby_backup": false, "table_list": []}""");

    @Override
    Answer serve(Call call) {
        try {
            if (call.fits("PUT", POLICY)) {
                return configure(call);
            } else if (call.fits("GET", POLICY)) {
                Refused.unless(isReadable(call.segment(3)), Reason.UNKNOWN, "there is no such instance");
                return shown(Call.JSON.createObjectNode().set("backup_policy", show()));
            } else if (call.fits("GET", SPANS)) {
                Refused.unless(hasSpans(call.segment(3)), Reason.UNKNOWN, "there is no such instance");
                return spans(call.query().get("date"));
            }
        } catch (Refused e) {
            return refusal(e.reason(), e.getMessage());
        }
        return super.serve(call);
    }

    boolean isReadable(String instance) {
        return INSTANCE.equals(instance);
    }

    boolean isWritable(String instance) {
        return INSTANCE.equals(instance);
    }

    boolean hasSpans(String instance) {
        return INSTANCE.equals(instance);
    }

    private Answer configure(Call call) {
        JsonNode asked = call.object().path("backup_policy");
        try {
            Refused.unless(isWritable(call.segment(3)), Reason.UNKNOWN, "there is no such instance");
            check(asked);
        } catch (Refused e) {
            refused(asked);
            throw e;
        }
        if (isWritable(call.segment(3))) {
            store((ObjectNode) asked);
        }
        return configured();
    }

    /** Table 3. */
    void check(JsonNode asked) {
        Refused.unless(asked.isObject(), Reason.INVALID, "there is no policy");
        Refused.unless(keepDaysFit(asked.path("keep_days")), Reason.INVALID, "keep_days");
        Refused.unless(startTimeFits(asked.path("start_time")), Reason.INVALID, "start_time");
        Refused.unless(periodFits(asked.path("period")), Reason.INVALID, "period");
        Refused.unless(differentialFits(asked.path("differential_period")), Reason.INVALID, "differential_period");
        Refused.unless(rateFits(asked.path("rate_limit")), Reason.INVALID, "rate_limit");
        Refused.unless(prefetchFits(asked.path("prefetch_block")), Reason.INVALID, "prefetch_block");
        Refused.unless(splitFits(asked.path("file_split_size")), Reason.INVALID, "file_split_size");
        JsonNode standby = asked.path("enable_standby_backup");
        Refused.unless(standby.isMissingNode() || standby.isBoolean(), Reason.INVALID, "enable_standby_backup");
    }

    /** 1 to 732. */
    boolean keepDaysFit(JsonNode value) {
        return within(value, 1, 732);
    }

    /** hh:mm-HH:MM, HH one more than hh, both minutes 00. */
    boolean startTimeFits(JsonNode value) {
        if (!value.isTextual() || !value.textValue().matches("[0-2]\\d:00-[0-2]\\d:00")) {
            return false;
        }
        int from = Integer.parseInt(value.textValue().substring(0, 2));
        return from < 23 && Integer.parseInt(value.textValue().substring(6, 8)) == from + 1;
    }

    /** Days of the week with commas. */
    boolean periodFits(JsonNode value) {
        return value.isTextual() && value.textValue().matches("[1-7](,[1-7])*");
    }

    /** One of seven, as a text. */
    boolean differentialFits(JsonNode value) {
        return value.isTextual() && MINUTES.contains(value.textValue());
    }

    /** 0 to 1024. */
    boolean rateFits(JsonNode value) {
        return value.isMissingNode() || within(value, 0, 1024);
    }

    /** 1 to 8192. */
    boolean prefetchFits(JsonNode value) {
        return value.isMissingNode() || within(value, 1, 8192);
    }

    /** 0 to 1024, a multiple of 4. */
    boolean splitFits(JsonNode value) {
        return value.isMissingNode() || within(value, 0, 1024) && value.intValue() % 4 == 0;
    }

    static boolean within(JsonNode value, int least, int most) {
        return value.isInt() && value.intValue() >= least && value.intValue() <= most;
    }

    /** The same members, but for the interval, which is a number there. What is left out has its default. */
    void store(ObjectNode asked) {
        policy.put("prefetch_block", 64).put("file_split_size", 4).put("rate_limit", 0);
        asked.properties().stream().filter(member -> policy.has(member.getKey())).forEach(member -> policy.set(member.getKey(), member.getValue()));
        policy.put("differential_period", Integer.parseInt(asked.path("differential_period").asText("30")));
    }

    /** A request that is refused has no effect. */
    void refused(JsonNode asked) {
    }

    /** Response: none, the example is an empty object. */
    Answer configured() {
        return Answer.json(200, Call.JSON.createObjectNode());
    }

    JsonNode show() {
        return policy.deepCopy();
    }

    Answer shown(JsonNode answer) {
        return Answer.json(200, answer);
    }

    private Answer spans(String date) {
        Refused.unless(date != null, Reason.INVALID, "date is mandatory");
        try {
            ArrayNode list = Call.JSON.createArrayNode();
            spans(LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli()).forEach(span -> list.add(span(span[0], span[1])));
            return spansShown(Call.JSON.createObjectNode().set("restore_time", list));
        } catch (DateTimeParseException e) {
            throw new Refused(Reason.INVALID, "date is written as yyyy-mm-dd");
        }
    }

    /** What lies in the day and is over; between two spans some log is missing. */
    List<long[]> spans(long day) {
        long now = Instant.now().toEpochMilli();
        List<long[]> spans = new ArrayList<>();
        spans.add(new long[] {day - 600_000, day + DAY / 3});
        spans.add(new long[] {day + DAY / 3 + 8000, day + DAY + 5000});
        spans.removeIf(span -> span[0] > now);
        return spans;
    }

    ObjectNode span(long from, long to) {
        return Call.JSON.createObjectNode().put("start_time", from).put("end_time", to);
    }

    Answer spansShown(ObjectNode answer) {
        return Answer.json(200, answer);
    }
}

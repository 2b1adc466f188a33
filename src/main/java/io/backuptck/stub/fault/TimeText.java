package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times with an offset, at another time or in another zone. Whatever is no such time stays as it is. */
record TimeText(String zone, Duration later) implements UnaryOperator<JsonNode> {

    private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)(Z|[+-]\\d\\d:?\\d\\d)");

    /** The member {@code zone} is an offset as it is to be written, {@code by} an ISO 8601 duration; what is absent stays. */
    static TimeText of(JsonNode entry) {
        return new TimeText(entry.path("zone").asText(), Duration.parse(entry.path("by").asText("PT0S")));
    }

    @Override
    public JsonNode apply(JsonNode value) {
        Matcher time = TIME.matcher(value.asText());
        if (!time.matches()) {
            return value;
        }
        String offset = zone.isEmpty() ? time.group(2) : zone;
        return TextNode.valueOf(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.parse(time.group(1))
                .atOffset(ZoneOffset.of(time.group(2))).plus(later).withOffsetSameInstant(ZoneOffset.of(offset))) + offset);
    }
}

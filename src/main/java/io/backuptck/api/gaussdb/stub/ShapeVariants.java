package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.JsonVariant;
import io.backuptck.stub.fault.Variant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Other ways to show a backup or a task: what is not there, what is null, and times. */
final class ShapeVariants {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d{4}");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT);
    private static final int WITHOUT_OFFSET = 19;

    private ShapeVariants() {
    }

    static List<Variant> all() {
        return Stream.of(backups(), tasks(), times()).flatMap(List::stream).toList();
    }

    private static List<Variant> backups() {
        return List.of(
                backup("no-description", "A description that was not sent is absent.", one -> {
                    if (one.path("description").isNull()) {
                        one.remove("description");
                    }
                }),
                backup("empty-description", "A description that was not sent is the empty text.", one -> {
                    if (one.path("description").isNull()) {
                        one.put("description", "");
                    }
                }),
                backup("list-without-descriptions", "The list shows null for every description.", one -> {
                    if (one.has("end_time")) {
                        one.putNull("description");
                    }
                }),
                backup("sparse-list", "What is not known yet of a backup is absent.", one -> {
                    if (one.path("status").asText().equals("BUILDING")) {
                        one.remove(List.of("end_time", "size", "datastore"));
                    }
                }),
                backup("empty-end", "The end of a backup that is building is the empty text.", one -> {
                    if (one.path("end_time").isNull()) {
                        one.put("end_time", "");
                    }
                }),
                backup("whole-sizes", "Sizes are whole numbers.", one -> {
                    if (one.path("size").isNumber()) {
                        one.put("size", one.path("size").asInt());
                    }
                }),
                backup("other-engine-name", "The engine is called gaussdb(for openGauss).", one -> {
                    if (one.path("datastore") instanceof ObjectNode engine) {
                        engine.put("type", "gaussdb(for openGauss)");
                    }
                }),
                variant("no-empty-list", "A list without any match lacks the member backups.", json -> {
                    if (json.path("backups").isArray() && json.path("backups").isEmpty()) {
                        ((ObjectNode) json).remove("backups");
                    }
                }));
    }

    private static List<Variant> tasks() {
        return List.of(
                task("sparse-task", "A task shows no more than id, name and status.", job ->
                        job.retain("id", "name", "status")),
                task("null-task", "All of a task but id, name and status is null.", job ->
                        List.of("created", "ended", "progress", "fail_reason", "instance").forEach(job::putNull)),
                task("other-task-name", "Tasks of manual backups have another name.", job ->
                        job.put("name", "CreateManualBackup")));
    }

    private static List<Variant> times() {
        return List.of(
                time("colon-in-offset", "The offset of times has a colon.", text ->
                        text.replaceFirst("(\\d\\d)(\\d\\d)$", "$1:$2")),
                time("utc", "Times are in UTC with a Z.", text -> inZone(text, 0).replace("+0000", "Z")),
                time("zero-offset", "Times have the offset +0000.", text -> inZone(text, 0)),
                time("west", "Times have a negative offset.", text -> inZone(text, -5)),
                time("no-offset", "Times have no offset.", text -> text.substring(0, WITHOUT_OFFSET)),
                variant("early-begin", "A backup begins five minutes before the answer that tells it.", json -> {
                    json.path("backups").forEach(ShapeVariants::earlier);
                    earlier(json.path("backup"));
                }),
                variant("cut-ends", "Begins are rounded up to whole seconds, and ends are cut off.", json -> {
                    json.path("backups").forEach(one -> cut(one, "begin_time", "end_time"));
                    cut(json.path("job"), "created", "ended");
                }),
                variant("mixed-zones", "The answer to a start has another offset than the list.", json -> {
                    if (json.path("backup") instanceof ObjectNode backup) {
                        backup.put("begin_time", inZone(backup.path("begin_time").asText(), 1));
                    }
                }),
                variant("later-begin", "A backup begins two minutes after what the answer to its start shows.", json -> {
                    if (json.path("backup") instanceof ObjectNode backup) {
                        backup.put("begin_time", FORMAT.format(time(backup.path("begin_time").asText()).minusMinutes(2)));
                    }
                }));
    }

    private static void earlier(JsonNode backup) {
        if (backup instanceof ObjectNode one) {
            one.put("begin_time", FORMAT.format(time(one.path("begin_time").asText()).minusMinutes(5)));
        }
    }

    /** What took less than a second ends a second before it began, as far as its times tell. */
    private static void cut(JsonNode thing, String begin, String end) {
        if (thing instanceof ObjectNode one && !one.path(end).asText("").isEmpty()) {
            one.put(end, FORMAT.format(time(one.path(begin).asText()).minusSeconds(1)));
        }
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text, FORMAT);
    }

    private static String inZone(String text, int hours) {
        return FORMAT.format(time(text).withOffsetSameInstant(ZoneOffset.ofHours(hours)));
    }

    /** A variant of every backup, in the list and in the answer to a start. */
    private static Variant backup(String id, String title, Consumer<ObjectNode> change) {
        return variant(id, title, json -> {
            json.path("backups").forEach(one -> change.accept((ObjectNode) one));
            if (json.path("backup") instanceof ObjectNode one) {
                change.accept(one);
            }
        });
    }

    private static Variant task(String id, String title, Consumer<ObjectNode> change) {
        return variant(id, title, json -> {
            if (json.path("job") instanceof ObjectNode job) {
                change.accept(job);
            }
        });
    }

    private static Variant time(String id, String title, UnaryOperator<String> how) {
        return variant(id, title, json -> rewrite(json, how));
    }

    private static void rewrite(JsonNode value, UnaryOperator<String> how) {
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (member.getValue().isTextual() && TIME.matcher(member.getValue().textValue()).matches()) {
                    object.set(member.getKey(), TextNode.valueOf(how.apply(member.getValue().textValue())));
                }
            }
        }
        value.forEach(inner -> rewrite(inner, how));
    }

    private static Variant variant(String id, String title, Consumer<JsonNode> change) {
        Alteration alteration = new JsonVariant(json -> {
            change.accept(json);
            return json.toString();
        });
        return new Variant(id, GaussdbApi.ID, title, alteration);
    }
}

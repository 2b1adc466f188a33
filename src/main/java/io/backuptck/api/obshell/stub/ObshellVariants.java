package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.stub.AgentCredentials;
import io.backuptck.stub.AgentEra;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.FewerRoutes;
import io.backuptck.stub.fault.JsonVariant;
import io.backuptck.stub.fault.Variant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What correct agents of one release or another do. */
public final class ObshellVariants {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");
    private static final String EPOCH = "1970-01-01T08:00:00+08:00";

    private ObshellVariants() {
    }

    public static List<Variant> all() {
        return List.of(
                new Variant("era-a", ObshellApi.ID,
                        "Errors are those of agents before 4.3.1, which also lack newer operations and members.",
                        usual -> usual.era(AgentEra.NUMBERED)),
                new Variant("locked", ObshellApi.ID, "The agent demands authentication.", locked("backup-tck-password")),
                new Variant("locked-era-a", ObshellApi.ID,
                        "An agent before 4.3.1, whose key is shorter, demands authentication.",
                        usual -> locked("backup-tck-password").apply(usual).era(AgentEra.NUMBERED)),
                new Variant("locked-without-password", ObshellApi.ID,
                        "The agent demands authentication although no password is set.", locked("")),
                variant("error-without-data", "Errors never have the member data.", errors(error -> error.remove("data"))),
                variant("error-with-null-data", "Errors always have data, which is null.",
                        errors(error -> error.putNull("data"))),
                variant("both-codes", "Errors have a numeric code beside errCode, and an empty list of further errors.",
                        errors(error -> ((ObjectNode) error.get("error")).put("code", 10008).putArray("subErrors"))),
                variant("two-stages", "A backup task has two stages, as in the pages' sample.",
                        (inner, activations) -> new OtherPlan(inner, activations, List.of("Start backup", "Wait backup Finish"))),
                variant("start-shows-creation", "The answer to a start shows when the task was created.",
                        StartAtCreation::new),
                variant("epoch-in-utc", "The epoch that stands for no time yet is written in UTC.",
                        times(text -> text.equals(EPOCH) ? "1970-01-01T00:00:00Z" : text)),
                variant("year-one", "The year one stands for no time yet after an operator, too.",
                        times(text -> text.equals(EPOCH) ? AgentTime.ZERO : text)),
                variant("utc", "Times are in UTC with a Z.", times(text -> OffsetDateTime.parse(text)
                        .withOffsetSameInstant(ZoneOffset.UTC).toString().replaceFirst("(T\\d\\d:\\d\\d)Z", "$1:00Z"))),
                variant("other-offset", "Times have a negative offset.", times(text -> OffsetDateTime.parse(text)
                        .withOffsetSameInstant(ZoneOffset.ofHours(-3)).toString()
                        .replaceFirst("(T\\d\\d:\\d\\d)([-+Z])", "$1:00$2"))),
                variant("nine-digits", "Times have nine digits of the second's fraction.", times(ObshellVariants::nineDigits)),
                variant("whole-seconds", "Times of tasks have no fraction.", new JsonVariant(ObshellVariants::wholeSeconds)),
                variant("whole-seconds-everywhere", "All times are shown in whole seconds.",
                        times(text -> text.replaceFirst("\\.\\d+", ""))),
                variant("data-beside-error", "Failures carry a part of the data that they could not complete.",
                        errors(error -> error.putObject("data").put("id", "11"))),
                variant("another-product", "The server keeps the pages and is not the vendor's product.", AnotherProduct::new),
                variant("large-ids", "Numbers of tasks, nodes and sub-tasks lie beyond what a double holds.", LargeIds::new),
                variant("no-maintenance", "Tasks lack maintenance_type and maintenance_key.", new JsonVariant(json -> {
                    json.findParents("maintenance_type").forEach(task ->
                            ((ObjectNode) task).remove(List.of("maintenance_type", "maintenance_key")));
                    return json.toString();
                })),
                variant("only-documented", "Only what the pages describe is there, and how to follow a task.",
                        (inner, activations) -> new FewerRoutes(inner, activations, List.of("getNode", "operateNode", "getSubTask",
                                "listTenantBackupTasks", "getTenantBackupInfo", "getClusterBackupOverview",
                                "cancelTenantBackup", "cancelClusterBackup", "operateDag"))),
                variant("unknown-is-404", "A tenant that does not exist is answered with 404.", UnknownTenant404::new));
    }

    private static Variant variant(String id, String title, Alteration alteration) {
        return new Variant(id, ObshellApi.ID, title, alteration);
    }

    /** The door stays open to who has the password. */
    static UnaryOperator<StubOptions> locked(String password) {
        return usual -> usual.with(StubAccess.agent(AgentCredentials.locked(password)));
    }

    private static Alteration errors(Consumer<ObjectNode> change) {
        return new JsonVariant(json -> {
            if (json.has("error")) {
                change.accept((ObjectNode) json);
            }
            return json.toString();
        });
    }

    private static Alteration times(UnaryOperator<String> how) {
        return new JsonVariant(json -> {
            rewrite(json, how);
            return json.toString();
        });
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

    private static String nineDigits(String time) {
        String zone = time.replaceFirst(".*?(Z|[+-]\\d\\d:\\d\\d)$", "$1");
        String digits = time.contains(".") ? time.replaceFirst(".*\\.(\\d+).*", "$1") : "";
        return time.substring(0, 19) + "." + (digits + "000000000").substring(0, 9) + zone;
    }

    /** The times of a backup are left alone: with whole seconds its rate could not be recomputed. */
    private static String wholeSeconds(JsonNode json) {
        if (json.at("/data/dag_id").isMissingNode()) {
            return json.toString();
        }
        rewrite(json, text -> OffsetDateTime.parse(text).truncatedTo(ChronoUnit.SECONDS).toString()
                .replaceFirst("(T\\d\\d:\\d\\d)([-+Z])", "$1:00$2"));
        return json.toString();
    }
}

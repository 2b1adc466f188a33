package io.backuptck.api.gaussdb.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.contract.Contract;
import io.backuptck.suite.ListeningRun;
import io.backuptck.validation.Header;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of GaussDB that refuses some starts, and completes each backup at once. */
final class GaussdbInMemory {

    static final String INSTANCE = "7e01ac5ac5274957ba506f3851d11d51in14";
    private static final Map<String, String> FIXTURES = Map.of("project", "0483b6b16e954cb88930a360d2c4e663", "instance", INSTANCE);
    private static final Pattern PARAMETER = Pattern.compile("[?&](\\w+)=([^&]*)");

    final ListeningRun run = new ListeningRun(Contract.of(GaussdbApi.ID), FIXTURES, this::answer);
    private final List<ObjectNode> backups = new ArrayList<>();
    private final Predicate<Start> refuses;
    private int starts;

    /**
     * A start as a server sees it.
     *
     * @param description empty for none
     */
    record Start(String name, String description, String type, boolean chunked) {

        /** What options of the suite it has. */
        Set<StartOption> options() {
            Set<StartOption> options = EnumSet.noneOf(StartOption.class);
            add(options, StartOption.LOWER_CASE, name.matches("[a-z]+"));
            add(options, StartOption.UPPER_CASE, name.matches(".*[A-Z].*"));
            add(options, StartOption.DIGITS, name.matches(".*\\d.*"));
            add(options, StartOption.HYPHEN, name.contains("-"));
            add(options, StartOption.UNDERSCORE, name.contains("_"));
            add(options, StartOption.FOUR, name.length() == 4);
            add(options, StartOption.SIXTY_FOUR, name.length() == 64);
            add(options, StartOption.NO_DESCRIPTION, description.isEmpty());
            add(options, StartOption.WORDS, description.contains(" "));
            add(options, StartOption.ONE_CHARACTER, description.length() == 1);
            add(options, StartOption.FULL_DESCRIPTION, description.length() == 256);
            add(options, StartOption.MARKS, description.contains("#%"));
            add(options, StartOption.CHARSET, type.contains("charset"));
            add(options, StartOption.CHUNKED, chunked);
            return options;
        }

        private static void add(Set<StartOption> options, StartOption option, boolean has) {
            if (has) {
                options.add(option);
            }
        }
    }

    GaussdbInMemory(Predicate<Start> refuses) {
        this.refuses = refuses;
    }

    int starts() {
        return starts;
    }

    private Response answer(Request request) {
        if (request.url().contains("/backups") && request.method().equals("GET")) {
            return list(request.url());
        }
        if (!request.method().equals("POST") || !request.url().endsWith("/backups")) {
            return failure(404, "APIGW.0101");
        }
        starts++;
        JsonNode body = JsonText.parse(request.body()).value().orElseThrow();
        Start start = new Start(body.path("name").asText(), body.path("description").asText(), header(request, "Content-Type"),
                header(request, "Transfer-Encoding").equals("chunked"));
        if (refuses.test(start)) {
            return failure(400, "DBS.200001");
        }
        ObjectNode backup = JsonNodeFactory.instance.objectNode().put("id", "%032xbr14".formatted(starts)).put("name", start.name())
                .put("description", start.description()).put("begin_time", "2026-03-01T10:00:00+0000").put("status", "BUILDING")
                .put("type", "manual").put("instance_id", INSTANCE);
        ObjectNode done = backup.deepCopy().put("status", "COMPLETED").put("end_time", "2026-03-01T10:00:01+0000").put("size", 1.5);
        done.set("datastore", JsonNodeFactory.instance.objectNode().put("type", "GaussDB").put("version", "8.0"));
        backups.add(done);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("job_id", "job-" + starts);
        answer.set("backup", backup);
        return json(202, answer);
    }

    private Response list(String url) {
        Matcher parameters = PARAMETER.matcher(url);
        List<ObjectNode> found = new ArrayList<>(backups);
        while (parameters.find()) {
            String name = parameters.group(1);
            String value = parameters.group(2);
            switch (name) {
                case "backup_id" -> found.removeIf(one -> !one.path("id").asText().equals(value));
                case "instance_id" -> found.removeIf(one -> !one.path("instance_id").asText().equals(value));
                case "offset" -> found.subList(0, Math.min(found.size(), Integer.parseInt(value))).clear();
                default -> { }
            }
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("total_count", found.size());
        found.forEach(answer.putArray("backups")::add);
        return json(200, answer);
    }

    private static String header(Request request, String name) {
        return request.headers().stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).findFirst().orElse("");
    }

    private static Response failure(int status, String code) {
        return json(status, JsonNodeFactory.instance.objectNode().put("error_code", code).put("error_msg", "no"));
    }

    private static Response json(int status, JsonNode body) {
        return new Response(status, List.of(new Header("Content-Type", "application/json")), body.toString()
                .getBytes(StandardCharsets.UTF_8));
    }
}

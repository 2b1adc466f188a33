package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The list of a tenant's backup jobs. */
final class ObshellJobs {

    private final ObshellAgent agent;

    ObshellJobs(ObshellAgent agent) {
        this.agent = agent;
    }

    JsonNode list(String tenant, Map<String, String> query) {
        List<String> statuses = List.of(query.getOrDefault("status", "").toUpperCase(Locale.ROOT).split(","));
        Instant from = time(query.get("start_time"), Instant.MIN);
        Instant to = time(query.get("end_time"), Instant.MAX);
        int size = number(query.getOrDefault("size", "2147483647"));
        int page = number(query.getOrDefault("page", "1"));
        List<ObshellDatabase.Job> found = new ArrayList<>(agent.database.jobs(tenant));
        found.removeIf(job -> !statuses.contains("") && !statuses.contains(job.status()) || job.start.isBefore(from)
                || job.start.isAfter(to));
        found.sort(order(query.getOrDefault("sort", "start_timestamp,desc")));
        ObjectNode data = WitnessRequest.JSON.createObjectNode();
        var contents = data.putArray("contents");
        found.stream().skip((page - 1L) * size).limit(size)
                .forEach(job -> contents.add(agent.shapes.backupJob(agent.database.tenantId(tenant), job)));
        data.putObject("page").put("total_elements", found.size()).put("size", size).put("number", page)
                .put("total_pages", (found.size() - 1L + size) / size);
        return data;
    }

    private static Comparator<ObshellDatabase.Job> order(String sort) {
        Comparator<ObshellDatabase.Job> order = Comparator.comparing(job -> sort.startsWith("end") && job.end != null
                ? job.end : job.start);
        return sort.toLowerCase(Locale.ROOT).endsWith("asc") ? order : order.reversed();
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,9}")) {
            throw ObshellError.BINDING.refused();
        }
        return (int) Math.min(Long.parseLong(text), Integer.MAX_VALUE);
    }

    private static Instant time(String text, Instant absent) {
        try {
            return text == null || text.isEmpty() ? absent : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw ObshellError.BINDING.refused();
        }
    }
}

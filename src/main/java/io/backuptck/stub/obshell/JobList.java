package io.backuptck.stub.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.validation.RequestValidator.ParameterViolation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The paged list of a tenant's backup jobs. */
final class JobList {

    private static final long ALL = Integer.MAX_VALUE;

    private JobList() {
    }

    /** @param problems what the parameters break of the rules that the agent applies */
    static JsonNode page(List<BackupTask> tasks, Map<String, String> query, List<ParameterViolation> problems) {
        if (problems.stream().anyMatch(problem -> !query.get(problem.name()).isEmpty())) {
            throw Refused.early(Refusal.BIND);
        }
        Instant from = time(query, "start_time", Instant.MIN);
        Instant to = time(query, "end_time", Instant.MAX);
        long page = number(query, "page", 1);
        long size = number(query, "size", ALL);
        Set<String> statuses = Set.of(query.getOrDefault("status", "").toUpperCase(Locale.ROOT).split(","));
        Comparator<BackupTask> order = Comparator.comparing(BackupTask::start);
        boolean oldestFirst = query.getOrDefault("sort", "").toLowerCase(Locale.ROOT).endsWith("asc");
        List<BackupTask> matching = tasks.stream()
                .filter(task -> !task.start().isBefore(from) && !task.start().isAfter(to))
                .filter(task -> statuses.contains("") || statuses.contains(task.status()))
                .sorted(oldestFirst ? order : order.reversed()).toList();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode contents = data.putArray("contents");
        matching.stream().skip(Math.max(0, page - 1) * size).limit(size).forEach(task -> contents.add(task.jobJson()));
        data.putObject("page").put("total_elements", matching.size())
                .put("total_pages", size == 0 ? 0 : (matching.size() + size - 1) / size)
                .put("size", size).put("number", page);
        return data;
    }

    private static long number(Map<String, String> query, String name, long otherwise) {
        String text = query.getOrDefault(name, "");
        return text.matches("\\d{1,10}") ? Long.parseLong(text) : otherwise;
    }

    private static Instant time(Map<String, String> query, String name, Instant otherwise) {
        String text = query.getOrDefault(name, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refused.early(Refusal.BIND);
        }
    }
}

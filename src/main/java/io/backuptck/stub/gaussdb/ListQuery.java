package io.backuptck.stub.gaussdb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Filters and page of a list request.
 *
 * @param filters texts by parameter
 * @param from    earliest begin of a backup
 * @param to      latest begin of a backup
 */
record ListQuery(Map<String, String> filters, Optional<Instant> from, Optional<Instant> to, int offset, int limit) {

    private static final int DEFAULT_LIMIT = 100;

    static ListQuery of(Map<String, String> query) {
        Optional<Instant> from = time(query, "begin_time");
        Optional<Instant> to = time(query, "end_time");
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            throw new Refused(Refusal.TIMES);
        }
        return new ListQuery(query, from, to, number(query, "offset", 0), number(query, "limit", DEFAULT_LIMIT));
    }

    /** A number that is impossible, and was let through, counts as none. */
    private static int number(Map<String, String> query, String name, int otherwise) {
        String text = query.getOrDefault(name, "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    private static Optional<Instant> time(Map<String, String> query, String name) {
        return Optional.ofNullable(query.get(name)).map(text ->
                CloudTime.read(text).orElseThrow(() -> new Refused(Refusal.TIMES)));
    }

    boolean matches(Backup backup) {
        return holds("instance_id", backup.facts().instance())
                && holds("backup_id", backup.id())
                && holds("backup_type", backup.facts().type())
                && from.map(earliest -> !backup.begin().isBefore(earliest)).orElse(true)
                && to.map(latest -> !backup.begin().isAfter(latest)).orElse(true);
    }

    private boolean holds(String filter, String value) {
        return !filters.containsKey(filter) || filters.get(filter).equals(value);
    }

    List<Backup> page(List<Backup> matches) {
        return matches.stream().skip(offset).limit(limit).toList();
    }
}

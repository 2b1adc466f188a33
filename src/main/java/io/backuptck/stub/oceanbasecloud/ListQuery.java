package io.backuptck.stub.oceanbasecloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.lifecycle.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Span and page of a list request. Values that make no sense are taken as if they were not there, since what happens to
 * them is not documented.
 *
 * @param from   earliest start of a set
 * @param to     latest start of a set
 * @param number of the page, from 1
 */
record ListQuery(Optional<Instant> from, Optional<Instant> to, int number, int size) {

    private static final int DEFAULT_SIZE = 10;

    static ListQuery of(Map<String, String> query) {
        return new ListQuery(time(query, "startTime"), time(query, "endTime"),
                number(query, "pageNumber", 1), number(query, "pageSize", DEFAULT_SIZE));
    }

    private static Optional<Instant> time(Map<String, String> query, String name) {
        return Times.instant(JsonNodeFactory.instance.textNode(query.getOrDefault(name, "")));
    }

    private static int number(Map<String, String> query, String name, int otherwise) {
        String text = query.getOrDefault(name, "");
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : otherwise;
    }

    List<BackupSet> matches(List<BackupSet> sets) {
        return sets.stream()
                .filter(set -> from.map(earliest -> !set.start().isBefore(earliest)).orElse(true))
                .filter(set -> to.map(latest -> !set.start().isAfter(latest)).orElse(true)).toList();
    }

    List<BackupSet> page(List<BackupSet> matches) {
        return matches.stream().skip((number - 1L) * size).limit(size).toList();
    }
}

package io.backuptck.stub.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request that a stub got and what it answered, without secrets.
 *
 * @param api       id of the API that was played
 * @param number    counted from 1; goes on after a reset, so that no two entries of one stub have the same
 * @param at        when the answer was made, real time
 * @param url       path and query as they came over the wire
 * @param headers   as they came, secrets blanked
 * @param path      path parameters of the operation, decoded
 * @param query     query parameters, decoded
 * @param body      the text; empty for none
 * @param operation id of the operation of the contract; empty when it knows none of that method and path
 * @param answer    what the stub answered
 */
public record JournalEntry(String api, long number, Instant at, String method, String url, List<Field> headers, Map<String, String> path,
        Map<String, String> query, String body, Optional<String> operation, RequestVerdict verdict, Answer answer) {

    /** One header. */
    public record Field(String name, String value) {
    }

    /** @param body the text; empty for none */
    public record Answer(int status, List<Field> headers, String body) {
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.stream().filter(field -> field.name().equalsIgnoreCase(name)).map(Field::value).findFirst();
    }

    /** Characters that it takes, but for what is always small. */
    int size() {
        return url.length() + body.length() + answer.body().length();
    }
}

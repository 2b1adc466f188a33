package io.backuptck.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One operation of an API.
 *
 * @param path         the path template, for example {@code /api/v1/tenant/{name}/backup}
 * @param documented   true: owed by every server; false: supporting, a server may lack it
 * @param startsWork   a request that succeeds starts real work on the server
 * @param changesState a request that succeeds changes anything on the server
 * @param open         nobody has to say who is asking
 * @param body         empty when the operation takes no body
 * @param answers      by status, {@code default} included
 */
public record Operation(
        String id,
        String method,
        String path,
        String summary,
        boolean documented,
        boolean startsWork,
        boolean changesState,
        boolean open,
        List<Parameter> parameters,
        Optional<RequestBody> body,
        Map<String, Answer> answers,
        Location location) {

    /** What the contract says of a status: its own entry, else that of its class, else the {@code default} one, else nothing. */
    public Optional<Answer> answer(int status) {
        return Stream.of(Integer.toString(status), status / 100 + "XX", Answer.DEFAULT).map(answers::get).filter(Objects::nonNull).findFirst();
    }

    /**
     * The documented success answer with the lowest status; where the contract lists nothing but failures, if anything, that of
     * what it does not list; empty when it documents neither.
     */
    public Optional<Answer> findSuccess() {
        return answers.values().stream().filter(Answer::isSuccess).min(Comparator.comparing(Answer::status))
                .or(() -> Optional.ofNullable(answers.get(Answer.DEFAULT)).filter(only -> isSuccessByDefault()));
    }

    /**
     * Whether {@code default} is about successes, too, as OpenAPI has it. Where a success is listed, it is only about failures, as
     * contracts use it.
     */
    public boolean isSuccessByDefault() {
        return answers.containsKey(Answer.DEFAULT) && answers.keySet().stream().noneMatch(status -> status.matches("[23].*"));
    }

    /** The same for an operation that documents one. */
    public Answer success() {
        return findSuccess().orElseThrow(() -> new ContractException(id + " documents no success"));
    }

    @Override
    public String toString() {
        return id;
    }
}

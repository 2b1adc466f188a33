package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * How servers of an API reject requests for one reason, as an entry of {@code x-errors} says.
 *
 * @param name   unique in the contract
 * @param when   the reason
 * @param status of the answer
 * @param code   a value that the answer's body shows; empty when nothing is said of that
 */
public record ErrorRule(String name, Reason when, int status, Optional<String> code) {

    /** Why a request is rejected. */
    public enum Reason {
        /** It breaks a schema. */
        INVALID,
        /** What it names does not exist. */
        ABSENT,
        /** What it names is in no state for it. */
        CONFLICT,
        /** Nobody knows who is calling. */
        DENIED
    }

    /** An operation that lists other statuses of rejections has them for that. */
    public boolean binds(Operation operation) {
        return operation.answer(status).filter(answer -> !answer.status().equals(Answer.DEFAULT)).isPresent()
                || operation.answers().keySet().stream().noneMatch(listed -> listed.startsWith("4"));
    }

    /** True when a body shows the code, as whatever value; also when nothing is said of one. */
    public boolean isShownBy(JsonNode body) {
        return code.isEmpty() || shows(body, code.get());
    }

    private static boolean shows(JsonNode body, String code) {
        return body.isValueNode() ? body.asText().equals(code)
                : StreamSupport.stream(body.spliterator(), false).anyMatch(child -> shows(child, code));
    }

    static List<ErrorRule> of(JsonNode list) {
        List<ErrorRule> rules = new ArrayList<>();
        list.forEach(entry -> rules.add(new ErrorRule(entry.path("name").asText(), Reason.valueOf(entry.path("when").asText().toUpperCase(Locale.ROOT)),
                entry.path("status").asInt(), Optional.ofNullable(entry.path("code").asText(null)))));
        return List.copyOf(rules);
    }
}

package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.AnswerRule;
import io.backuptck.contract.Requirement;
import io.backuptck.validation.ValueSchema;
import io.backuptck.validation.Violation;
import io.backuptck.validation.ViolationText;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What every answer has to show and to repeat, as the requirements with {@code answer} say. */
public final class AnswerRules {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private AnswerRules() {
    }

    static void check(ApiSession session, Seen answer) {
        if (!answer.exchange().response().isSuccess() || answer.isRefusal()) {
            return;
        }
        judgedHere(session).add(answer.exchange().number());
        session.contract().requirements().ofAnswers(answer.operation()).forEach(entry -> check(session, entry, answer));
    }

    /** The numbers of the exchanges that were judged in the running scenario. */
    private record Judged(Set<Integer> exchanges) {
    }

    private static Set<Integer> judgedHere(ApiSession session) {
        return session.scenario(Judged.class, () -> new Judged(new HashSet<>())).exchanges();
    }

    /** Holds an answer that an earlier scenario got against what the running one is tagged with. */
    public static void again(ApiSession session, Seen answer) {
        if (!judgedHere(session).add(answer.exchange().number())) {
            return; // it is an answer of this one
        }
        session.scenarioRequirements().forEach(id -> check(session, session.contract().requirements().get(id), answer));
    }

    private static void check(ApiSession session, Requirement entry, Seen answer) {
        if (entry.answer().isPresent() && !entry.isExcluded() && isAbout(entry, answer)) {
            AnswerRule rule = entry.answer().get();
            rule.shows().forEach((places, schema) -> places(session, answer, places).forEach(place -> shows(session, entry.id(), answer, place, schema)));
            rule.echoes().forEach((place, text) -> repeats(session, entry.id(), answer, place, SentValue.in(answer, text)));
            rule.keeps().ifPresent(kept -> new KeptRule(session, answer, entry.id(), kept).check());
        }
    }

    /** True when the requirement speaks of answers like this one, to requests like the one that was sent. */
    public static boolean isAbout(Requirement entry, Seen answer) {
        AnswerRule rule = entry.answer().orElseThrow();
        return rule.isAbout(answer.operation(), entry.location()) && rule.to().entrySet().stream().allMatch(one ->
                one.getValue().matcher(SentValue.of(answer, one.getKey())).find())
                && rule.of().entrySet().stream().allMatch(one -> one.getValue().matcher(answer.at(one.getKey()).asText()).find());
    }

    /** The requirements of the running scenario that speak of such an answer, in the order of its tags. */
    public static List<Requirement> ofScenario(ApiSession session, Seen answer) {
        return session.scenarioRequirements().stream().map(session.contract().requirements()::get)
                .filter(entry -> entry.answer().filter(AnswerRule::needsScenario).isPresent() && isAbout(entry, answer)).toList();
    }

    /** True when the value there is as it has to be, by its schema and by each requirement that says what such answers show. */
    public static boolean isSound(ApiSession session, Seen answer, String place) {
        return answer.isSound(place) && session.contract().requirements().all().stream().filter(entry -> entry.answer().filter(rule ->
                rule.shows().containsKey(place)).isPresent() && !entry.isExcluded() && isAbout(entry, answer)).allMatch(entry ->
                ValueSchema.of(entry.answer().get().shows().get(place)).accepts(answer.at(place)));
    }

    /** A pointer that begins with an asterisk is one into the items of a list, wherever {@code x-collection} says that they stand. */
    private static List<String> places(ApiSession session, Seen answer, String pointer) {
        return !pointer.startsWith("*") ? answer.places(pointer) : session.contract().collection(answer.operation().id()).map(list ->
                answer.places(list.items(answer.body()) + "/" + pointer)).orElse(List.of());
    }

    private static void shows(ApiSession session, String id, Seen answer, String place, JsonNode schema) {
        JsonNode value = answer.at(place);
        if (!value.isMissingNode() && isSound(answer, place, schema)) {
            Optional<Violation> wrong = ValueSchema.of(schema).violation(value);
            session.check(id, answer, place + wrong.map(Violation::pointer).orElse(""), wrong.isEmpty(), wrong.filter(one -> !one.property().isEmpty())
                    .map(ViolationText::expected).orElse("a value that fits " + schema), wrong.map(Violation::actual).orElse(value));
        }
    }

    /** Of the whole answer only those members matter that the schema speaks of. */
    private static boolean isSound(Seen answer, String place, JsonNode schema) {
        return !place.isEmpty() ? answer.isSound(place) : schema.path("properties").properties().stream().allMatch(member ->
                answer.isSound("/" + member.getKey()));
    }

    private static void repeats(ApiSession session, String id, Seen answer, String place, Optional<String> text) {
        JsonNode value = answer.at(place);
        if (value.isValueNode() && !value.isNull() && text.isPresent() && answer.isSound(place)) {
            session.check(id, answer, place, says(value, text.get()), text.get() + ", as the request says", value);
        }
    }

    /** A number may be written in more than one way. */
    private static boolean says(JsonNode value, String text) {
        return value.asText().equals(text) || value.isNumber() && NUMBER.matcher(text).matches() && value.decimalValue().compareTo(new BigDecimal(text)) == 0;
    }
}

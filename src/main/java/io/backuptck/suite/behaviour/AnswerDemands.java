package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.AnswerRule.Elsewhere;
import io.backuptck.contract.AnswerRule;
import io.backuptck.contract.Basis;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.RequestRule;
import io.backuptck.contract.Requirement;
import io.backuptck.suite.AnswerRules;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.SentValue;
import io.backuptck.suite.Skip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds an answer against those requirements of the running scenario that say with {@code answer} what it has to be. */
public final class AnswerDemands {

    private final ApiSession session;
    private final Seen answer;

    public AnswerDemands(ApiSession session, Seen answer) {
        this.session = session;
        this.answer = answer;
    }

    /** Checks status and code. Of several that demand a failure only the first is blamed for an answer of success. */
    public void check() {
        check(tagged());
    }

    void check(List<Requirement> requirements) {
        boolean succeeded = answer.status() < 400;
        boolean blamed = false;
        for (Requirement entry : requirements.stream().filter(one -> one.answer().flatMap(AnswerRule::same).isEmpty()).toList()) {
            AnswerRule rule = entry.answer().orElseThrow();
            if (!rule.like().isEmpty()) {
                like(entry.id(), rule);
            } else if (!rule.code().isEmpty()) {
                code(entry.id(), rule);
            } else if (!rule.demandsFailure()) {
                session.check(entry.id(), answer, "", rule.hasStatus(answer.status()), words(rule), "status " + answer.status());
            } else if (!isStatusUnknown() && !(succeeded && blamed)) {
                blamed |= !session.checkRefused(entry.id(), answer, rule.hasStatus(answer.status()), words(rule),
                        "status " + answer.status());
            }
        }
    }

    /** Checks what a requirement says of a rejection beside the one that demands it. */
    void beside(Requirement entry) {
        entry.request().map(RequestRule::statuses).filter(statuses -> !statuses.isEmpty()).ifPresent(statuses ->
                session.checkRefused(entry.id(), answer, statuses.contains(answer.status()), "status " + statuses, "status " + answer.status()));
        entry.answer().filter(rule -> !rule.code().isEmpty()).ifPresent(rule -> code(entry.id(), rule));
    }

    private List<Requirement> tagged() {
        List<Requirement> tagged = AnswerRules.ofScenario(session, answer);
        if (tagged.isEmpty()) {
            throw Inconclusive.forThisScenario("no tag of the scenario names a requirement that says with answer what "
                    + answer.operation().id() + " has to answer to this request");
        }
        return tagged;
    }

    /** A status that the operation does not know has been blamed on the operation already, unless only the vendor's product is bound by that. */
    private boolean isStatusUnknown() {
        return answer.judgement().findings().stream().anyMatch(finding -> finding.kind().equals("status")
                && (finding.requirement().basis() != Basis.VENDOR || session.product().vendors()));
    }

    /** Servers need not give their failures codes. */
    private void code(String requirement, AnswerRule rule) {
        String place = session.contract().recognition().code();
        JsonNode code = answer.at(place);
        if (answer.status() >= 400 && code.isTextual()) {
            boolean status = rule.statuses().isEmpty() || rule.hasStatus(answer.status());
            session.check(requirement, answer, place, status && code.textValue().startsWith(rule.code()),
                    (rule.statuses().isEmpty() ? "" : String.join(" or ", rule.statuses()) + " and ") + rule.code(),
                    (rule.statuses().isEmpty() ? "" : answer.status() + " and ") + code.textValue());
        }
    }

    private static String words(AnswerRule rule) {
        return "status " + String.join(" or ", rule.statuses());
    }

    /** Another spelling of the request, which means the same, is answered in the same way. */
    private void like(String requirement, AnswerRule rule) {
        Operation operation = answer.operation();
        Map<String, String> sent = new LinkedHashMap<>();
        operation.parameters().stream().filter(one -> one.in().equals("path")).map(Parameter::name).forEach(name ->
                sent.put(name, SentValue.of(answer, name)));
        ObjectNode body = UsualCall.body(operation).deepCopy();
        rule.like().forEach((place, value) -> body.put(place.substring(1), value));
        Seen other = Sender.of(session.api()).send(session, UsualCall.of(session, operation, sent).json(body.toString()));
        String place = session.contract().recognition().code();
        session.check(requirement, answer, place, answer.status() == other.status() && answer.at(place).equals(other.at(place)),
                other.at(place) + " with status " + other.status() + ", as for " + body,
                answer.at(place) + " with status " + answer.status());
    }

    /** What the answer shows, another operation shows as well. */
    public void sameElsewhere(Map<String, String> known) {
        boolean compared = false;
        for (Requirement entry : AnswerRules.ofScenario(session, answer)) {
            Elsewhere same = entry.answer().flatMap(AnswerRule::same).orElse(null);
            if (same != null) {
                Seen other = Looks.at(session, UsualCall.of(session, session.contract().operation(same.operation()), known));
                compared |= new ShownElsewhere(session, answer, other).check(entry.id(), same);
            }
        }
        if (!compared) {
            throw Skip.because("one of the two answers shows nothing that could be compared");
        }
    }
}

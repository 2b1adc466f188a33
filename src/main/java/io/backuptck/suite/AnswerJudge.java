package io.backuptck.suite;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.ExchangeJudge;
import io.backuptck.validation.Judgement;
import java.util.List;
import java.util.Optional;

/** Judges each answer of one API by itself: by its schema, by what its collections promise, and by what no schema can say. */
final class AnswerJudge {

    /** No run sends so many; what others send for days must not fill the memory. */
    private static final int MOST_ACCEPTED = 10_000;

    private final Contract contract;
    private final Recorder recorder;
    private final ExchangeJudge judge;
    private final List<ExchangeRule> rules;
    private final List<ExchangeRule> rulesOfRun;

    AnswerJudge(Contract contract, Recorder recorder) {
        this.contract = contract;
        this.recorder = recorder;
        this.judge = new ExchangeJudge(contract);
        Optional<SuiteApi> api = SuiteApi.of(contract.api());
        this.rules = api.map(SuiteApi::rules).orElse(List.of());
        this.rulesOfRun = api.map(SuiteApi::rulesOfRun).orElse(List.of());
    }

    Seen judge(ApiSession session, Operation operation, Exchange exchange) {
        Judgement judgement = judge.judge(operation, exchange);
        recorder.exchanged(session.api(), operation.id(), exchange, judgement.body());
        Seen answer = new Seen(operation, exchange, judgement.forServer(session.product().vendors()));
        if (exchange.response().isSuccess() && recorder.accepted(session.api(), operation.id()).size() < MOST_ACCEPTED
                && judgement.body().filter(contract.recognition()::saysFailure).isEmpty()) {
            recorder.accepted(session.api(), operation.id(), exchange.request());
        }
        judgement.checked().forEach(recorder::checked);
        judgement.findings().forEach(finding -> recorder.found(session.api(), finding));
        if (!judgement.mislabelled()) {
            CollectionRules.check(session, answer);
            AnswerRules.check(session, answer);
            rules.forEach(rule -> rule.check(session, answer));
        }
        return answer;
    }

    /**
     * Judges an answer that only asks to come back later by what the contract says of its status. It is no answer to what was
     * asked, so that what holds of it shows nothing but that its headers are right.
     *
     * @param own false where it may come from something on the way
     */
    void judgePutOff(ApiSession session, Operation operation, Exchange exchange, boolean own) {
        String status = Integer.toString(exchange.response().status());
        if (!own) {
            if (operation.answers().containsKey(status)) {
                session.limited("answers with " + status + " that show nothing of the API were taken for those of something on the way, "
                        + "and not judged");
            }
            return;
        }
        recorder.answered(session.api(), operation.id(), exchange.response().status());
        Judgement judgement = judge.judgePutOff(operation, exchange);
        judgement.checked().stream().filter(entry -> entry.keywords().contains("headers")).forEach(recorder::checked);
        judgement.findings().forEach(finding -> recorder.found(session.api(), finding));
    }

    /** Goes on with what only the run can tell that has asked. */
    Seen judgeInRun(ApiSession session, Seen answer) {
        if (!answer.judgement().mislabelled()) {
            rulesOfRun.forEach(rule -> rule.check(session, answer));
        }
        return answer;
    }
}

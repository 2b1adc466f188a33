package io.backuptck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.backuptck.cases.RequestCase;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.validation.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Derived requests are sent one by one; what could not be sent is said, and leaves the scenario without a verdict. */
class CaseRunTest {

    private final ListeningRun run = new ListeningRun(Contract.of(ApiId.named("gaussdb")));
    private final List<RequestCase> three = run.session().cases().refused("createManualBackup", one -> true).stream()
            .filter(one -> one.requirement().isPresent()).limit(3).toList();
    private final List<RequestCase> sent = new ArrayList<>();

    @BeforeEach
    void thereAreThree() {
        assertThat(three).hasSize(3);
    }

    @Test
    void eachIsSentOnce() {
        new CaseRun(run.session()).each(three, sent::add).concludeSent();
        assertThat(sent).isEqualTo(three);
        assertThat(run.recorder().cases()).isEmpty();
    }

    @Test
    void oneThatCannotBeSentDoesNotKeepTheOthersFromIt() {
        CaseRun cases = new CaseRun(run.session()).each(three, one -> {
            if (one == three.get(1)) {
                throw Skip.because("the budget is spent");
            }
            sent.add(one);
        });
        assertThat(sent).containsExactly(three.get(0), three.get(2));
        assertThat(run.recorder().cases()).extracting(CaseRecord::requestCase, CaseRecord::status, CaseRecord::reason).containsExactly(
                tuple(three.get(1), CaseRecord.Status.NOT_SENT, "the budget is spent"));
        assertThatThrownBy(cases::concludeSent).isInstanceOf(TestAbortedException.class).hasMessage("the budget is spent");
    }

    /** A server that is gone is not asked on and on. */
    @Test
    void whereNothingFollowsTheRestIsNotTried() {
        assertThatThrownBy(() -> new CaseRun(run.session()).each(three, one -> {
            sent.add(one);
            throw new Inconclusive("nothing answers");
        })).isInstanceOf(Inconclusive.class);
        assertThat(sent).hasSize(1);
        assertThat(run.recorder().cases()).extracting(CaseRecord::reason).containsExactly("nothing answers");
    }

    @Test
    void withoutARequestThereIsNoVerdict() {
        assertThatThrownBy(() -> new CaseRun(run.session()).each(List.of(), sent::add).concludeSent())
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("no request was derived for this");
        assertThatCode(() -> new CaseRun(run.session()).each(List.of(), sent::add).each(three, sent::add).concludeSent())
                .doesNotThrowAnyException();
    }

    @Test
    void theAnswerToACaseDecidesWhatItsRuleSays() {
        RequestCase one = three.get(0);
        Seen refused = run.judged(Told.example(run.session().contract(), "createManualBackup", 400, "InvalidName"), List.of());
        run.session().checkCase(one, refused, true, "a refusal", "status 400");
        assertThat(run.broken()).doesNotContain(one.requirement().orElseThrow().id());
        run.session().checkCase(one, refused, false, "a refusal", "status 202");
        assertThat(run.broken()).contains(one.requirement().orElseThrow().id());
        assertThat(run.recorder().cases()).extracting(CaseRecord::status).containsExactly(CaseRecord.Status.PASSED,
                CaseRecord.Status.FAILED);
    }

    /** Two operations may each have a reason of their own for refusing what a shared schema allows. */
    @Test
    void aRefusedLimitIsAnotherDefectThanARuleThatIsNotApplied() {
        RequestCase limit = run.session().cases().constraints().stream().flatMap(rule -> rule.accepted())
                .filter(one -> one.requirement().isPresent()).findFirst().orElseThrow();
        Seen answer = run.judged(Told.example(run.session().contract(), "createManualBackup", 400, "InvalidName"), List.of());
        run.session().checkCase(limit, answer, false, "acceptance", "status 400");

        assertThat(run.recorder().findings()).last().extracting(record -> record.finding().kind())
                .isEqualTo(Finding.ofLimit(limit.constraint().rule()));
    }
}

package io.backuptck.api.gaussdb.suite;

import io.backuptck.cases.RequestCase;
import io.backuptck.suite.AnswerRules;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.CaseRun;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.AnswerDemands;
import io.backuptck.suite.behaviour.LastLooks;
import io.backuptck.suite.steps.contract.Own;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/** Requests that a correct server refuses. */
public final class RefusalSteps {

    private final ApiSession session = Gaussdb.session();

    @When("GaussDB backups are asked for, each with one thing wrong with the {word}")
    public void askWrongly(String part) {
        StartedBackups.get().options().plainBackup();
        List<RequestCase> wrong = session.cases().refused("createManualBackup",
                one -> part.equals(one.constraint().place().isWholeBody() ? "body" : one.constraint().place().steps().get(0)));
        Own.get().requests(new CaseRun(session).each(wrong, one -> judge(one, ask(() -> WrongStart.of(one)))));
    }

    private Seen ask(Supplier<WrongStart> wrong) {
        Seen answer = StartedBackups.get().startWrongly(wrong);
        if (answer.status() >= 500 && isFailing()) {
            throw new Inconclusive("the server fails at everything by now, also at the list of backups");
        }
        return answer;
    }

    /** An error in place of a refusal has a meaning only while the server does not fail at everything. */
    private static boolean isFailing() {
        try {
            return Gaussdb.list().send(Map.of()).status() >= 500;
        } catch (TestAbortedException noList) {
            return false; // the starts that were accepted before have to do
        }
    }

    /** What else a refusal has to be, the requirements say that the scenario is tagged with. */
    private void judge(RequestCase one, Seen answer) {
        session.checkCase(one, answer, Gaussdb.isRefused(answer), "refused with 400 to 499", "status " + answer.status());
        if (Gaussdb.isRefused(answer) && !AnswerRules.ofScenario(session, answer).isEmpty()) {
            new AnswerDemands(session, answer).check();
        }
    }

    @When("a GaussDB backup is asked for with an instance that does not exist")
    public void askForUnknownInstance() {
        StartedBackups.get().options().plainBackup();
        Own.get().answer(ask(() -> WrongStart.of(Claims.madeUp(Gaussdb.instance()))));
    }

    @When("a GaussDB backup is asked for with something wrong")
    public void askWithSomethingWrong() {
        StartedBackups.get().options().plainBackup();
        if (!Gaussdb.backups().names().haveRefused()) { // else earlier scenarios have sent enough of them
            ask(() -> WrongStart.of(session.cases().refused("createManualBackup", any -> true).get(0)));
            askForUnknownInstance();
        }
    }

    @Then("no refused GaussDB request has left a backup")
    public void noTrace() {
        LastLooks.of(session, Gaussdb.backup()).check("GDB-CREATE-08", Gaussdb.backups().names()::isRefused,
                StartedBackups.get().options().plainBackup().creation());
    }
}

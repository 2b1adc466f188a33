package io.backuptck.api.gaussdb.suite;

import io.backuptck.cases.RequestCase;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.CaseRun;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.LastLooks;
import io.backuptck.suite.behaviour.Looks;
import io.backuptck.suite.steps.contract.Own;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.opentest4j.TestAbortedException;

/** Requests that a correct server refuses. */
public final class RefusalSteps {

    private static final Set<String> TEXTS = Set.of("name", "description");

    private final ApiSession session = Gaussdb.session();
    private CaseRun cases;

    @When("GaussDB backups are asked for, each with one thing wrong with the {word}")
    public void askWrongly(String part) {
        StartedBackups.get().options().plainBackup();
        List<RequestCase> wrong = session.cases().refused("createManualBackup",
                one -> part.equals(one.constraint().place().isWholeBody() ? "body" : one.constraint().place().steps().get(0)));
        cases = new CaseRun(session).each(wrong, one -> judge(one, ask(names -> WrongStart.of(one, names))));
    }

    private Seen ask(Function<Names, WrongStart> wrong) {
        Seen answer = StartedBackups.get().startWrongly(wrong);
        if (answer.status() >= 500) {
            requireWorking();
        }
        return answer;
    }

    /** An error in place of a refusal has a meaning only while the server does not fail at everything. */
    private void requireWorking() {
        try {
            int status = Looks.at(session, Lists.call(Map.of())).status();
            if (status >= 500) {
                throw new Inconclusive("the server fails at everything by now, also at the list of backups (status " + status + ")");
            }
        } catch (TestAbortedException noList) {
            // The starts that were accepted before have to do.
        }
    }

    private void judge(RequestCase one, Seen answer) {
        session.checkCase(one, answer, Gaussdb.isRefused(answer), "refused with 400 to 499", "status " + answer.status());
        boolean concernsText = one.constraint().place().steps().stream().anyMatch(TEXTS::contains);
        if (Gaussdb.isRefused(answer) && concernsText) {
            session.check("GDB-CREATE-09", answer, "", answer.status() == 400, "status 400", "status " + answer.status());
        }
    }

    @Then("each of these GaussDB requests is refused")
    public void allRefused() {
        cases.concludeSent();
    }

    @When("a GaussDB backup is asked for with an instance that does not exist")
    public void askForUnknownInstance() {
        StartedBackups.get().options().plainBackup();
        Own.get().answer(ask(names -> WrongStart.of(Claims.madeUp(Gaussdb.instance()), names)));
    }

    @When("a GaussDB backup is asked for with something wrong")
    public void askWithSomethingWrong() {
        StartedBackups.get().options().plainBackup();
        if (!Gaussdb.backups().names().haveRefused()) { // else earlier scenarios have sent enough of them
            ask(names -> WrongStart.of(session.cases().refused("createManualBackup", any -> true).get(0), names));
            askForUnknownInstance();
        }
    }

    @Then("no refused GaussDB request has left a backup")
    public void noTrace() {
        LastLooks.of(session, Gaussdb.backup()).check("GDB-CREATE-08", Gaussdb.backups().names()::isRefused,
                StartedBackups.get().options().plainBackup().creation());
    }
}

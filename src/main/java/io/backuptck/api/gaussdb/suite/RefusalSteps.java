package io.backuptck.api.gaussdb.suite;

import io.backuptck.cases.RequestCase;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.CaseRun;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.behaviour.KnownResource;
import io.backuptck.suite.behaviour.LastLooks;
import io.backuptck.suite.behaviour.Looks;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.opentest4j.TestAbortedException;

/** Requests that a correct server refuses. */
public final class RefusalSteps {

    private static final Set<String> TEXTS = Set.of("name", "description");

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Gaussdb.session();
    }

    @When("GaussDB backups are asked for, each with one thing wrong with the {word}")
    public void askWrongly(String part) {
        StartedBackups.get().options().plainBackup();
        List<RequestCase> cases = session().cases().refused("createManualBackup",
                one -> part.equals(one.constraint().place().isWholeBody() ? "body" : one.constraint().place().steps().get(0)));
        world.cases = new CaseRun(session()).each(cases, one -> judge(one, ask(names -> WrongStart.of(one, names))));
    }

    private static Seen ask(Function<Names, WrongStart> wrong) {
        Seen answer = StartedBackups.get().startWrongly(wrong);
        if (answer.status() >= 500) {
            requireWorking();
        }
        return answer;
    }

    /** An error in place of a refusal has a meaning only while the server does not fail at everything. */
    private static void requireWorking() {
        int status;
        try {
            status = Looks.at(session(), Gaussdb.call("listBackups")).status();
        } catch (TestAbortedException noList) {
            return; // the starts that were accepted before have to do
        }
        if (status >= 500) {
            throw new Inconclusive("the server fails at everything by now, also at the list of backups (status " + status + ")");
        }
    }

    private static void judge(RequestCase one, Seen answer) {
        session().checkCase(one, answer, Gaussdb.isRefused(answer), "refused with 400 to 499", "status " + answer.status());
        boolean concernsText = one.constraint().place().steps().stream().anyMatch(TEXTS::contains);
        if (Gaussdb.isRefused(answer) && concernsText) {
            session().check("GDB-CREATE-09", answer, "", answer.status() == 400, "status 400", "status " + answer.status());
        }
    }

    @Then("each of these GaussDB requests is refused")
    public void allRefused() {
        world.cases.concludeSent();
    }

    @When("a GaussDB backup is asked for with an instance that does not exist")
    public void askForUnknownInstance() {
        StartedBackups.get().options().plainBackup();
        UnknownInstance.requireUnknownToStarts();
        world.seen(ask(WrongStart::ofUnknownInstance));
    }

    @Then("the GaussDB request for it is refused")
    public void refused() {
        Gaussdb.checkRefused("GDB-CREATE-06", world.seen());
    }

    @When("a GaussDB backup is asked for with something wrong")
    public void askWithSomethingWrong() {
        StartedBackups.get().options().plainBackup();
        if (Gaussdb.backups().names().haveRefused()) {
            return; // earlier scenarios have sent enough of them
        }
        RequestCase one = session().cases().refused("createManualBackup", any -> true).get(0);
        ask(names -> WrongStart.of(one, names));
        ask(WrongStart::ofUnknownInstance);
    }

    @Then("the GaussDB refusal says that there is no such instance")
    public void refusedForInstance() {
        if (Gaussdb.isRefused(world.seen())) {
            session().check("GDB-CREATE-07", world.seen(), "", Set.of(400, 403, 404).contains(world.seen().status()),
                    "status 400, 403 or 404", "status " + world.seen().status());
        }
    }

    @Then("no refused GaussDB request has left a backup")
    public void noTrace() {
        KnownResource plain = StartedBackups.get().options().plainBackup();
        LastLooks.of(session(), Gaussdb.backup()).check("GDB-CREATE-08", Gaussdb.backups().names()::isRefused, plain.creation());
    }
}

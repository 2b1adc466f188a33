package io.backuptck.api.gaussdb.suite;

import io.backuptck.lifecycle.Times;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.steps.contract.Own;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.Set;

/** The list of backups. */
public final class ListSteps {

    /** Who calls may lack the right to list, be too fast, or meet something else that is going on. */
    private static final Set<Integer> NOT_ABOUT_THE_LIST = Set.of(401, 403, 409, 429);

    private final Own own = Own.get();

    @When("the GaussDB backups are listed")
    public void list() {
        own.answer(Gaussdb.list().send(Map.of()));
    }

    /**
     * Once the server has let the run start a backup, no reason is left to refuse the plainest list. That each backup ends after it began is
     * judged with every list of the run when it comes; one without any finished backup shows nothing of it.
     */
    @Then("the GaussDB backups are shown, each of which ends after it began")
    public void shown() {
        boolean unclear = Gaussdb.backups().wanted().isEmpty() || NOT_ABOUT_THE_LIST.contains(own.answer().status());
        Seen list = unclear ? Gaussdb.list().ask(Map.of()) : own.answer();
        Gaussdb.session().check("GDB-LIST-38", list, "", Gaussdb.isAccepted(list), "the backups of the project", "status " + list.status());
        if (list.at("/backups").findValues("end_time").stream().noneMatch(end -> Times.instant(end).isPresent())) {
            throw Skip.because("the list shows no backup that has ended");
        }
    }
}

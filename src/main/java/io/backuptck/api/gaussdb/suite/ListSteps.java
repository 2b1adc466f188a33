package io.backuptck.api.gaussdb.suite;

import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The list of backups and its filters. */
public final class ListSteps {

    /** Who calls may lack the right to list, be too fast, or meet something else that is going on. */
    private static final Set<Integer> NOT_ABOUT_THE_LIST = Set.of(401, 403, 409, 429);

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Gaussdb.session();
    }

    /** Once the server has let the run start a backup, no reason is left to refuse the plainest list. */
    @When("the GaussDB backups are listed")
    public void list() {
        Seen list = Lists.send(Map.of());
        if (Gaussdb.backups().wanted().isEmpty() || NOT_ABOUT_THE_LIST.contains(list.status())) {
            list = Lists.answered(Map.of());
        }
        session().check("GDB-LIST-38", list, "", Gaussdb.isAccepted(list), "the backups of the project",
                "status " + list.status());
        world.seen(Lists.answered(Map.of()));
    }

    @When("the GaussDB backups are listed without saying which answers are acceptable")
    public void listWithoutAccept() {
        Lists.answered(Map.of());
        world.seen(Lists.send(Lists.call(Map.of()).withoutAccept()));
    }

    @Then("that GaussDB request is accepted")
    public void withoutAcceptAccepted() {
        session().check("GDB-HTTP-06", world.seen(), "", Gaussdb.isAccepted(world.seen()), "accepted",
                "status " + world.seen().status());
    }

    @Then("each listed GaussDB backup ends after it began")
    public void ordered() {
        // Every list of the run is held against this when it comes; a list without any finished backup shows nothing.
        if (StreamSupport.stream(world.seen().at("/backups").spliterator(), false).noneMatch(one -> Times.instant(one.path("end_time"))
                .isPresent())) {
            throw Skip.because("the list shows no backup that has ended");
        }
    }
}

package io.backuptck.suite.steps.gaussdb;

import io.backuptck.cases.RequestCase;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.CaseRun;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;

/** Pages that cannot be. */
public final class RangeSteps {

    private final World world = World.get();

    @When("the GaussDB list is asked for with each {word} that cannot be")
    public void outOfRange(String parameter) {
        Lists.answered(Map.of());
        List<RequestCase> cases = Gaussdb.session().cases().refused("listBackups",
                one -> one.constraint().place().steps().contains(parameter));
        world.cases = new CaseRun(Gaussdb.session()).each(cases, one -> ask(Gaussdb.session(), parameter, one));
    }

    private static void ask(ApiSession session, String parameter, RequestCase one) {
        String value = one.parameter("1").orElseThrow(() -> Skip.because("the case cannot be made of the page 1"));
        Seen answer = Lists.send(Map.of(parameter, value));
        session.checkCase(one, answer, Gaussdb.isRefused(answer), "refused with 400 to 499", "status " + answer.status());
    }

    @Then("each of these GaussDB pages is refused")
    public void pagesRefused() {
        world.cases.concludeSent();
    }
}

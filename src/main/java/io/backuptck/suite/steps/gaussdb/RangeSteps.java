package io.backuptck.suite.steps.gaussdb;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;

/** Pages that cannot be. */
public final class RangeSteps {

    /** What demands the refusal of a parameter and its value. */
    private static final Map<String, String> OUT_OF_RANGE = Map.of(
            "offset -1", "GDB-LIST-16", "offset first", "GDB-LIST-17",
            "limit 101", "GDB-LIST-22", "limit -1", "GDB-LIST-23", "limit many", "GDB-LIST-24");

    private final World world = World.get();
    private String outOfRange;

    @When("the GaussDB list is asked for with {word} {word}")
    public void outOfRange(String parameter, String value) {
        Lists.answered(Map.of());
        outOfRange = parameter + " " + value;
        world.seen(Lists.send(Map.of(parameter, value)));
    }

    @Then("that page of the GaussDB list is refused")
    public void pageRefused() {
        Gaussdb.session().check(OUT_OF_RANGE.get(outOfRange), world.seen(), "", Gaussdb.isRefused(world.seen()),
                "refused with 400 to 499", "status " + world.seen().status());
    }
}

package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Inconclusive;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Starting backups that must be accepted. */
public final class StartSteps {

    private static final Map<String, Supplier<Attempt>> STARTS = Map.of(
            "a physical backup with a check beforehand", Physical::withCheck,
            "a physical backup that says nothing of a check", Physical::plain,
            "a physical backup without a check", Physical::withoutCheck,
            "a backup of one table", Logical::oneTable,
            "a backup of several tables", Logical::severalTables,
            "a backup of 200 tables", Logical::manyTables,
            "a backup of one database", Logical::oneDatabase,
            "a backup of two databases", Logical::twoDatabases);
    private final ScenarioState world = ScenarioState.get();

    @When("^the cloud is asked for (a .*)$")
    public void start(String what) {
        world.attempt = Optional.ofNullable(STARTS.get(what)).orElseThrow(() -> Inconclusive.forThisScenario("no start is known of "
                + what)).get();
    }

    /** The scenario's tags say what the start decides. */
    @Then("the cloud accepts it")
    public void accepted() {
        Physical.requireMeaning(world.attempt);
        world.attempt.check(Cloud.session().scenarioRequirements().stream().filter(world.attempt.plan().concerns()::contains)
                .toArray(String[]::new));
    }
}

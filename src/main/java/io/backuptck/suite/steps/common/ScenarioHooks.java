package io.backuptck.suite.steps.common;

import io.backuptck.suite.Skip;
import io.backuptck.suite.SuiteRun;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import java.util.List;

/** Decides whether a scenario may run, and lets it fail at its end when something was found during it. */
public final class ScenarioHooks {

    @Before(order = 0)
    public void select(Scenario scenario) {
        SuiteRun.current().requireToBeIncluded();
        SuiteRun.current().requireToGoOn();
        if (!SuiteRun.current().judges(List.copyOf(scenario.getSourceTagNames()))) {
            throw Skip.because("this run does not judge the scenario's API");
        }
    }

    @After(order = 0)
    public void conclude(Scenario scenario) {
        SuiteRun.current().failIfFound();
    }
}

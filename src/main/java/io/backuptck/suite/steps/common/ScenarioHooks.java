package io.backuptck.suite.steps.common;

import io.backuptck.contract.ApiId;
import io.backuptck.suite.Skip;
import io.backuptck.suite.SuiteRun;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;

/** Decides whether a scenario may run, and lets it fail at its end when something was found during it. */
public final class ScenarioHooks {

    @Before(order = 0)
    public void select(Scenario scenario) {
        SuiteRun.current().requireToGoOn();
        boolean selected = scenario.getSourceTagNames().stream()
                .flatMap(tag -> ApiId.of(tag.substring(1)).stream())
                .anyMatch(api -> SuiteRun.current().session(api).isPresent());
        if (!selected) {
            throw Skip.because("this run does not judge the scenario's API");
        }
    }

    @After(order = 0)
    public void conclude(Scenario scenario) {
        SuiteRun.current().failIfFound();
    }
}

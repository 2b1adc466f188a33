package io.backuptck.cli;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.report.FolderLock;
import io.backuptck.report.RunReport;
import io.backuptck.suite.ScenarioRecord;
import io.backuptck.suite.SuiteRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The conformance run of {@code mvn verify}: the same features and the same report as the command line's {@code verify},
 * run by the JUnit Platform. Settings come as {@code -Dtck.*}; without a target the embedded stubs are judged.
 */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("features")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = SuiteRunner.GLUE + ",io.backuptck.api")
class ConformanceIT {

    private static final PrintWriter OUT = new PrintWriter(System.out, true);
    private static Settings settings;
    private static ConformanceRun run;
    private static FolderLock folder;
    private static Progress progress;

    @BeforeSuite
    static void open() {
        settings = Settings.of(System.getProperties());
        folder = VerifyCommand.prepareReports(settings.options().reportDirectory, settings.options().force);
        progress = Progress.to(OUT);
        run = new ConformanceRun(settings.options(), settings.credentials(), progress);
        run.open();
        run.suite().enter();
    }

    /** A run that is not conformant fails the build, also when no single scenario failed. */
    @AfterSuite
    static void conclude() throws IOException {
        run.suite().leave();
        progress.end();
        RunReport report = run.report();
        run.close();
        int exitCode = VerifyCommand.conclude(report, settings.options(), OUT, new PrintWriter(System.err, true));
        folder.close();
        if (settings.options().target == null) {
            everyScenarioChecksWhatItsTagsSay(run.suite().recorder().scenarios());
        }
        if (exitCode != 0) {
            throw new AssertionError("the conformance run is " + report.result().word() + "; see "
                    + settings.options().reportDirectory);
        }
    }

    /** Against the stubs nothing is missing, so a tag that was not checked is a check that does not exist. */
    private static void everyScenarioChecksWhatItsTagsSay(List<ScenarioRecord> scenarios) {
        Map<List<String>, Set<String>> checked = new HashMap<>();
        scenarios.stream().filter(scenario -> scenario.status() == ScenarioRecord.Status.PASSED)
                .forEach(scenario -> checked.computeIfAbsent(scenario.requirements(), tags -> new HashSet<>())
                        .addAll(scenario.checked()));
        checked.forEach((tags, ids) -> assertThat(ids).as("checked by the scenarios tagged " + tags).containsAll(tags));
    }
}

package io.backuptck.suite;

import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Step;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepFinished;
import io.cucumber.plugin.event.TestStepStarted;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Records the beginning and the end of every scenario of the run that the calling thread works for. */
public final class RunListener implements ConcurrentEventListener {

    private static final Pattern REQUIREMENT = Pattern.compile("@[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");

    @Override
    public void setEventPublisher(EventPublisher publisher) {
        publisher.registerHandlerFor(TestCaseStarted.class, event -> started(event.getTestCase()));
        publisher.registerHandlerFor(TestCaseFinished.class, event -> finished(event.getTestCase(), event.getResult()));
        publisher.registerHandlerFor(TestStepStarted.class, event -> SuiteRun.current().recorder().steps().begin());
        publisher.registerHandlerFor(TestStepFinished.class, event -> {
            if (event.getTestStep() instanceof PickleStepTestStep step) {
                stepFinished(step.getStep(), event.getResult());
            }
        });
        publisher.registerHandlerFor(Envelope.class, message -> {
            message.getGherkinDocument().flatMap(FeatureRecord::of)
                    .ifPresent(feature -> SuiteRun.current().recorder().feature(feature));
            message.getPickle().ifPresent(RunListener::read);
        });
    }

    /** All scenarios of all features are read before the first one begins; the tags select among them, if the run has not done so. */
    private static void read(Pickle pickle) {
        if (!SuiteRun.current().settings().only().isEmpty()) {
            return;
        }
        String tags = SuiteRun.current().settings().tags();
        if (tags.isBlank() || TagExpressionParser.parse(tags).evaluate(pickle.getTags().stream().map(PickleTag::getName).toList())) {
            SuiteRun.current().recorder().planned();
        }
    }

    private static void started(TestCase testCase) {
        SuiteRun.current().recorder().begin(ScenarioInProgress.of(
                feature(testCase.getUri()) + ":" + testCase.getLocation().getLine(),
                feature(testCase.getUri()), testCase.getName(), testCase.getTags()));
    }

    private static void stepFinished(Step step, Result result) {
        SuiteRun run = SuiteRun.current();
        run.recorder().steps().end(run.recorder().current().id(), step.getLine(), step.getKeyword(), step.getText(),
                result, run.settings().level());
    }

    private static void finished(TestCase testCase, Result result) {
        Recorder recorder = SuiteRun.current().recorder();
        ScenarioInProgress scenario = recorder.current();
        if (!SuiteRun.current().settings().includes(scenario.id())) {
            recorder.leaveOut();
            return;
        }
        Outcome outcome = Outcome.of(result, scenario, SuiteRun.current().settings().level());
        if (outcome.status() == ScenarioRecord.Status.INCONCLUSIVE) {
            if (result.getError() instanceof Inconclusive reason && reason.isForThisScenarioOnly()) {
                recorder.remark(outcome.reason());
            } else {
                recorder.problem(outcome.reason());
            }
        }
        recorder.end(new ScenarioRecord(scenario.id(), scenario.feature(), scenario.name(), scenario.tags(),
                requirements(scenario.tags()), scenario.checked(), outcome.status(), outcome.reason(),
                result.getDuration()), Outcome.own(result, scenario.name()));
    }

    /** The ids of requirements among a scenario's tags. */
    public static List<String> requirements(List<String> tags) {
        return tags.stream().filter(tag -> REQUIREMENT.matcher(tag).matches()).map(tag -> tag.substring(1)).toList();
    }

    static String feature(URI uri) {
        String path = uri.getSchemeSpecificPart();
        int start = path.indexOf("features/");
        return start < 0 ? path : path.substring(start);
    }
}

package io.backuptck.report;

import io.backuptck.report.RunReport.CallLine;
import io.backuptck.report.RunReport.ScenarioLine;
import io.backuptck.report.RunReport.StepLine;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.ScenarioRecord;
import io.backuptck.suite.StepRecord;
import io.backuptck.suite.StepRecord.Call;
import io.backuptck.target.Redactor;
import io.backuptck.validation.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The scenarios of a run as a report shows them, each step with what it sent and got. */
final class ScenarioLines {

    private static final int LONGEST_BODY = 200;
    private static final int MOST_CALLS = 20;

    private final Recorder recorder;
    private final Redactor redactor;

    ScenarioLines(Recorder recorder, Redactor redactor) {
        this.recorder = recorder;
        this.redactor = redactor;
    }

    List<ScenarioLine> all() {
        return recorder.scenarios().stream().map(scenario -> new ScenarioLine(scenario.id(), scenario.name(),
                scenario.status().word(), redactor.text(scenario.reason()),
                scenario.requirements(), scenario.took().toMillis(), steps(scenario))).toList();
    }

    private List<StepLine> steps(ScenarioRecord scenario) {
        return recorder.steps().of(scenario.id()).stream().map(step -> new StepLine(step.keyword(), step.text(),
                word(step.status()), redactor.text(step.reason()),
                scenario.requirements().stream().filter(step.checked()::contains).toList(), calls(step))).toList();
    }

    private static String word(StepRecord.Status status) {
        return status == StepRecord.Status.NOT_RUN ? Verdict.NOT_RUN.word() : status.name().toLowerCase(Locale.ROOT);
    }

    private List<CallLine> calls(StepRecord step) {
        List<CallLine> lines = new ArrayList<>();
        for (Call call : step.exchanges()) {
            String request = call.exchange().request().method() + " " + redactor.text(path(call.exchange().request().url()));
            int status = call.exchange().response().status();
            CallLine last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && last.request().equals(request) && last.status() == status) {
                lines.set(lines.size() - 1, new CallLine(last.operation(), request, status, last.count() + 1,
                        last.sent(), last.answered()));
            } else if (lines.size() < MOST_CALLS) {
                lines.add(new CallLine(call.operation(), request, status, 1,
                        beginning(call.exchange().request().bodyText()), beginning(call.exchange().response().bodyText())));
            }
        }
        return lines;
    }

    private static String path(String url) {
        int authority = url.indexOf("//");
        int path = authority < 0 ? -1 : url.indexOf('/', authority + 2);
        return path < 0 ? url : url.substring(path);
    }

    private String beginning(String body) {
        return PrintableText.beginning(redactor.text(body), LONGEST_BODY);
    }
}

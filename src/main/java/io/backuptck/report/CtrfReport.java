package io.backuptck.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.report.RunReport.ScenarioLine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The run in the Common Test Report Format: a test a scenario, and as in {@link JunitXml} one for each entry of a list of known
 * failures and one for a run that came to no verdict. A scenario that failed by known failures alone is skipped.
 */
final class CtrfReport {

    private static final String VERSION = "0.0.0";
    private static final List<String> STATUSES = List.of("passed", "failed", "skipped", "pending", "other");

    private final RunReport report;
    private final ScenarioFailures failures;
    private final ArrayNode tests = JsonNodeFactory.instance.arrayNode();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    CtrfReport(RunReport report) {
        this.report = report;
        this.failures = new ScenarioFailures(report);
    }

    ObjectNode json() {
        report.scenarios().forEach(this::scenario);
        if (report.baseline() != null) {
            report.baseline().entries().forEach(this::entry);
        }
        if (report.outcome() == Result.INCONCLUSIVE || report.scenarios().isEmpty()) {
            add("the run comes to a verdict", "failed", report.outcome().word(), "conformance run", report.run().durationMillis())
                    .put("message", String.join("; ", report.notes()));
        }
        return document();
    }

    private ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("reportFormat", "CTRF").put("specVersion", VERSION)
                .put("generatedBy", report.suite().name());
        ObjectNode results = document.putObject("results");
        results.putObject("tool").put("name", report.suite().name()).put("version", report.suite().version());
        Instant end = report.run().startedAt().plusMillis(report.run().durationMillis());
        ObjectNode summary = results.putObject("summary").put("tests", tests.size());
        STATUSES.forEach(status -> summary.put(status, counts.getOrDefault(status, 0)));
        summary.put("start", report.run().startedAt().toEpochMilli()).put("stop", end.toEpochMilli());
        results.set("tests", tests);
        ObjectNode environment = results.putObject("environment").put("appName", report.target().product())
                .put("testEnvironment", report.target().url());
        if (report.target().version() != null) {
            environment.put("appVersion", report.target().version());
        }
        results.putObject("extra").put("result", report.result().word()).put("verdict", VerdictWords.of(report).headline())
                .put("complete", report.run().complete());
        return document;
    }

    private void scenario(ScenarioLine scenario) {
        boolean known = failures.isKnown(scenario);
        String file = scenario.id().replaceFirst(":\\d+$", "");
        ObjectNode test = add(scenario.name(), known ? "skipped" : switch (scenario.status()) {
            case "passed", "failed", "skipped" -> scenario.status();
            case "notRun" -> "pending";
            default -> "other";
        }, known ? "known failure" : scenario.status(), file.replaceFirst("^features/", "").replaceFirst("\\.feature$", ""),
                scenario.durationMillis());
        test.put("testId", scenario.id()).put("filePath", file);
        if (scenario.id().matches(".*:\\d{1,9}")) {
            test.put("line", Integer.parseInt(scenario.id().replaceFirst("^.*:", "")));
        }
        scenario.requirements().forEach(test.putArray("tags")::add);
        if (!scenario.reason().isEmpty()) {
            test.put("message", known ? failures.known(scenario) : scenario.reason());
        }
        if (scenario.status().equals("failed")) {
            List<Failure> shown = known ? failures.of(scenario) : failures.unknown(scenario);
            test.put("trace", FailureText.of(shown));
            ArrayNode fingerprints = test.putObject("extra").putArray("fingerprints");
            shown.forEach(failure -> fingerprints.add(failure.fingerprint()));
        }
    }

    private void entry(BaselineReport.Line line) {
        String status = line.isStale() ? "failed" : line.state() == BaselineReport.State.NOT_CHECKED ? "skipped" : "passed";
        ObjectNode test = add(line.name(), status, line.state().word(), "known failures", 0).put("filePath", report.baseline().file())
                .put("line", line.line());
        if (!line.note().isEmpty()) {
            test.put("message", line.note());
        }
    }

    private ObjectNode add(String name, String status, String raw, String suite, long millis) {
        counts.merge(status, 1, Integer::sum);
        ObjectNode test = tests.addObject().put("name", name.isBlank() ? "unnamed" : name).put("status", status).put("duration", millis)
                .put("rawStatus", raw);
        test.putArray("suite").add(suite);
        return test;
    }
}

package io.backuptck.report;

import io.backuptck.report.RunReport.ScenarioLine;
import io.backuptck.validation.PrintableText;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the run as JUnit XML: a test suite a feature, a test case a scenario. A failure is a failure, a scenario that was
 * not checked is skipped with the reason, and what is inconclusive is an error, so that no CI system takes it for a pass. One
 * that failed by known failures alone is skipped with their reasons, as test tools write expected failures; an entry of their
 * list that is not true any more is a failure.
 */
final class JunitXml {

    private static final String RUN = "conformance run";
    private static final String BASELINE = "known failures";

    private final RunReport report;
    private final XMLStreamWriter xml;
    private final ScenarioFailures failures;

    private JunitXml(RunReport report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
        this.failures = new ScenarioFailures(report);
    }

    static void write(Path file, RunReport report) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new JunitXml(report, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", "backup-tck " + clean(report.target().product()));
        Map<String, List<ScenarioLine>> features = report.scenarios().stream().collect(Collectors.groupingBy(
                scenario -> scenario.id().replaceFirst(":\\d+$", ""), LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<ScenarioLine>> feature : features.entrySet()) {
            suite(feature.getKey(), feature.getValue());
        }
        if (report.baseline() != null) {
            baseline(report.baseline());
        }
        if (report.outcome() == Result.INCONCLUSIVE || features.isEmpty()) {
            verdict();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(String feature, List<ScenarioLine> scenarios) throws XMLStreamException {
        String name = feature.replaceFirst("^features/", "").replaceFirst("\\.feature$", "").replace('/', '.');
        long known = scenarios.stream().filter(failures::isKnown).count();
        start(name, scenarios.size(), count(scenarios, "failed") - known, count(scenarios, "inconclusive"),
                count(scenarios, "skipped") + count(scenarios, "notRun") + known,
                scenarios.stream().mapToLong(ScenarioLine::durationMillis).sum());
        for (ScenarioLine scenario : scenarios) {
            testCase(name, scenario.name() + " (" + scenario.id().replaceFirst("^.*:", "line ") + ")", scenario.durationMillis());
            switch (scenario.status()) {
                case "failed" -> {
                    if (failures.isKnown(scenario)) {
                        result("skipped", failures.known(scenario), FailureText.of(failures.of(scenario)));
                    } else {
                        result("failure", scenario.reason(), FailureText.of(failures.unknown(scenario)));
                    }
                }
                case "skipped", "notRun" -> result("skipped", scenario.reason(), "");
                case "inconclusive" -> result("error", scenario.reason(), "");
                default -> { }
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Each entry of the list of known failures: true, not checked, or to be set right. */
    private void baseline(BaselineReport baseline) throws XMLStreamException {
        List<BaselineReport.Line> unchecked = baseline.in(BaselineReport.State.NOT_CHECKED);
        start(BASELINE, baseline.entries().size(), baseline.stale().size(), 0, unchecked.size(), 0);
        for (BaselineReport.Line line : baseline.entries()) {
            testCase(BASELINE, line.name() + " (line " + line.line() + ")", 0);
            if (line.isStale()) {
                result("failure", line.note(), baseline.file() + ", line " + line.line());
            } else if (unchecked.contains(line)) {
                result("skipped", line.note(), "");
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** What the scenarios do not show: that the run as a whole came to no verdict. */
    private void verdict() throws XMLStreamException {
        start(RUN, 1, 0, 1, 0, report.run().durationMillis());
        testCase(RUN, "the run comes to a verdict", report.run().durationMillis());
        result("error", (report.run().wasInterrupted() ? "interrupted: " : "inconclusive: ") + String.join("; ", report.notes()), "");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void start(String name, long tests, long failures, long errors, long skipped, long millis)
            throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("tests", Long.toString(tests));
        xml.writeAttribute("failures", Long.toString(failures));
        xml.writeAttribute("errors", Long.toString(errors));
        xml.writeAttribute("skipped", Long.toString(skipped));
        xml.writeAttribute("time", seconds(millis));
        xml.writeAttribute("timestamp", report.run().startedAt().toString());
    }

    private void testCase(String classname, String name, long millis) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("classname", clean(classname));
        xml.writeAttribute("time", seconds(millis));
    }

    private void result(String element, String message, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("message", clean(message));
        if (!element.equals("skipped")) {
            xml.writeAttribute("type", element.equals("failure") ? "not conformant" : "inconclusive");
        }
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static long count(List<ScenarioLine> scenarios, String status) {
        return scenarios.stream().filter(scenario -> scenario.status().equals(status)).count();
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
    }

    /** Without the characters that XML 1.0 cannot hold, which a server may well send. */
    private static String clean(String text) {
        return PrintableText.encodable(text).codePoints().map(c -> c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000 ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}

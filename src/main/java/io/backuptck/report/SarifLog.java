package io.backuptck.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.StatedAt;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Failures and warnings as SARIF 2.1.0, for tools that show what analysis has found. A rule is a requirement, a result a defect;
 * it lies where the requirement is stated, and logically at the place in the operation's answer.
 */
final class SarifLog {

    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    /** What the paths of the kit's own contracts are relative to. */
    private static final String KIT = "BACKUP_TCK";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RunReport report;
    private final List<Failure> results;
    private final List<String> rules = new ArrayList<>();

    SarifLog(RunReport report) {
        this.report = report;
        this.results = Stream.concat(report.failures().stream(), report.warnings().stream()).toList();
        results.stream().map(Failure::requirement).distinct().forEach(rules::add);
    }

    ObjectNode json() {
        ObjectNode log = JSON.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", report.suite().name())
                .put("version", report.suite().version());
        ArrayNode described = driver.putArray("rules");
        rules.forEach(id -> described.add(rule(id)));
        run.putObject("automationDetails").put("id", report.suite().name() + "/" + report.targets().stream().map(RunReport.Target::api)
                .collect(Collectors.joining("+")) + "/");
        run.putObject("originalUriBaseIds").putObject(KIT).putObject("description").put("text", "The repository of backup-tck");
        run.putArray("invocations").add(invocation());
        ArrayNode found = run.putArray("results");
        results.forEach(failure -> found.add(result(failure)));
        return log;
    }

    private ObjectNode rule(String id) {
        Failure failure = results.stream().filter(one -> one.requirement().equals(id)).findFirst().orElseThrow();
        List<String> pages = report.requirements().stream().filter(line -> line.id().equals(id))
                .flatMap(line -> line.addresses().stream()).toList();
        ObjectNode rule = JSON.objectNode().put("id", id);
        rule.putObject("shortDescription").put("text", failure.text());
        rule.putObject("fullDescription").put("text", failure.text() + " Source: " + failure.source() + ".");
        rule.putObject("help").put("text", failure.level() + ": " + failure.text() + "\nSource: " + failure.source()
                + pages.stream().map(page -> "\n" + page).collect(Collectors.joining()));
        pages.stream().findFirst().ifPresent(page -> rule.put("helpUri", page));
        rule.putObject("defaultConfiguration").put("level", level(failure));
        rule.putObject("properties").putArray("tags").add(failure.api());
        return rule;
    }

    private static String level(Failure failure) {
        return failure.level() == Level.MUST ? "error" : "warning";
    }

    /** An analysis that came to no verdict was not successful, whatever it found. */
    private ObjectNode invocation() {
        ObjectNode invocation = JSON.objectNode()
                .put("executionSuccessful", report.outcome() != Result.INCONCLUSIVE && report.run().complete())
                .put("exitCode", report.exitCode()).put("startTimeUtc", report.run().startedAt().toString())
                .put("endTimeUtc", report.run().startedAt().plusMillis(report.run().durationMillis()).toString());
        ArrayNode notes = invocation.putArray("toolExecutionNotifications");
        notes.add(note("note", VerdictWords.of(report).headline() + ". " + VerdictWords.of(report).sentence()));
        report.notes().forEach(text -> notes.add(note("warning", text)));
        if (report.baseline() != null) {
            report.baseline().stale().forEach(line -> notes.add(note("error", report.baseline().file() + ", line " + line.line() + ": "
                    + line.name() + ": " + line.note())));
        }
        return invocation;
    }

    private static ObjectNode note(String level, String text) {
        ObjectNode note = JSON.objectNode().put("level", level);
        note.putObject("message").put("text", text);
        return note;
    }

    private ObjectNode result(Failure failure) {
        ObjectNode result = JSON.objectNode().put("ruleId", failure.requirement()).put("ruleIndex", rules.indexOf(failure.requirement()))
                .put("level", level(failure)).put("kind", "fail").put("occurrenceCount", failure.count());
        result.putObject("message").put("text", FailureText.of(failure));
        ObjectNode location = result.putArray("locations").addObject();
        Contract.api(failure.api()).map(Contract::of).flatMap(contract -> contract.requirements().find(failure.requirement())
                .flatMap(requirement -> StatedAt.of(contract, requirement)))
                .ifPresent(place -> stated(place, location.putObject("physicalLocation")));
        ArrayNode logical = location.putArray("logicalLocations");
        failure.operations().forEach(operation -> logical.addObject().put("name", operation).put("kind", "function")
                .put("fullyQualifiedName", failure.api() + "/" + operation + (failure.pointer().isEmpty() ? "" : "#" + failure.pointer())));
        // The first is the one by which code scanning of GitHub knows a result again.
        result.putObject("partialFingerprints").put("primaryLocationLineHash", failure.fingerprint() + ":1")
                .put("backupTckDefect/v1", failure.fingerprint());
        ArrayNode suppressions = result.putArray("suppressions");
        if (failure.isKnown()) {
            ObjectNode known = suppressions.addObject().put("kind", "external").put("status", "accepted")
                    .put("justification", failure.known().reason());
            known.putObject("properties").put("owner", failure.known().owner()).put("expires", failure.known().expires().toString());
        }
        return result;
    }

    private static void stated(StatedAt place, ObjectNode physical) {
        ObjectNode artifact = physical.putObject("artifactLocation").put("uri", place.file().map(SarifLog::uri).orElse(place.path()));
        if (place.file().isEmpty()) {
            artifact.put("uriBaseId", KIT);
        }
        physical.putObject("region").put("startLine", place.line());
    }

    /** Relative to the folder in which the run was started, if the file lies below it. */
    private static String uri(Path file) {
        URI whole = file.toAbsolutePath().normalize().toUri();
        return Path.of("").toAbsolutePath().toUri().relativize(whole).toString();
    }
}

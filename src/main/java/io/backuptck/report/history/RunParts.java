package io.backuptck.report.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.report.Repeat;
import io.backuptck.report.ReportException;
import io.backuptck.report.Result;
import io.backuptck.report.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Makes a run for each API of a report. */
final class RunParts {

    private final String file;
    private final Map<String, JsonNode> report;
    private final RunLines lines;
    private final HistoryReader reader;
    private final JsonNode run;
    private final Instant startedAt;

    RunParts(String file, Map<String, JsonNode> report, RunLines lines, HistoryReader reader) {
        this.file = file;
        this.report = report;
        this.lines = lines;
        this.reader = reader;
        this.run = report.get("run");
        this.startedAt = Instant.parse(run.path("startedAt").asText());
    }

    List<HistoryRun> all() {
        return StreamSupport.stream(report.get("targets").spliterator(), false).map(this::of).toList();
    }

    private HistoryRun of(JsonNode target) {
        String api = target.path("api").asText();
        List<RunLines.Line> requirements = lines.requirements(api);
        requirements.forEach(line -> reader.state(new StatedRequirement(api, line.id(), line.level(), line.text(), startedAt)));
        HistoryTarget known = HistoryTarget.of(api, target.path("url").asText(), target.path("kind").asText());
        JsonNode contract = StreamSupport.stream(report.getOrDefault("contracts", MissingNode.getInstance()).spliterator(), false)
                .filter(one -> one.path("api").asText().equals(api)).findFirst().orElse(MissingNode.getInstance());
        String letters = requirements.stream().map(line -> String.valueOf(HistoryRun.letter(verdict(line.verdict()))))
                .collect(Collectors.joining());
        String version = target.path("version").asText("").replace("null", "");
        List<String> marks = marks();
        List<HistoryRun.SeenFailure> failures = lines.failures(api);
        return new HistoryRun(known, file, startedAt, result(failures, letters), (target.path("product").asText() + " " + version).strip().intern(),
                report.get("suite").path("version").asText().intern(), contract.path("version").asText().intern(),
                contract.path("digest").asText().intern(), run.path("level").asText().intern(), isComplete(), marks, isPartial(),
                reader.shared(requirements.stream().map(RunLines.Line::id).toList()), letters.intern(), failures,
                known + " " + startedAt + " " + run.path("seed").asText() + " " + run.path("shard"));
    }

    /** That of the report; of several APIs, those without a failure are not blamed for the others'. */
    private Result result(List<HistoryRun.SeenFailure> failures, String letters) {
        Result whole = Arrays.stream(Result.values()).filter(one -> one.name().equalsIgnoreCase(report.get("result").asText())).findFirst()
                .orElseThrow(() -> new ReportException("it is no report of a conformance run: there is no result "
                        + report.get("result").asText()));
        if (whole != Result.FAIL || !failures.isEmpty() || report.get("targets").size() == 1) {
            return whole;
        }
        return isComplete() && letters.indexOf(HistoryRun.letter(Verdict.PASSED)) >= 0 ? Result.PASS : Result.INCONCLUSIVE;
    }

    private boolean isComplete() {
        return run.path("complete").asBoolean();
    }

    private List<String> marks() {
        List<String> words = Repeat.words(run.path("options").asText());
        List<String> marks = new ArrayList<>();
        if (!run.path("interrupted").asText().isEmpty()) {
            marks.add("interrupted");
        } else if (!isComplete()) {
            marks.add("incomplete");
        }
        if (words.contains("--read-only")) {
            marks.add("read-only");
        }
        if (words.contains("--tags")) {
            marks.add("selected scenarios");
        }
        if (words.contains("--rerun")) {
            marks.add("rerun");
        }
        if (run.path("shard").isObject()) {
            marks.add("shard " + run.path("shard").path("index").asInt() + " of " + run.path("shard").path("of").asInt());
        }
        if (report.containsKey("baseline") && report.get("baseline").isObject()) {
            marks.add("known failures listed");
        }
        return List.copyOf(marks);
    }

    /** Known failures are judged like all others, so that a run with a list of them is still a whole one. */
    private boolean isPartial() {
        return marks().stream().anyMatch(mark -> !mark.equals("known failures listed"));
    }

    private static Verdict verdict(String word) {
        return Arrays.stream(Verdict.values()).filter(one -> one.word().equals(word)).findFirst().orElseThrow(() ->
                new ReportException("it is no report of a conformance run: there is no verdict " + word));
    }
}

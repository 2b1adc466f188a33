package io.backuptck.report.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.report.Verdict;
import io.backuptck.report.history.FailureSpan;
import io.backuptck.report.history.History;
import io.backuptck.report.history.HistoryEvent;
import io.backuptck.report.history.HistoryRun;
import io.backuptck.report.history.StatedRequirement;
import io.backuptck.report.history.TargetHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The data that the script of a history's page shows, as short as they can be: texts that come again stand in one list and are named
 * by their place in it, and the verdicts of a requirement in all runs are a letter and how often it comes in a row.
 */
final class HistoryData {

    private final History history;
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final List<Object> targets = new ArrayList<>();
    private final List<Object> events = new ArrayList<>();
    private final List<Object> failures = new ArrayList<>();
    private final Map<String, List<String>> ids = new LinkedHashMap<>();

    private HistoryData(History history) {
        this.history = history;
        history.apis().forEach(api -> ids.put(api, history.targets().stream().filter(one -> one.target().api().equals(api))
                .flatMap(one -> one.requirements().stream()).distinct().toList()));
        for (int i = 0; i < history.targets().size(); i++) {
            add(i, history.targets().get(i));
        }
    }

    /** As JSON that may stand inside a script element. */
    static String json(History history) {
        HistoryData data = new HistoryData(history);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("apis", data.ids.entrySet().stream().map(api -> Map.of("id", api.getKey(), "requirements",
                api.getValue().stream().map(id -> data.requirement(api.getKey(), id)).toList())).toList());
        all.put("targets", data.targets);
        all.put("events", data.events);
        all.put("failures", data.failures);
        all.put("words", List.copyOf(data.words.keySet()));
        try {
            return new JsonMapper().writeValueAsString(all).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("lists and texts are always JSON", e);
        }
    }

    private List<Object> requirement(String api, String id) {
        StatedRequirement stated = history.requirements().get(api + " " + id);
        return List.of(id, stated.level(), stated.text());
    }

    private int word(String text) {
        return words.computeIfAbsent(text, key -> words.size());
    }

    private void add(int number, TargetHistory target) {
        Map<HistoryRun, Integer> places = new HashMap<>();
        List<Object> runs = new ArrayList<>();
        for (HistoryRun run : target.runs()) {
            places.put(run, runs.size());
            runs.add(run(run));
        }
        List<String> known = ids.get(target.target().api());
        Map<String, Integer> rows = new HashMap<>();
        known.forEach(id -> rows.put(id, rows.size()));
        targets.add(Map.of("api", target.target().api(), "name", target.target().address(), "runs", runs,
                "v", known.stream().map(id -> inRows(target.letters(id))).toList()));
        target.events().forEach(event -> events.add(event(number, event, rows, places)));
        target.failures().forEach(span -> failures.add(failure(number, span, rows, places)));
    }

    private List<Object> run(HistoryRun run) {
        List<Object> line = new ArrayList<>(List.of(run.startedAt().getEpochSecond(), word(run.file()),
                run.result().name().toLowerCase(Locale.ROOT).substring(0, 1), word(run.product()), word(run.suite()), word(run.contract()),
                word(run.level()), run.marks().stream().map(this::word).toList(), run.partial() ? 1 : 0));
        Stream.of(Verdict.values()).forEach(verdict -> line.add(run.count(verdict)));
        return line;
    }

    private List<Object> event(int target, HistoryEvent event, Map<String, Integer> rows, Map<HistoryRun, Integer> places) {
        return List.of(target, event.kind().ordinal(), rows.get(event.requirement()), event.from() == null ? -1 : places.get(event.from()),
                places.get(event.to()), event.between(), event.suite().stream().map(this::word).toList(), word(event.server()));
    }

    private List<Object> failure(int target, FailureSpan span, Map<String, Integer> rows, Map<HistoryRun, Integer> places) {
        HistoryRun.SeenFailure failure = span.failure();
        return List.of(target, failure.fingerprint(), failure.requirements().stream().filter(rows::containsKey).map(rows::get).toList(),
                word(failure.operation() + (failure.pointer().isEmpty() ? "" : " " + failure.pointer())), failure.known() ? 1 : 0,
                places.get(span.first()), places.get(span.last()), span.runs(), span.state().ordinal(),
                span.told() == null ? -1 : places.get(span.told()), word(span.note()));
    }

    /** {@code p12f3} for twelve passed and then three failed. */
    static String inRows(String letters) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < letters.length();) {
            int end = i;
            while (end < letters.length() && letters.charAt(end) == letters.charAt(i)) {
                end++;
            }
            rows.append(letters.charAt(i)).append(end - i);
            i = end;
        }
        return rows.toString();
    }
}

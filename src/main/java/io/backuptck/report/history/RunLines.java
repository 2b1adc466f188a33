package io.backuptck.report.history;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.backuptck.report.ReportException;
import io.backuptck.report.history.HistoryRun.SeenFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The requirements and failures of one report, read one by one with only what a history needs of each. */
final class RunLines {

    /** A requirement and its verdict. */
    record Line(String api, String id, String level, String text, String verdict) {
    }

    /** A failure and the API that it is one of. */
    record ApiFailure(String api, SeenFailure failure) {
    }

    private final List<Line> requirements = new ArrayList<>();
    private final List<ApiFailure> failures = new ArrayList<>();

    boolean isEmpty() {
        return requirements.isEmpty();
    }

    List<Line> requirements(String api) {
        return requirements.stream().filter(line -> line.api().equals(api)).toList();
    }

    List<SeenFailure> failures(String api) {
        return failures.stream().filter(line -> line.api().equals(api)).map(ApiFailure::failure).toList();
    }

    void requirements(JsonParser parser) throws IOException {
        each(parser, (texts, lists, known) -> requirements.add(new Line(word(texts, "api"), word(texts, "id"), word(texts, "level"),
                texts.getOrDefault("text", ""), word(texts, "verdict"))));
    }

    void failures(JsonParser parser) throws IOException {
        each(parser, (texts, lists, known) -> failures.add(new ApiFailure(word(texts, "api"), new SeenFailure(word(texts, "fingerprint"),
                lists.isEmpty() ? List.of(word(texts, "requirement")) : List.copyOf(lists), texts.getOrDefault("operation", "").intern(),
                texts.getOrDefault("pointer", ""), known))));
    }

    /** Ids and verdicts are the same in all runs, and kept once. */
    private static String word(Map<String, String> texts, String member) {
        String text = texts.get(member);
        if (text == null) {
            throw new ReportException("it is no report of a conformance run: " + member + " is missing");
        }
        return text.intern();
    }

    private interface Taker {

        void take(Map<String, String> texts, List<String> requirements, boolean known);
    }

    private static void each(JsonParser parser, Taker taker) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new ReportException("it is no report of a conformance run: an array is missing");
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> texts = new HashMap<>();
            List<String> requirements = new ArrayList<>();
            boolean known = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING) {
                    texts.put(member, parser.getText());
                } else if (member.equals("requirements") && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.VALUE_STRING) {
                        requirements.add(parser.getText().intern());
                    }
                } else {
                    known |= member.equals("known") && value == JsonToken.START_OBJECT;
                    parser.skipChildren();
                }
            }
            taker.take(texts, requirements, known);
        }
    }
}

package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.FindingRecord;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.SuiteRun;
import io.backuptck.suite.SuiteSettings;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.Redactor;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.TimeSource;
import io.backuptck.target.Transport;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.opentest4j.TestAbortedException;

/** A run against a server that is a function: nothing crosses a network, and time passes only by waiting. */
final class MemoryRun {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Answers one request. The body is a missing node where none was sent, or none that can be read; headers stand among the
     * parameters of the query, with {@code header} before their names in lower case.
     */
    @FunctionalInterface
    interface Server {
        Answered answer(String method, String path, Map<String, String> query, JsonNode body);
    }

    /**
     * @param type    its media type
     * @param body    null for none
     * @param headers beside that of the type
     */
    record Answered(int status, String type, JsonNode body, List<Header> headers) {

        Answered(int status, String type, JsonNode body) {
            this(status, type, body, List.of());
        }

        Answered(int status, JsonNode body) {
            this(status, "application/json", body);
        }
    }

    private final Recorder recorder = new Recorder(scenario -> { }, new Redactor(List.of()));
    private final SuiteRun run;
    private final ApiSession session;
    private int requests;

    MemoryRun(Contract contract, Map<String, String> fixtures, Server server) {
        this(contract, fixtures, server, List.of());
    }

    /** @param identities the proofs of who is calling, the usual one first */
    MemoryRun(Contract contract, Map<String, String> fixtures, Server server, List<Authentication> identities) {
        run = new SuiteRun(new SuiteSettings(Level.SHOULD, "", false, 1000, 1, Duration.ofSeconds(10), Duration.ofMinutes(30)), recorder);
        HttpTarget target = new HttpTarget(TargetOptions.of("http://server.invalid"), transport(server),
                identities.isEmpty() ? Authentication.NONE : identities.get(0), TimeSource.virtual());
        run.add(contract.api(), target, Fixtures.of(contract.api(), fixtures), identities);
        session = run.session(contract.api()).orElseThrow();
        run.enter();
    }

    ApiSession session() {
        return session;
    }

    int requests() {
        return requests;
    }

    Recorder recorder() {
        return recorder;
    }

    /** What comes of a check: {@code held}, {@code broken} with the ids, {@code skipped} or {@code inconclusive} with the reason, or {@code nothing}. */
    String verdict(Runnable check) {
        String end = "";
        run.enter();
        try {
            check.run();
        } catch (TestAbortedException e) {
            end = "skipped: " + e.getMessage();
        } catch (Inconclusive e) {
            end = "inconclusive: " + e.getMessage();
        }
        return !broken().isEmpty() ? "broken: " + String.join(", ", broken()) : !end.isEmpty() ? end : recorder.checkedBy().isEmpty()
                ? "nothing" : "held";
    }

    /** Ends the run, which puts back what it found. */
    MemoryRun end() {
        run.enter();
        run.leave();
        return this;
    }

    Set<String> broken() {
        Set<String> ids = new TreeSet<>();
        recorder.findings().forEach(record -> ids.add(record.finding().requirement().id()));
        return ids;
    }

    /** What was found: each with its id, where it stands, what was expected, and what came. */
    List<String> found() {
        return recorder.findings().stream().map(FindingRecord::finding).map(one -> "%s at %s: %s; %s".formatted(one.requirement().id(), one.pointer(),
                one.expected(), one.actual())).toList();
    }

    private Transport transport(Server server) {
        return new Transport() {

            @Override
            public Response send(Request request, Duration atMost) {
                requests++;
                URI uri = URI.create(request.url());
                Answered answered = server.answer(request.method(), uri.getPath(), parameters(request, uri), json(request));
                List<Header> headers = new ArrayList<>(answered.headers());
                if (answered.body() != null) {
                    headers.add(new Header("Content-Type", answered.type()));
                }
                return new Response(answered.status(), headers, answered.body() == null ? new byte[0]
                        : answered.body().toString().getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void abort() {
            }

            @Override
            public void resume() {
            }

            @Override
            public void close() {
            }
        };
    }

    private static JsonNode json(Request request) {
        try {
            JsonNode read = JSON.readTree(request.body());
            return read == null ? JSON.missingNode() : read;
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static Map<String, String> parameters(Request request, URI uri) {
        Map<String, String> query = new LinkedHashMap<>();
        request.headers().forEach(header -> query.put("header " + header.name().toLowerCase(Locale.ROOT), header.value()));
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

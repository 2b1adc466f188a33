package io.backuptck.stub;

import com.fasterxml.jackson.databind.node.NullNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.stub.seed.Seed;
import io.backuptck.stub.seed.SeedException;
import io.backuptck.validation.JsonText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Makes the calls of seeds, at the times at which they are said to have been made. */
final class SeedPlay implements Supplier<Instant> {
    private static final int LONGEST = 300;
    private volatile Duration ago = Duration.ZERO;

    /** The time of the stub before its own clock moves it on. */
    @Override
    public Instant get() {
        return Instant.now().minus(ago);
    }

    /**
     * Plays seeds one after the other.
     *
     * @throws SeedException when the API rejects one
     */
    List<SeedAnswer> play(StubApi api, Contract contract, List<Seed> seeds) {
        List<SeedAnswer> answers = new ArrayList<>();
        api.letIn(true);
        for (Seed seed : seeds) {
            ago = seed.ago();
            StubResponse answer = api.answer(request(contract.operation(seed.operation()), seed));
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            if (answer.status() >= 400) {
                throw new SeedException(seed.place() + ": the stub rejects this call: " + answer.status() + " "
                        + text.substring(0, Math.min(LONGEST, text.length())));
            }
            answers.add(new SeedAnswer(seed.operation(), answer.status(), JsonText.parse(answer.body()).value().orElse(NullNode.instance)));
            for (int i = 0; i < seed.steps(); i++) {
                api.step();
            }
        }
        ago = Duration.ZERO;
        api.letIn(false);
        return List.copyOf(answers);
    }

    private static StubRequest request(Operation operation, Seed seed) {
        Map<String, String> path = new LinkedHashMap<>();
        Map<String, String> query = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        seed.body().ifPresent(body -> headers.put("content-type", "application/json"));
        String target = operation.path();
        for (Parameter parameter : operation.parameters()) {
            String value = seed.parameters().get(parameter.name());
            if (value == null) {
                continue;
            }
            switch (parameter.in()) {
                case "path" -> {
                    path.put(parameter.name(), value);
                    target = target.replace("{" + parameter.name() + "}", encoded(value));
                }
                case "query" -> query.put(parameter.name(), value);
                default -> headers.put(parameter.name().toLowerCase(Locale.ROOT), value);
            }
        }
        char mark = '?';
        for (Map.Entry<String, String> entry : query.entrySet()) {
            target += mark + encoded(entry.getKey()) + "=" + encoded(entry.getValue());
            mark = '&';
        }
        byte[] body = seed.body().map(json -> json.toString().getBytes(StandardCharsets.UTF_8)).orElse(new byte[0]);
        return new StubRequest(operation, target, path, query, headers, body);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

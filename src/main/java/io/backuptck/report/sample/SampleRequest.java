package io.backuptck.report.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The smallest request of an operation that its contract shows: the parameters that are required, with their examples, and the first
 * example of the body.
 *
 * @param url    absolute, percent-encoded
 * @param body   JSON, indented; empty when the operation takes none
 * @param digest whether the server asks for HTTP digest
 */
record SampleRequest(String operation, String method, String url, List<SampleHeader> headers, Optional<String> body, boolean digest) {

    /** What clients set themselves. */
    private static final Set<String> OWN = Set.of("accept", "authorization", "connection", "content-length", "content-type", "expect", "host",
            "upgrade");
    private static final String ELSEWHERE = "http://localhost:8080";

    static SampleRequest of(Contract contract, Operation operation) {
        Proof proof = Proof.of(contract, operation);
        List<SampleHeader> headers = new ArrayList<>();
        headers.add(new SampleHeader("Accept", "application/json", Optional.empty()));
        Optional<String> body = operation.body().map(one -> one.examples().values().stream().findFirst().map(PrettyExample::of).orElse("{}"));
        if (body.isPresent()) {
            headers.add(new SampleHeader("Content-Type", operation.body().get().mediaType(), Optional.empty()));
        }
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", encoded(value(parameter)));
            } else if (parameter.required() && parameter.in().equals("query")) {
                query.append(query.isEmpty() ? '?' : '&').append(encoded(parameter.name())).append('=').append(encoded(value(parameter)));
            } else if (parameter.required() && !OWN.contains(parameter.name().toLowerCase(Locale.ROOT))) {
                headers.add(new SampleHeader(parameter.name(), value(parameter), Optional.empty()));
            }
        }
        headers.addAll(proof.headers());
        return new SampleRequest(operation.id(), operation.method(), server(contract) + path + query, List.copyOf(headers), body, proof.digest());
    }

    private static String value(Parameter parameter) {
        return parameter.example().orElseGet(() -> parameter.type().matches("integer|number") ? "1" : parameter.name());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The first server of the contract with the defaults of its variables. */
    private static String server(Contract contract) {
        JsonNode server = contract.node(contract.root()).path("servers").path(0);
        String url = server.path("url").asText();
        for (var variable : server.path("variables").properties()) {
            url = url.replace("{" + variable.getKey() + "}", variable.getValue().path("default").asText());
        }
        return (url.matches("https?://.*") ? "" : ELSEWHERE) + url.replaceFirst("/$", "");
    }
}

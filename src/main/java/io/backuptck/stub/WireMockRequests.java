package io.backuptck.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.backuptck.stub.journal.JournalEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Requests and answers in WireMock's terms and in ours. */
final class WireMockRequests {

    private WireMockRequests() {
    }

    static Authenticator.IncomingRequest incoming(Request request) {
        byte[] body = request.getBody();
        return new Authenticator.IncomingRequest(request.getMethod().value(), request.getUrl(), headers(request), body == null ? new byte[0] : body);
    }

    private static Map<String, String> headers(Request request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.putIfAbsent(header.key().toLowerCase(Locale.ROOT), header.firstValue());
        }
        return headers;
    }

    /** All headers with all values. */
    static List<JournalEntry.Field> fields(Request request) {
        return request.getHeaders().all().stream().flatMap(header -> header.values().stream()
                .map(value -> new JournalEntry.Field(header.key(), value))).toList();
    }

    static ResponseDefinition answer(StubResponse answer) {
        ResponseDefinitionBuilder builder = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(answer.status()).withBody(answer.body());
        answer.headers().forEach(header -> builder.withHeader(header.name(), header.value()));
        return builder.build();
    }
}

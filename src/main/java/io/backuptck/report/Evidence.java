package io.backuptck.report;

import io.backuptck.target.Redactor;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Header;
import io.backuptck.validation.PrintableText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An exchange as a report shows it: secrets blanked, long bodies cut.
 *
 * @param tookMillis until the whole answer had come
 */
public record Evidence(int exchange, Instant sentAt, long tookMillis, String request, Map<String, String> requestHeaders,
        String requestBody, int status, Map<String, String> responseHeaders, String responseBody) {

    private static final int LONGEST_BODY = 20_000;

    static Evidence of(Exchange exchange, Redactor redactor) {
        return new Evidence(exchange.number(), exchange.sentAt(), exchange.took().toMillis(),
                exchange.request().method() + " " + redactor.text(exchange.request().url()),
                headers(exchange.request().headers(), redactor), cut(redactor.text(exchange.request().bodyText())),
                exchange.response().status(), headers(exchange.response().headers(), redactor),
                cut(redactor.text(exchange.response().bodyText())));
    }

    private static Map<String, String> headers(List<Header> headers, Redactor redactor) {
        Map<String, String> shown = new LinkedHashMap<>();
        headers.forEach(header -> shown.merge(header.name(), redactor.header(header), (a, b) -> a + ", " + b));
        return shown;
    }

    private static String cut(String body) {
        return body.length() <= LONGEST_BODY ? body
                : PrintableText.beginning(body, LONGEST_BODY) + " (" + body.length() + " characters)";
    }
}

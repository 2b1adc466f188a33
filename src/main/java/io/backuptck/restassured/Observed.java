package io.backuptck.restassured;

import io.backuptck.target.Proofs;
import io.backuptck.target.Redactor;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An exchange of somebody's own test.
 *
 * @param redactor blanks what proved who is calling, wherever the server repeats it
 */
record Observed(Exchange exchange, Redactor redactor) {

    private static final byte[] NOT_LOOKED_AT = {};

    /** Reads the answer as bytes, which REST Assured keeps for the test. The request's body may be a stream and is left alone. */
    static Observed of(int number, FilterableRequestSpecification request, io.restassured.response.Response answer) {
        List<Header> sent = request.getHeaders().asList().stream()
                .map(header -> new Header(header.getName(), String.valueOf(header.getValue()))).toList();
        List<Header> came = answer.getHeaders().asList().stream()
                .map(header -> new Header(header.getName(), String.valueOf(header.getValue()))).toList();
        Duration took = Duration.ofMillis(Math.max(0, answer.time()));
        Exchange exchange = new Exchange(number, new Request(request.getMethod(), request.getURI(), sent, NOT_LOOKED_AT),
                new Response(answer.statusCode(), came, answer.asByteArray()), Instant.now().minus(took), took);
        return new Observed(exchange, new Redactor(Proofs.values(sent)));
    }
}

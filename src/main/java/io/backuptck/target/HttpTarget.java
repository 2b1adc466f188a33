package io.backuptck.target;

import io.backuptck.contract.Answer;
import io.backuptck.contract.Operation;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.ExchangeJudge;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A server under test, reached over HTTP. Every request has a deadline for the whole answer, an answer has a largest
 * size, a wish to come back later is granted within bounds, and a redirect is followed only within its origin.
 */
public final class HttpTarget implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_WAITS = 5;
    private static final int MOST_UNNAMED_WAITS = 2;
    private static final int TOO_MANY = 429;

    private final TargetOptions options;
    private final Authentication authentication;
    private final TimeSource time;
    private final Transport transport;
    private final PatienceBudget patience;
    private final AtomicInteger counter = new AtomicInteger();

    /** @param transport closed with this */
    public HttpTarget(TargetOptions options, Transport transport, Authentication authentication, TimeSource time) {
        this(options, transport, authentication, time, PatienceBudget.usual());
    }

    /** @param patience shared by all targets of a run */
    public HttpTarget(TargetOptions options, Transport transport, Authentication authentication, TimeSource time,
            PatienceBudget patience) {
        this.options = options;
        this.time = time;
        this.transport = transport;
        this.patience = patience;
        this.authentication = authentication.at(this);
    }

    /** One that sends nothing, for what only others send. */
    public static HttpTarget silent() {
        return new HttpTarget(TargetOptions.of("http://localhost"), new SilentTransport(), Authentication.NONE, TimeSource.virtual());
    }

    public TargetOptions options() {
        return options;
    }

    public TimeSource time() {
        return time;
    }

    /** Who the run says it is. */
    public Authentication authentication() {
        return authentication;
    }

    /**
     * Sends a call and returns the last exchange: after redirects within the origin, and after waiting as often as the
     * server asked for it within bounds.
     *
     * @throws TargetException when no whole answer came in time
     */
    public Exchange send(ApiCall call) {
        return send(call, authentication);
    }

    public Exchange send(ApiCall call, Authentication credentials) {
        return send(call, credentials, putOff -> { });
    }

    /** @param putOff is shown each answer after which the call was sent again */
    public Exchange send(ApiCall call, Authentication credentials, Consumer<Exchange> putOff) {
        Exchange exchange = follow(call, credentials);
        int waits = 0;
        while (waits++ < mostWaits(exchange.response()) && waited(call, exchange)) {
            putOff.accept(exchange);
            exchange = follow(call, credentials);
        }
        if (!ExchangeJudge.asksToComeBackLater(exchange.response())) {
            patience.answered();
        }
        return exchange;
    }

    /** Who sends too many requests (RFC 6585, section 4) may come back though nobody says when; some say so of what is under way, too. */
    private static int mostWaits(Response answer) {
        return ExchangeJudge.asksToComeBackLater(answer) ? MOST_WAITS : answer.status() == TOO_MANY ? MOST_UNNAMED_WAITS : 0;
    }

    private Exchange follow(ApiCall call, Authentication credentials) {
        Exchange exchange = exchange(call, options.url() + call.requestTarget(), credentials);
        for (int hops = 0; hops < MOST_REDIRECTS; hops++) {
            Optional<String> next = sameOrigin(call.operation().method(), exchange);
            if (next.isEmpty()) {
                return exchange;
            }
            exchange = exchange(call, next.get(), credentials);
        }
        return exchange;
    }

    /** The URL to go on with; empty when the answer is no redirect or one that must not be followed. */
    private Optional<String> sameOrigin(String method, Exchange exchange) {
        int status = exchange.response().status();
        boolean repeatable = status == 307 || status == 308
                || method.equals("GET") && (status == 301 || status == 302 || status == 303);
        Optional<String> location = exchange.response().header("Location");
        if (!options.followRedirects() || !repeatable || location.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI from = URI.create(exchange.request().url());
            URI to = from.resolve(location.get());
            String target = to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
            return Origin.of(from).equals(Origin.of(to)) ? Optional.of(root() + target) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The target's URL without its path. */
    private String root() {
        return options.url().getScheme() + "://" + options.url().getRawAuthority();
    }

    private boolean waited(ApiCall call, Exchange exchange) {
        try {
            return patience.waits(call.operation().id(), exchange.response(), time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TargetException("interrupted while waiting for " + options.url());
        }
    }

    /** All that the contract lets an operation answer with. */
    private static String accepted(Operation operation) {
        String types = operation.answers().values().stream().map(Answer::mediaType).filter(type -> !type.isEmpty()).distinct()
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? "application/json" : types;
    }

    /** Credentials are made for path and query as they stand behind the target's own path. */
    private Exchange exchange(ApiCall call, String url, Authentication credentials) {
        String base = options.url().toString();
        String requestTarget = url.substring((url.startsWith(base) ? base : root()).length());
        List<Header> headers = new ArrayList<>(call.headers());
        if (!call.contentType().isEmpty()) {
            headers.add(new Header("Content-Type", call.contentType()));
        }
        if (call.headers().stream().noneMatch(header -> header.name().equalsIgnoreCase("Accept"))) {
            headers.add(new Header("Accept", accepted(call.operation())));
        }
        Request plain = new Request(call.operation().method(), url, headers, call.body());
        Request wire = credentials.sign(plain, requestTarget);
        Instant sentAt = time.now();
        long started = System.nanoTime();
        Response response = within(wire);
        Optional<Request> proof = credentials.answer(plain, requestTarget, response);
        if (proof.isPresent()) {
            wire = proof.get();
            response = within(wire);
        }
        // The evidence keeps the body that people can read, not the encrypted one, and no proof of who is calling.
        Request shown = credentials.shown(new Request(wire.method(), wire.url(), wire.headers(), plain.body()));
        return new Exchange(counter.incrementAndGet(), shown, response, sentAt, Duration.ofNanos(System.nanoTime() - started));
    }

    private Response within(Request request) {
        try {
            return transport.send(request, options.requestTimeout());
        } catch (IOException e) {
            throw TransportProblem.of(request, options.requestTimeout(), e);
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}

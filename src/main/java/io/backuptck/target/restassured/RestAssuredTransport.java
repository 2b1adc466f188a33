package io.backuptck.target.restassured;

import static io.restassured.RestAssured.given;

import io.backuptck.target.TargetOptions;
import io.backuptck.target.Transport;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends each request by REST Assured, on a connection of its own. */
public final class RestAssuredTransport implements Transport {

    /** As the wire client has them: a thread whose request was given up must not read headers for ever. */
    private static final int MOST_HEADERS = 1000;
    private static final int LONGEST_LINE = 256 * 1024;

    private final RestAssuredConfig config;
    private final ExecutorService executor = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "backup-tck-http");
        thread.setDaemon(true);
        return thread;
    });

    private final Set<Future<Response>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean aborted;

    public RestAssuredTransport(TargetOptions options) {
        int timeout = Math.toIntExact(options.requestTimeout().toMillis());
        this.config = RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .httpClientFactory(WireOverrides::client)
                        .setParam("http.connection.timeout", timeout)
                        .setParam("http.socket.timeout", timeout)
                        .setParam("http.connection.max-header-count", MOST_HEADERS)
                        .setParam("http.connection.max-line-length", LONGEST_LINE))
                .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false))
                .decoderConfig(DecoderConfig.decoderConfig().contentDecoders(
                        DecoderConfig.ContentDecoder.GZIP, DecoderConfig.ContentDecoder.DEFLATE))
                .sslConfig(RestAssuredTls.config(options));
    }

    @Override
    public Response send(Request request, Duration atMost) throws IOException {
        Future<Response> answer = executor.submit(() -> exchange(request));
        underWay.add(answer);
        try {
            if (aborted) { // after it was added, so that no request is missed
                answer.cancel(true);
            }
            return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new SocketTimeoutException("the time for the answer is up");
        } catch (CancellationException e) {
            throw new InterruptedIOException("given up");
        } catch (ExecutionException e) {
            // REST Assured throws whatever its client throws, undeclared.
            throw e.getCause() instanceof IOException problem ? problem : new IOException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            underWay.remove(answer);
        }
    }

    @Override
    public void resume() {
        aborted = false;
    }

    @Override
    public void abort() {
        aborted = true;
        underWay.forEach(answer -> answer.cancel(true));
    }

    private Response exchange(Request request) throws IOException {
        // The client keeps no connection from one request to the next, so the server may close it.
        RequestSpecification specification = given().config(config).urlEncodingEnabled(false).header("Connection", "close");
        for (Header header : request.headers()) {
            specification.header(header.name(), header.value());
        }
        if (request.hasBody()) {
            specification.body(request.body());
        }
        io.restassured.response.Response answer = specification.request(request.method(), request.url());
        List<Header> headers = answer.getHeaders().asList().stream()
                .map(header -> new Header(header.getName(), header.getValue())).toList();
        return new Response(answer.statusCode(), headers, Transport.read(answer.asInputStream()));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

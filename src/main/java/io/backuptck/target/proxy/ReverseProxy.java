package io.backuptck.target.proxy;

import io.backuptck.target.TargetOptions;
import io.backuptck.target.TransportProblem;
import io.backuptck.target.Transport;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.io.CloseMode;

/**
 * Hands on each request to a target and the answer back, and shows both to somebody. What one hop alone is about (RFC 9110, section 7.6.1)
 * is not handed on; nor are content codings, which it undoes.
 */
public final class ReverseProxy implements AutoCloseable {

    private static final Set<String> OF_ONE_HOP = Set.of("connection", "keep-alive", "proxy-connection", "proxy-authorization", "te", "trailer",
            "transfer-encoding", "upgrade", "content-length", "host", "expect");
    private static final Set<String> OF_THE_BODY = Set.of("content-encoding", "content-length");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int BAD_REQUEST = 400;
    private static final int BAD_GATEWAY = 502;
    private static final int TOO_LARGE = 413;

    private final TargetOptions target;
    private final Transport transport;
    private final Consumer<Exchange> seen;
    private final Consumer<String> trouble;
    private final RunningExchanges running = new RunningExchanges();
    private final HttpServer server;
    private final AtomicInteger counter = new AtomicInteger();

    private ReverseProxy(TargetOptions target, Transport transport, InetAddress address, int port, Consumer<Exchange> seen,
            Consumer<String> trouble) {
        this.target = target;
        this.transport = transport;
        this.seen = seen;
        this.trouble = trouble;
        this.server = ServerBootstrap.bootstrap().setLocalAddress(address).setListenerPort(port)
                .setSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
                .setExceptionListener(running).setStreamListener(running)
                .setHttpProcessor(HttpProcessorBuilder.create().addAll(new ResponseConnControl(), new ResponseContent()).build())
                .setRequestRouter((request, context) -> this::handle).create();
    }

    /**
     * Begins to listen.
     *
     * @param transport closed with this
     * @param port      0 takes a free one
     * @param seen      told of each exchange, by several threads, before the client has its answer
     * @param trouble   told in one line why a request could not be handed on
     * @throws IOException when it cannot listen there
     */
    public static ReverseProxy start(TargetOptions target, Transport transport, InetAddress address, int port, Consumer<Exchange> seen,
            Consumer<String> trouble) throws IOException {
        ReverseProxy proxy = new ReverseProxy(target, transport, address, port, seen, trouble);
        proxy.server.start();
        return proxy;
    }

    /** Where clients reach it, without a slash at the end. */
    public String url() {
        String host = server.getInetAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getLocalPort();
    }

    private void handle(ClassicHttpRequest asked, ClassicHttpResponse answer, HttpContext context) throws IOException {
        byte[] body = asked.getEntity() == null ? new byte[0] : asked.getEntity().getContent().readNBytes(Transport.LARGEST_BODY + 1);
        if (body.length > Transport.LARGEST_BODY) {
            refuse(answer, TOO_LARGE, "the request is larger than " + Transport.LARGEST_BODY + " bytes");
            return;
        }
        Request request = new Request(asked.getMethod(), target.url() + asked.getRequestUri(), handedOn(asked.getHeaders(), OF_ONE_HOP), body);
        try {
            Instant sentAt = Instant.now();
            long started = System.nanoTime();
            Response response = transport.send(request, target.requestTimeout());
            seen.accept(new Exchange(counter.incrementAndGet(), request, response, sentAt, Duration.ofNanos(System.nanoTime() - started)));
            handOn(response, answer, asked.getMethod().equals("HEAD"));
        } catch (IOException e) {
            refuse(answer, BAD_GATEWAY, TransportProblem.of(request, target.requestTimeout(), e).getMessage());
        } catch (IllegalArgumentException e) {
            refuse(answer, BAD_REQUEST, "the request is for something that is no URL: " + asked.getRequestUri());
        }
    }

    private static void handOn(Response response, ClassicHttpResponse answer, boolean withoutBody) {
        answer.setCode(response.status());
        Set<String> dropped = response.headers().stream().anyMatch(header -> header.name().equalsIgnoreCase("Content-Encoding"))
                ? OF_THE_BODY : Set.of();
        handedOn(response.headers(), OF_ONE_HOP).stream().filter(header -> !dropped.contains(header.name().toLowerCase(Locale.ROOT)))
                .forEach(header -> answer.addHeader(header.name(), header.value()));
        if (!withoutBody && (response.hasBody() || mayHaveBody(response.status()))) {
            answer.setEntity(new ByteArrayEntity(response.body(), null));
        }
    }

    private static boolean mayHaveBody(int status) {
        return status >= 200 && status != 204 && status != 304;
    }

    private void refuse(ClassicHttpResponse answer, int status, String problem) {
        trouble.accept(problem);
        answer.setCode(status);
        answer.setEntity(new ByteArrayEntity(("backup-tck: " + problem + "\n").getBytes(StandardCharsets.UTF_8),
                ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8)));
    }

    private static List<Header> handedOn(org.apache.hc.core5.http.Header[] headers, Set<String> dropped) {
        return handedOn(Arrays.stream(headers).map(header -> new Header(header.getName(), header.getValue())).toList(), dropped);
    }

    /** Also what Connection names is about one hop. */
    private static List<Header> handedOn(List<Header> headers, Set<String> dropped) {
        Set<String> named = headers.stream().filter(header -> header.name().equalsIgnoreCase("Connection"))
                .flatMap(header -> Arrays.stream(header.value().split(","))).map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return headers.stream().filter(header -> !dropped.contains(header.name().toLowerCase(Locale.ROOT))
                && !named.contains(header.name().toLowerCase(Locale.ROOT))).toList();
    }

    /** What is being answered is answered first; connections that only wait for a next request are waited for by nobody. */
    @Override
    public void close() {
        server.initiateShutdown();
        running.await(PATIENCE);
        server.close(CloseMode.IMMEDIATE);
        transport.close();
    }
}

package io.backuptck.target.wire;

import io.backuptck.target.Origin;
import io.backuptck.target.TargetOptions;
import io.backuptck.target.Transport;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/** Sends a request as it is written and hands on the answer as it came, with only its codings undone. */
public final class WireClient implements Transport {

    /** Methods whose requests tell the length of their body although it is empty (RFC 9110, section 8.6). */
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    /** No server has a reason to send more; one that never ends its headers is let go early. */
    private static final int MOST_HEADERS = 1000;
    private static final int LONGEST_LINE = 256 * 1024;

    private final boolean keepsConnections;
    private final ClientCertificateRequest wish = new ClientCertificateRequest();
    private final HttpRoutePlanner routes;
    private final CloseableHttpClient client;
    private final Set<HttpUriRequestBase> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean aborted;

    private WireClient(TargetOptions options, boolean keepsConnections, UnaryOperator<String> environment) {
        Timeout patience = Timeout.ofMilliseconds(options.requestTimeout().toMillis());
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(tls(options))
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(patience).setSocketTimeout(patience).build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(Http1Config.custom()
                        .setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_LINE).build()).build())
                .build();
        this.keepsConnections = keepsConnections;
        this.routes = new SystemDefaultRoutePlanner(new EnvironmentProxies(environment, ProxySelector.getDefault()));
        this.client = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(patience).setConnectionRequestTimeout(patience)
                        .setRedirectsEnabled(false).setContentCompressionEnabled(false).setProtocolUpgradeEnabled(false).build())
                .setRoutePlanner(routes).addRequestInterceptorLast(new AsciiTarget())
                .setDefaultCredentialsProvider(new ProxyCredentials(environment))
                .disableRedirectHandling().disableCookieManagement().disableAutomaticRetries().disableAuthCaching()
                .disableContentCompression().setUserAgent("backup-tck").build();
    }

    /** Every request has a connection of its own, so that a server may close it whenever it likes. */
    public static WireClient of(TargetOptions options) {
        return of(options, System::getenv);
    }

    /** @param environment by variable name; null for what is not set */
    static WireClient of(TargetOptions options, UnaryOperator<String> environment) {
        return new WireClient(options, false, environment);
    }

    /** Connections stay open from one request to the next: for many short runs against stubs in the same process. */
    public static WireClient keepingConnections(TargetOptions options) {
        return new WireClient(options, true, System::getenv);
    }

    /** A file that the user names is read at once, so that a wrong one is told of whether the server is there or not. */
    private TlsSocketStrategy tls(TargetOptions options) {
        return options.caCertificate().isPresent() ? WireTls.strategy(options, wish)
                : new LazyTls(() -> WireTls.strategy(options, wish));
    }

    @Override
    public Response send(Request request, Duration atMost) throws IOException {
        HttpUriRequestBase message = message(request);
        Future<?> deadline = Deadline.after(atMost, message::cancel);
        HttpClientContext context = HttpClientContext.create();
        Optional<HttpHost> proxy = proxy(request, context);
        wish.forget();
        underWay.add(message);
        try {
            if (aborted) { // after it was added, so that no request is missed
                message.cancel();
            }
            return client.execute(message, context, answer -> {
                if (proxy.isPresent()) {
                    ProxyTrouble.check(answer, proxy.get(), context.getSSLSession() != null, isSecure(request));
                }
                return response(answer);
            });
        } catch (IllegalStateException e) { // cancelled between two of the steps of the library
            if (message.isCancelled()) {
                throw new SocketTimeoutException("the time for the answer is up");
            }
            throw e;
        } catch (IOException e) {
            if (message.isCancelled()) {
                throw new SocketTimeoutException("the time for the answer is up");
            }
            throw wish.explain(ProxyTrouble.of(e, proxy));
        } finally {
            underWay.remove(message);
            deadline.cancel(false);
        }
    }

    @Override
    public void resume() {
        aborted = false;
    }

    @Override
    public void abort() {
        aborted = true;
        underWay.forEach(HttpUriRequestBase::cancel);
    }

    private HttpUriRequestBase message(Request request) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), URI.create(request.url()));
        boolean chunked = false;
        for (Header header : request.headers()) {
            if (header.name().equalsIgnoreCase("Transfer-Encoding")) {
                chunked = true; // the library sets it, and refuses to find it set
            } else if (!header.name().equalsIgnoreCase("Accept") || !header.value().isBlank()) { // an empty Accept stands for none
                message.addHeader(header.name(), header.value());
            }
        }
        if (!message.containsHeader("Accept-Encoding")) {
            message.addHeader("Accept-Encoding", ContentCoding.ACCEPTED);
        }
        message.addHeader("Connection", keepsConnections ? "keep-alive" : "close");
        if (request.hasBody() || WITH_BODY.contains(request.method())) {
            message.setEntity(new ByteArrayEntity(request.body(), (ContentType) null, null, chunked));
        }
        return message;
    }

    private Optional<HttpHost> proxy(Request request, HttpContext context) throws IOException {
        try {
            Origin server = Origin.of(URI.create(request.url()));
            return Optional.ofNullable(routes.determineRoute(new HttpHost(server.scheme(), server.host(), server.port()), context)
                    .getProxyHost());
        } catch (HttpException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static boolean isSecure(Request request) {
        return request.url().regionMatches(true, 0, "https:", 0, 6);
    }

    private static Response response(ClassicHttpResponse answer) throws IOException {
        List<Header> headers = Arrays.stream(answer.getHeaders())
                .map(header -> new Header(header.getName(), header.getValue())).toList();
        byte[] body = Transport.read(answer.getEntity() == null ? null : answer.getEntity().getContent());
        List<String> codings = headers.stream().filter(header -> header.name().equalsIgnoreCase("Content-Encoding"))
                .map(Header::value).toList();
        return new Response(answer.getCode(), headers, ContentCoding.decode(codings, body));
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a connection could not be closed", e);
        }
    }
}

package io.backuptck.target;

import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.http.HttpEntity;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/**
 * The client library's own client without the layer above it, keeping connections open: for the many short runs against
 * stubs in the same process, where that layer would take most of the time.
 */
final class KeptConnection implements Transport {

    /** Methods whose requests tell the length of their body although it is empty (RFC 9110, section 8.6). */
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final CloseableHttpClient client;

    KeptConnection(TargetOptions options) {
        int timeout = Math.toIntExact(options.requestTimeout().toMillis());
        this.client = HttpClients.custom()
                .setDefaultRequestConfig(RequestConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout)
                        .setRedirectsEnabled(false).build())
                .disableRedirectHandling().disableCookieManagement().disableAutomaticRetries().disableAuthCaching()
                .setUserAgent("backup-tck").build();
    }

    @Override
    public Response send(Request request) throws IOException {
        RequestBuilder message = RequestBuilder.create(request.method()).setUri(request.url());
        boolean chunked = false;
        for (Header header : request.headers()) {
            if (header.name().equalsIgnoreCase("Transfer-Encoding")) {
                chunked = true; // the library sets it, and refuses to find it set
            } else if (!header.value().isBlank()) {
                message.addHeader(header.name(), header.value());
            }
        }
        if (request.hasBody() || WITH_BODY.contains(request.method())) {
            ByteArrayEntity body = new ByteArrayEntity(request.body());
            body.setChunked(chunked);
            message.setEntity(body);
        }
        try (CloseableHttpResponse answer = client.execute(message.build())) {
            List<Header> headers = Arrays.stream(answer.getAllHeaders())
                    .map(header -> new Header(header.getName(), header.getValue())).toList();
            HttpEntity body = answer.getEntity();
            return new Response(answer.getStatusLine().getStatusCode(), headers,
                    Transport.read(body == null ? null : body.getContent()));
        }
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

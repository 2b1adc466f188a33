package io.backuptck.target.restassured;

import org.apache.http.Header;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpRequest;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.client.HttpClient;
import org.apache.http.entity.HttpEntityWrapper;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.protocol.HttpContext;

/**
 * Grants two wishes that the client library would override: no Accept header where a call has an empty one, and chunked
 * transfer coding where a call names it.
 */
final class WireOverrides implements HttpRequestInterceptor {

    static HttpClient client() {
        DefaultHttpClient client = new DefaultHttpClient();
        client.addRequestInterceptor(new WireOverrides(), 0);
        client.setHttpRequestRetryHandler((problem, attempts, context) -> false); // one exchange is one request
        return client;
    }

    @Override
    public void process(HttpRequest request, HttpContext context) {
        Header accept = request.getFirstHeader("Accept");
        if (accept != null && accept.getValue().isBlank()) {
            request.removeHeaders("Accept");
        }
        if (request.getFirstHeader("Transfer-Encoding") != null) {
            request.removeHeaders("Transfer-Encoding"); // the library sets it, and refuses to find it set
            if (request instanceof HttpEntityEnclosingRequest carrier && carrier.getEntity() != null) {
                carrier.setEntity(new Chunked(carrier));
            }
        }
    }

    /** A body whose length is not told beforehand. */
    private static final class Chunked extends HttpEntityWrapper {

        Chunked(HttpEntityEnclosingRequest carrier) {
            super(carrier.getEntity());
        }

        @Override
        public boolean isChunked() {
            return true;
        }

        @Override
        public long getContentLength() {
            return -1;
        }
    }
}

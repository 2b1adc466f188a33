package io.backuptck.target.wire;

import io.backuptck.target.TargetUrl;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Keeps the request line in ASCII (RFC 9112, section 3.2.2): the library writes the name of an international host in its own
 * letters where a proxy is told the whole URL.
 */
final class AsciiTarget implements HttpRequestInterceptor {

    @Override
    public void process(HttpRequest request, EntityDetails body, HttpContext context) {
        String target = request.getRequestUri();
        if (request instanceof BasicHttpRequest plain && !StandardCharsets.US_ASCII.newEncoder().canEncode(target)) {
            plain.setAbsoluteRequestUri(false);
            plain.setPath(TargetUrl.ascii(target).toString());
        }
    }
}

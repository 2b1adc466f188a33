package io.backuptck.target.wire;

import io.backuptck.target.ProxyException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.message.StatusLine;

/** Tells trouble with a proxy from trouble with the server behind it, which is not to blame. */
final class ProxyTrouble {

    private ProxyTrouble() {
    }

    /** The same problem, or in words that name the proxy where there is no way to it. */
    static IOException of(IOException problem, Optional<HttpHost> proxy) {
        boolean onTheWay = problem instanceof ConnectException || problem instanceof NoRouteToHostException
                || problem instanceof UnknownHostException;
        return proxy.isEmpty() || !onTheWay ? problem : new ProxyException("the proxy " + proxy.get().toHostString()
                + " does not answer; check the variables HTTPS_PROXY and HTTP_PROXY, or name the server in NO_PROXY");
    }

    /**
     * Throws when an answer is the proxy's own: when it wants to know who asks, or opens no tunnel to a server with TLS.
     *
     * @param secured true when the answer came through TLS
     * @param wanted  true when the server is to be reached through TLS
     */
    static void check(HttpResponse answer, HttpHost proxy, boolean secured, boolean wanted) throws ProxyException {
        if (!secured && answer.getCode() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED) {
            throw unknownCaller(proxy);
        }
        if (wanted && !secured) {
            throw new ProxyException("the proxy " + proxy.toHostString() + " does not let requests through; it said: "
                    + new StatusLine(answer));
        }
    }

    private static ProxyException unknownCaller(HttpHost proxy) {
        return new ProxyException("the proxy " + proxy.toHostString() + " wants another name and password;"
                + " write them in its URL in the environment, as in HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT");
    }
}

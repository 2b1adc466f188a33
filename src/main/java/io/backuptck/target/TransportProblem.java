package io.backuptck.target;

import io.backuptck.validation.Request;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Turns what an HTTP client throws into one line that says what to do. */
public final class TransportProblem {

    private TransportProblem() {
    }

    /** @param patience how long the answer was waited for */
    public static TargetException of(Request request, Duration patience, IOException problem) {
        String where = request.method() + " " + request.url();
        URI url = URI.create(request.url());
        String server = url.getScheme() + "://" + url.getRawAuthority();
        if (problem instanceof ProxyException) {
            return TargetException.unreachable(server + " cannot be reached: " + problem.getMessage());
        }
        if (problem instanceof UnknownHostException) {
            return TargetException.unreachable("the host of " + server + " is unknown; check --target");
        }
        if (problem instanceof ConnectException || problem instanceof NoRouteToHostException) {
            return TargetException.unreachable("nothing answers at " + server + "; check --target and that the server runs");
        }
        if (problem instanceof SocketTimeoutException) {
            return new TargetException(where + " got no complete answer within " + patience.toMillis()
                    + " ms; raise --request-timeout if the server is just slow");
        }
        if (problem instanceof SSLException tls) {
            return TargetException.unreachable("TLS to " + server + " failed: " + TlsProblem.words(tls, url));
        }
        return new TargetException(where + " got no complete answer: " + firstLine(problem));
    }

    private static String firstLine(Throwable cause) {
        return cause.getMessage() == null ? "connection lost" : cause.getMessage().lines().findFirst().orElse("connection lost");
    }
}

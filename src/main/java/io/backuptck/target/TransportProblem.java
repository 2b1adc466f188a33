package io.backuptck.target;

import io.backuptck.validation.Request;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Turns what the HTTP client throws into one line that says what to do. */
final class TransportProblem {

    private TransportProblem() {
    }

    static TargetException of(Request request, Throwable cause) {
        if (cause instanceof TargetException known) {
            return known;
        }
        String where = request.method() + " " + request.url();
        URI url = URI.create(request.url());
        String server = url.getScheme() + "://" + url.getAuthority();
        if (cause instanceof UnknownHostException) {
            return TargetException.unreachable("the host of " + server + " is unknown; check --target");
        }
        if (cause instanceof ConnectException) {
            return TargetException.unreachable("nothing answers at " + server + "; check --target and that the server runs");
        }
        if (cause instanceof SocketTimeoutException) {
            return new TargetException(where + " got no answer in time; raise --request-timeout if the server is just slow");
        }
        if (cause instanceof SSLException) {
            return TargetException.unreachable("TLS to " + server + " failed (" + firstLine(cause)
                    + "); trust its certificate with --ca-cert, or any with --insecure");
        }
        return new TargetException(where + " got no complete answer: " + firstLine(cause));
    }

    private static String firstLine(Throwable cause) {
        return cause == null || cause.getMessage() == null ? "connection lost"
                : cause.getMessage().lines().findFirst().orElse("connection lost");
    }
}

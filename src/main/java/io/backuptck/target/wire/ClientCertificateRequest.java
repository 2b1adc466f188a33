package io.backuptck.target.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.X509ExtendedKeyManager;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;

/**
 * Has no certificate for a server, and notes that one was asked for. A server that wants one often just cuts the connection
 * (in TLS 1.3 after the handshake), and nothing else tells why. Notes are kept by thread, as a handshake runs in the caller's.
 */
final class ClientCertificateRequest extends X509ExtendedKeyManager {

    private final ThreadLocal<Boolean> asked = ThreadLocal.withInitial(() -> false);

    void forget() {
        asked.remove();
    }

    /** The same problem, or one that names the missing certificate where that was wanted before the connection was lost. */
    IOException explain(IOException problem) {
        boolean lost = problem instanceof SSLException || problem instanceof NoHttpResponseException
                || problem instanceof ConnectionClosedException
                || problem instanceof SocketException && !(problem instanceof ConnectException);
        if (!asked.get() || !lost) {
            return problem;
        }
        SSLException named = new SSLHandshakeException("certificate_required");
        named.initCause(problem);
        return named;
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        asked.set(true);
        return null;
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return null;
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return new X509Certificate[0];
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return null;
    }
}

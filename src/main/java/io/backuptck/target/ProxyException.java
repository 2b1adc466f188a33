package io.backuptck.target;

import java.io.IOException;

/** The proxy on the way to a server keeps requests from it, which says nothing of the server. The message is one line for people. */
public final class ProxyException extends IOException {

    private static final long serialVersionUID = 1L;

    public ProxyException(String message) {
        super(message);
    }
}

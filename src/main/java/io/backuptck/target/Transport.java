package io.backuptck.target;

import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.io.IOException;

/** Sends one request as it is and reads the whole answer. Safe for threads. */
interface Transport {

    /** No answer may be larger; in bytes. */
    int LARGEST_BODY = 16 * 1024 * 1024;

    Response send(Request request) throws IOException;
}

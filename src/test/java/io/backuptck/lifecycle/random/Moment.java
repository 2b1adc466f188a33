package io.backuptck.lifecycle.random;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One moment of a made-up life: what the task looks like, or a call that the server accepts.
 *
 * @param task what a read shows now; null for a call
 * @param call the call; null for a moment without one
 */
record Moment(ObjectNode task, String call) {

    static Moment shown(ObjectNode task) {
        return new Moment(task, null);
    }

    static Moment called(String call) {
        return new Moment(null, call);
    }

    boolean isCall() {
        return call != null;
    }
}

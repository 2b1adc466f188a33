package io.backuptck.suite.behaviour;

import io.backuptck.contract.ApiId;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * How a step sends a single request to servers of an API that may be in no state to answer it, or whose work has to be looked after when
 * they carry out what they should have refused. Found by {@link ServiceLoader}.
 */
public interface Sender {

    ApiId api();

    /** To be overridden where answers say that the server can do nothing at all at present, which makes a scenario inconclusive. */
    default void requireAble(ApiSession session, Seen answer) {
    }

    /** Sends a request; a start that comes this way is none that the run wants. */
    Seen send(ApiSession session, ApiCall call);

    /** Sends a request as somebody who may have to be let in, or not. */
    default Seen sendAs(ApiSession session, ApiCall call, Authentication who) {
        return session.send(call, who);
    }

    /** Sends a request that is derived from the contract and that a server rejects. */
    default Seen sendCase(ApiSession session, ApiCall call) {
        return send(session, call);
    }

    /** True when it takes care that what a request names exists on the server, so that a rejection is about the request. */
    default boolean namesWhatExists() {
        return true;
    }

    /** Just sends it, unless the API has something else. */
    static Sender of(ApiId api) {
        return Found.BY_API.getOrDefault(api, new Plain(api));
    }

    /** Looked for once, as every request asks for one. */
    final class Found {

        private static final Map<ApiId, Sender> BY_API = ServiceLoader.load(Sender.class, Sender.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get).collect(Collectors.toUnmodifiableMap(Sender::api, sender -> sender));

        private Found() {
        }
    }

    /** Without any more ado. */
    record Plain(ApiId api) implements Sender {

        @Override
        public Seen send(ApiSession session, ApiCall call) {
            return session.send(call);
        }

        @Override
        public boolean namesWhatExists() {
            return false;
        }

        @Override
        public Seen sendCase(ApiSession session, ApiCall call) {
            return Looks.at(session, call);
        }
    }
}

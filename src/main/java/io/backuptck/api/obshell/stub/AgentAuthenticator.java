package io.backuptck.api.obshell.stub;

import io.backuptck.stub.AgentCredentials;
import io.backuptck.stub.StubRequest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets callers in, in the order of the agent: first header and body are decrypted, then it is asked who is calling. */
final class AgentAuthenticator {

    /** Operations that are open to everybody. */
    private static final Set<String> OPEN = Set.of("getAgentInfo", "getSecret", "getStatus");

    private final AgentCredentials agentCredentials;
    private final AgentKeys keys;
    private final InstantSource clock;

    /** @param clock the real one: callers make their headers for it, however fast the work goes on here */
    AgentAuthenticator(AgentCredentials agentCredentials, AgentKeys keys, InstantSource clock) {
        this.agentCredentials = agentCredentials;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The request with its body in clear.
     *
     * @throws Refused when the caller is not let in
     */
    StubRequest open(StubRequest request) {
        if (!agentCredentials.locked()) {
            return request;
        }
        Optional<AuthHeader> header = AuthHeader.of(request.headers(), keys);
        StubRequest clear = clear(header, request);
        if (!OPEN.contains(request.operation().id())) {
            check(header.orElseThrow(() -> new Refused(Refusal.HEADER_MISSING)), request);
        }
        return clear;
    }

    /** What a caller says who should not be let in: in clear where the header can be read, else as it came. */
    StubRequest decrypted(StubRequest request) {
        try {
            return clear(AuthHeader.of(request.headers(), keys), request);
        } catch (Refused unreadable) {
            return request;
        }
    }

    private static StubRequest clear(Optional<AuthHeader> header, StubRequest request) {
        return header.filter(present -> request.body().length > 0)
                .map(present -> request.withBody(BodyCipher.decrypt(request.body(), present.keys()))).orElse(request);
    }

    /** A header must be readable also where nobody is asked for one. */
    void openUnknownRoute(Map<String, String> headers) {
        if (agentCredentials.locked()) {
            AuthHeader.of(headers, keys);
        }
    }

    /** The agent's password may come encrypted once more. */
    private void check(AuthHeader header, StubRequest request) {
        Refusal.URI.when(!header.uri().equals(request.target()));
        Refusal.WANTS_AGENT_PASSWORD.when(isOfProxy(request) && !header.ofAgent());
        if (!header.session().isEmpty()) {
            checkTime(header.time());
            throw new Refused(Refusal.SESSION); // nobody can log in here
        }
        String right = header.ofAgent() ? agentCredentials.agentPassword() : agentCredentials.password();
        Refusal.WANTS_PASSWORD.when(header.ofAgent() && right.isEmpty());
        Refusal.PASSWORD.when(!header.ofAgent() && !header.auth().equals(right));
        Refusal.AGENT_PASSWORD.when(header.ofAgent() && !header.auth().equals(right) && !decrypted(header.auth()).equals(right));
        if (header.ofAgent() || !header.auth().isEmpty()) {
            checkTime(header.time());
        }
    }

    private String decrypted(String auth) {
        try {
            return keys.decrypt(Base64.getDecoder().decode(auth)).map(String::new).orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void checkTime(String time) {
        Refusal.TIMESTAMP.when(!time.matches("-?\\d{1,18}"));
        Refusal.EXPIRED.when(clock.instant().getEpochSecond() > Long.parseLong(time));
    }

    /** Tasks whose ids begin so belong to a proxy. */
    private static boolean isOfProxy(StubRequest request) {
        return request.path().getOrDefault("id", "").matches("4\\d{16,}|5\\d{45,}");
    }
}

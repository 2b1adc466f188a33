package io.backuptck.target;

import io.backuptck.signing.Digest;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Answers a server's demand for a digest (RFC 7616), as OceanBase Cloud makes it. A nonce once given is used for all
 * following requests, with a growing count, until the server gives another one; so most requests are sent only once.
 * Safe for threads.
 */
public final class DigestAuthentication implements SecretAuthentication {

    private static final String AUTHORIZATION = "Authorization";
    private static final int SHORTEST_TO_BE_FOUND = 8;
    private static final int FORBIDDEN = 403;

    private final Secret accessKey;
    private final Secret secretKey;
    private final String cnonce = newNonce();
    private DigestChallenge challenge;
    private int uses;

    public DigestAuthentication(Secret accessKey, Secret secretKey) {
        this.accessKey = accessKey;
        this.secretKey = secretKey;
    }

    /** The same caller, as if nothing had been sent yet, with another access key. */
    public DigestAuthentication withAccessKey(Secret other) {
        return new DigestAuthentication(other, secretKey);
    }

    /** The same caller, as if nothing had been sent yet, with another secret key. */
    @Override
    public DigestAuthentication with(Secret other) {
        return new DigestAuthentication(accessKey, other);
    }

    @Override
    public synchronized Request sign(Request request, String requestTarget) {
        if (challenge == null) {
            return request;
        }
        uses++;
        return proven(request, challenge, Authentication.wireTarget(request), Digest.Count.of(uses, cnonce));
    }

    /** A refused request is sent once more, as the nonce may have been too old; servers need not say so. */
    @Override
    public synchronized Optional<Request> answer(Request request, String requestTarget, Response demand) {
        Optional<DigestChallenge> next = DigestChallenge.in(demand);
        next.ifPresent(fresh -> {
            challenge = fresh;
            uses = 0;
        });
        return next.map(fresh -> sign(request, requestTarget));
    }

    @Override
    public Request shown(Request wire) {
        return Authentication.replace(wire, AUTHORIZATION,
                DigestChallenge.SCHEME + " " + accessKey.shown() + ":" + secretKey.shown());
    }

    @Override
    public String remedy(Response denial, boolean letIn) {
        if (denial.status() == FORBIDDEN) {
            return "check BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY, and what the AccessKey may do";
        }
        return DigestChallenge.in(denial).isPresent() ? "check BACKUP_TCK_ACCESS_KEY and BACKUP_TCK_SECRET_KEY"
                : "its answer demands no digest that the suite can compute: MD5 or SHA-256, qop auth or none";
    }

    /**
     * True for a text that has the secret in it, as it is or as JSON writes it. A very short one is not looked for, as it may
     * stand anywhere by chance.
     */
    public boolean isToldIn(String text) {
        String secret = secretKey.value();
        return secret.length() >= SHORTEST_TO_BE_FOUND
                && (text.contains(secret) || text.contains(secret.replace("\\", "\\\\").replace("\"", "\\\"")));
    }

    /** Meets one demand in every request in the same way, as if it were the first one, and takes no for an answer. */
    public Authentication meeting(DigestChallenge demand) {
        return new Single(demand, false);
    }

    /** The same with a digest that leaves the query out. */
    public Authentication meetingWithoutQuery(DigestChallenge demand) {
        return new Single(demand, true);
    }

    private Request proven(Request request, DigestChallenge demand, String uri, Digest.Count use) {
        return Authentication.with(request,
                List.of(new Header(AUTHORIZATION, demand.answer(request, uri, accessKey, secretKey, use))));
    }

    private static String newNonce() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** One demand, met once and for all. */
    private final class Single implements Authentication {

        private final DigestChallenge demand;
        private final boolean withoutQuery;
        private final Digest.Count first = Digest.Count.of(1, newNonce());

        Single(DigestChallenge demand, boolean withoutQuery) {
            this.demand = demand;
            this.withoutQuery = withoutQuery;
        }

        @Override
        public Request sign(Request request, String requestTarget) {
            String uri = Authentication.wireTarget(request);
            return proven(request, demand, withoutQuery ? uri.split("\\?", 2)[0] : uri, first);
        }

        @Override
        public Request shown(Request wire) {
            return DigestAuthentication.this.shown(wire);
        }
    }
}

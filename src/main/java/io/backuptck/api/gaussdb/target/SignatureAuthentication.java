package io.backuptck.api.gaussdb.target;

import io.backuptck.signing.SignedRequest;
import io.backuptck.target.Authentication;
import io.backuptck.target.Secret;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs every request with an access key and a secret key, as the vendor's clients of GaussDB do. */
public final class SignatureAuthentication implements Authentication {

    private static final String AUTHORIZATION = "Authorization";
    private static final Pattern PROJECT = Pattern.compile("/v3/([^/?]+)/.*");

    private final Secret accessKey;
    private final Secret secretKey;
    private final Clock clock;

    public SignatureAuthentication(Secret accessKey, Secret secretKey, Clock clock) {
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        this.clock = clock;
    }

    /** The same caller with another secret key. */
    public SignatureAuthentication withSecretKey(Secret other) {
        return new SignatureAuthentication(accessKey, other, clock);
    }

    /** The same caller with signatures that were made that long ago. */
    public SignatureAuthentication dated(Duration ago) {
        return new SignatureAuthentication(accessKey, secretKey, Clock.offset(clock, ago.negated()));
    }

    @Override
    public Request sign(Request request, String requestTarget) {
        TreeMap<String, String> covered = new TreeMap<>();
        covered.put("host", URI.create(request.url()).getRawAuthority());
        covered.put(SignedRequest.DATE, SignedRequest.date(clock.instant()));
        Matcher project = PROJECT.matcher(requestTarget);
        if (project.matches()) {
            covered.put("x-project-id", project.group(1));
        }
        SignedRequest signed = new SignedRequest(request.method(), Authentication.wireTarget(request), covered, request.body());
        String proof = SignedRequest.SCHEME + " Access=" + accessKey.value() + ", SignedHeaders=" + signed.names()
                + ", Signature=" + signed.signature(secretKey.value());
        List<Header> headers = new ArrayList<>();
        // The client library itself sends the first one, the host.
        covered.tailMap("host", false).forEach((name, value) -> headers.add(new Header(name, value)));
        headers.add(new Header(AUTHORIZATION, proof));
        return Authentication.with(request, headers);
    }

    @Override
    public Request shown(Request wire) {
        return Authentication.replace(wire, AUTHORIZATION,
                SignedRequest.SCHEME + " " + accessKey.shown() + ":" + secretKey.shown());
    }

    @Override
    public String remedy(Response denial, boolean letIn) {
        return letIn ? "it has let the same credentials in before"
                : "check BACKUP_TCK_ACCESS_KEY, BACKUP_TCK_SECRET_KEY and the clock of this machine";
    }

    @Override
    public List<Secret> secrets() {
        return List.of(secretKey);
    }
}

package io.backuptck.api.gaussdb.stub;

import io.backuptck.signing.AuthParameters;
import io.backuptck.signing.Hashes;
import io.backuptck.signing.SignedRequest;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/** Lets in who has the token or has signed the request, as the gateway in front of the service does. */
public final class TokenAuthenticator implements Authenticator {

    private static final String UNKNOWN = "GatewayTokenMissing";
    private static final Duration LARGEST_CLOCK_ERROR = Duration.ofMinutes(15);

    private final StubAccess access;
    private final Clock clock;

    public TokenAuthenticator(StubAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Optional<StubResponse> refusal(IncomingRequest incoming) {
        return incoming.header("x-auth-token").map(this::wrongToken).orElseGet(() -> incoming.header("authorization").flatMap(header ->
                AuthParameters.parse(header).stream().filter(one -> one.is(SignedRequest.SCHEME)).findFirst())
                .map(signature -> wrongSignature(incoming, signature)).orElse(Optional.of(UNKNOWN))).map(GaussdbStub::refused);
    }

    /** The example of the contract that says so. */
    private Optional<String> wrongToken(String given) {
        return access.token().filter(token -> Hashes.areEqual(token, given)).isPresent() ? Optional.empty() : Optional.of(UNKNOWN);
    }

    private Optional<String> wrongSignature(IncomingRequest incoming, AuthParameters authorization) {
        TreeMap<String, String> signed = new TreeMap<>();
        for (String name : authorization.text("SignedHeaders").split(";")) {
            incoming.header(name).ifPresent(value -> signed.put(name, value));
        }
        Optional<Instant> date = SignedRequest.instant(signed.getOrDefault(SignedRequest.DATE, ""));
        if (date.isEmpty() || Duration.between(date.get(), clock.instant()).abs().compareTo(LARGEST_CLOCK_ERROR) > 0) {
            return Optional.of("SignatureTooOld");
        }
        SignedRequest request = new SignedRequest(incoming.method(), incoming.target(), signed, incoming.body());
        boolean valid = signed.containsKey("host") && access.accessKey().filter(authorization.text("Access")::equals).isPresent()
                && access.secretKey().filter(secret -> Hashes.areEqual(request.signature(secret), authorization.text("Signature"))).isPresent();
        return valid ? Optional.empty() : Optional.of(UNKNOWN);
    }
}

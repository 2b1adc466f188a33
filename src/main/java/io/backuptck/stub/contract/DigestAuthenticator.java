package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Routes;
import io.backuptck.signing.AuthParameters;
import io.backuptck.signing.Digest;
import io.backuptck.signing.DigestAlgorithm;
import io.backuptck.signing.Hashes;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.DigestDemand.Lapse;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Lets in who answers with the right digest (RFC 7616); operations without security are open. The body plays no part, as some clients
 * send their first request without one.
 */
public final class DigestAuthenticator implements Authenticator {

    private static final String REALM = "backup-tck";
    private static final String SCHEME = "Digest";
    private static final String HEADER = "WWW-Authenticate";

    private final Contract contract;
    private final StubAccess access;
    private final DigestDemand demand;
    private final Nonces nonces;
    private final Routes routes;
    private final Denials denials;

    public DigestAuthenticator(Contract contract, StubAccess access, DigestDemand demand, Clock clock) {
        this.contract = contract;
        this.access = access;
        this.demand = demand;
        this.nonces = new Nonces(demand, clock);
        this.routes = new Routes(contract);
        this.denials = new Denials(contract);
    }

    /** Whether a security scheme of the contract asks for a digest. */
    static boolean isAskedFor(Contract contract) {
        JsonNode schemes = contract.node(contract.root()).at("/components/securitySchemes");
        return StreamSupport.stream(schemes.spliterator(), false).map(scheme -> scheme.has("$ref")
                ? contract.node(contract.target(contract.root().document(), scheme.path("$ref").asText())) : scheme)
                .anyMatch(scheme -> scheme.path("x-credential").asText(scheme.path("scheme").asText()).equalsIgnoreCase(SCHEME));
    }

    @Override
    public Optional<StubResponse> refusal(IncomingRequest incoming) {
        Optional<Operation> operation = routes.find(incoming.method(), withoutQuery(incoming.target()));
        if (operation.filter(Operation::open).isPresent()) {
            return Optional.empty();
        }
        Optional<AuthParameters> proof = incoming.header("authorization").flatMap(header ->
                AuthParameters.parse(header).stream().filter(one -> one.is(SCHEME)).findFirst());
        if (proof.isEmpty() || !isRight(incoming, proof.get())) {
            return Optional.of(challenge(operation, incoming, false));
        }
        return nonces.use(proof.get().text("nonce"), number(proof.get())) ? Optional.empty()
                : Optional.of(challenge(operation, incoming, true));
    }

    private static String withoutQuery(String target) {
        return target.replaceFirst("\\?.*$", "");
    }

    private boolean isRight(IncomingRequest incoming, AuthParameters proof) {
        Optional<DigestAlgorithm> algorithm = DigestAlgorithm.of(proof.find("algorithm").orElse("MD5"))
                .filter(demand.offered()::contains);
        String quality = proof.text("qop");
        String target = demand.has(Lapse.PATH) ? withoutQuery(incoming.target()) : incoming.target();
        boolean form = quality.isEmpty() || quality.equals(Digest.QUALITY) && number(proof).isPresent();
        boolean otherBody = demand.has(Lapse.BODY) && incoming.body().length > 0 && nonces.isBare(proof.text("nonce"));
        if (algorithm.isEmpty() || !form || otherBody || !proof.text("uri").equals(target) || !proof.text("realm").equals(REALM)
                || access.accessKey().filter(proof.text("username")::equals).isEmpty()) {
            return false;
        }
        Digest digest = new Digest(algorithm.get(), REALM, proof.text("nonce"), incoming.method(), target,
                quality.isEmpty() ? Optional.empty() : Optional.of(new Digest.Count(proof.text("nc"), proof.text("cnonce"))));
        return access.secretKey().filter(secret -> Hashes.areEqual(
                digest.response(proof.text("username"), secret), proof.text("response"))).isPresent();
    }

    /** The count of a nonce's use; empty in the old form. */
    private static Optional<Long> number(AuthParameters proof) {
        return proof.find("nc").filter(text -> text.matches("[0-9a-fA-F]{8}")).map(text -> Long.parseLong(text, 16));
    }

    /** @param stale true when the secret was right and only the nonce was not */
    private StubResponse challenge(Optional<Operation> operation, IncomingRequest incoming, boolean stale) {
        StubResponse usual = denials.of(operation.orElse(contract.operations().get(0)));
        StubResponse answer = new StubResponse(usual.status(), usual.headers().stream().filter(header ->
                !header.name().equalsIgnoreCase(HEADER)).toList(), usual.body());
        String nonce = nonces.next(incoming.method().equals("POST") && incoming.body().length == 0);
        for (DigestAlgorithm algorithm : demand.offered()) {
            answer = answer.header(HEADER, SCHEME + " realm=\"" + REALM + "\", nonce=\"" + nonce + "\""
                    + (demand.uncounted() ? "" : ", qop=\"" + Digest.QUALITY + "\"") + ", algorithm=" + algorithm.word()
                    + (stale ? ", stale=true" : ""));
        }
        return answer;
    }
}

package io.backuptck.api.oceanbasecloud.stub;

import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.Fault;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The faults of a gate that takes a digest or a nonce for another one; the others are data. */
public final class OceanbaseCloudFaults {

    private OceanbaseCloudFaults() {
    }

    public static List<Fault> all() {
        return List.of(
                fault("OBC-AUTH-08.path", "A digest must cover the path alone.", AccessKeys.with(
                        gate -> incoming -> gate.refusal(withoutQuery(incoming)), OceanbaseCloudFaults::refusedProof)),
                fault("OBC-AUTH-09.body", "A nonce that an empty start was given is not good for a whole one.",
                        AccessKeys.with(EmptyStartAuthenticator::new, OceanbaseCloudFaults::refusedProof)),
                fault("OBC-AUTH-10.replay", "The uses of a nonce are not counted.",
                        (inner, activations) -> AccessKeys.with(new StaleNonces(true)).around(inner, activations)),
                fault("OBC-AUTH-22.foreign", "A nonce that the service never gave is good, too.",
                        (inner, activations) -> AccessKeys.with(new StaleNonces(false)).around(inner, activations)));
    }

    private static Fault fault(String id, String title, Alteration alteration) {
        return new Fault(id, OceanbaseCloudApi.ID, title, id.replaceFirst("\\..*", ""), Set.of(), Set.of(),
                AccessKeys.needed(), alteration);
    }

    private static Optional<StubResponse> refusedProof(StubRequest request, StubResponse refusal, StubApi good) {
        return isNobody(request) ? Optional.empty() : Optional.of(refusal);
    }

    private static Authenticator.IncomingRequest withoutQuery(Authenticator.IncomingRequest incoming) {
        return new Authenticator.IncomingRequest(incoming.method(), incoming.target().replaceFirst("\\?.*", ""), incoming.headers(), incoming.body());
    }

    private static boolean isNobody(StubRequest request) {
        return request.header("authorization").isEmpty();
    }
}

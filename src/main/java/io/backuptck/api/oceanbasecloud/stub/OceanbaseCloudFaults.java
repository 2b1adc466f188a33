package io.backuptck.api.oceanbasecloud.stub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.api.oceanbasecloud.OceanbaseCloudApi;
import io.backuptck.signing.AuthParameters;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.HttpVariant;
import io.backuptck.validation.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The faults of who is let in, and of what is done for those who are not; the others are data. */
public final class OceanbaseCloudFaults {

    private OceanbaseCloudFaults() {
    }

    public static List<Fault> all() {
        return List.of(
                fault("OBC-AUTH-01.whole", "A whole start without credentials is accepted.",
                        letIn(request -> isStart(request) && isNobody(request) && !isEmpty(request))),
                fault("OBC-AUTH-01.empty", "A start without credentials and body is answered with success.",
                        instead(request -> isStart(request) && isNobody(request) && isEmpty(request),
                                (request, refusal, good) ->
                                        Optional.of(good.answer(request.withBody(valid()))))),
                fault("OBC-AUTH-02.accepted", "Any digest of a known AccessKey is accepted.",
                        letIn(request -> user(request).equals(AccessKeys.ID))),
                fault("OBC-AUTH-03.accepted", "A digest of an unknown AccessKey is accepted.",
                        letIn(OceanbaseCloudFaults::isStranger)),
                fault("OBC-AUTH-04.open", "Anybody can list backup sets.",
                        letIn(request -> request.operation().id().equals("listBackupSets") && isNobody(request))),
                fault("OBC-AUTH-05.list", "A list without credentials is answered with 403.",
                        answering(request -> !isStart(request) && isNobody(request), OceanbaseCloudFaults::forbidden)),
                fault("OBC-AUTH-06.status", "A wrong secret is answered with 403.",
                        answering(request -> isStart(request) && user(request).equals(AccessKeys.ID),
                                OceanbaseCloudFaults::forbidden)),
                fault("OBC-AUTH-07.status", "An unknown AccessKey is answered with 403.",
                        answering(OceanbaseCloudFaults::isStranger, OceanbaseCloudFaults::forbidden)),
                fault("OBC-AUTH-08.path", "A digest must cover the path alone.", AccessKeys.with(
                        gate -> incoming -> gate.refusal(withoutQuery(incoming)), OceanbaseCloudFaults::refusedProof)),
                fault("OBC-AUTH-09.body", "A nonce that an empty start was given is not good for a whole one.",
                        AccessKeys.with(EmptyStartAuthenticator::new, OceanbaseCloudFaults::refusedProof)),
                fault("OBC-AUTH-10.replay", "The uses of a nonce are not counted.",
                        (inner, activations) -> AccessKeys.with(new StaleNonces(true)).around(inner, activations)),
                fault("OBC-AUTH-22.foreign", "A nonce that the service never gave is good, too.",
                        (inner, activations) -> AccessKeys.with(new StaleNonces(false)).around(inner, activations)),
                fault("OBC-AUTH-23.wrong-secret", "The answer to a wrong secret tells the right one.",
                        answering(request -> user(request).equals(AccessKeys.ID), OceanbaseCloudFaults::telling)),
                fault("OBC-AUTH-23.refused", "The answer to a wrong start tells the secret of the caller.",
                        (inner, activations) -> AccessKeys.with((request, refusal, good) -> Optional.empty())
                                .around(new HttpVariant((request, answer) -> answer.status() == 400 ? telling(answer) : answer)
                                        .around(inner, activations), activations)),
                fault("OBC-AUTH-15.whole", "A whole start without credentials makes a backup, though its answer is 401.",
                        effect(request -> isNobody(request) && !isEmpty(request))),
                fault("OBC-AUTH-15.empty", "An empty start without credentials makes a backup, though its answer is 401.",
                        effect(request -> isNobody(request) && isEmpty(request))),
                fault("OBC-AUTH-16.effect", "A start with a wrong secret makes a backup, though its answer is 401.",
                        effect(request -> user(request).equals(AccessKeys.ID))),
                fault("OBC-AUTH-17.body-first", "The body of a start is looked at before the credentials.",
                        letIn(request -> isStart(request) && isEmpty(request))),
                fault("OBC-AUTH-18.missing", "The answer to an empty start demands nothing.", demanding(text -> null)),
                fault("OBC-AUTH-19.basic", "The answer to an empty start demands a password in clear.",
                        demanding(text -> "Basic realm=\"OceanBase\"")),
                fault("OBC-AUTH-20.missing", "The answer to an empty start demands a digest without a realm.",
                        demanding(text -> text.replaceFirst("realm=\"[^\"]*\", ", ""))),
                fault("OBC-AUTH-21.missing", "The answer to an empty start demands a digest without a nonce.",
                        demanding(text -> text.replaceFirst("nonce=\"[^\"]*\", ", ""))));
    }

    private static Fault fault(String id, String title, Alteration alteration) {
        return new Fault(id, OceanbaseCloudApi.ID, title, id.replaceFirst("\\..*", ""), Set.of(), Set.of(),
                AccessKeys.needed(), alteration);
    }

    private static Alteration instead(Predicate<StubRequest> meant, AuthenticatingService.Lapse lapse) {
        return AccessKeys.with((request, refusal, good) ->
                meant.test(request) ? lapse.instead(request, refusal, good) : Optional.empty());
    }

    private static Alteration letIn(Predicate<StubRequest> meant) {
        return instead(meant, (request, refusal, good) -> Optional.of(good.answer(request)));
    }

    private static Alteration answering(Predicate<StubRequest> meant, UnaryOperator<StubResponse> change) {
        return instead(meant, (request, refusal, good) -> Optional.of(change.apply(refusal)));
    }

    /** The start is made behind the caller's back. */
    private static Alteration effect(Predicate<StubRequest> meant) {
        return instead(request -> isStart(request) && meant.test(request), (request, refusal, good) -> {
            good.answer(request.withBody(valid()));
            return Optional.of(refusal);
        });
    }

    /** @param change of the challenge; null takes it away */
    private static Alteration demanding(UnaryOperator<String> change) {
        return answering(request -> isStart(request) && isEmpty(request), refusal ->
                new StubResponse(refusal.status(), refusal.headers().stream()
                        .map(header -> header.name().equals("WWW-Authenticate")
                                ? new Header(header.name(), change.apply(header.value())) : header)
                        .filter(header -> header.value() != null).toList(), refusal.body()));
    }

    /** A proof that the changed gate refuses. */
    private static Optional<StubResponse> refusedProof(StubRequest request, StubResponse refusal, StubApi good) {
        return isNobody(request) ? Optional.empty() : Optional.of(refusal);
    }

    private static Authenticator.IncomingRequest withoutQuery(Authenticator.IncomingRequest incoming) {
        return new Authenticator.IncomingRequest(incoming.method(), incoming.target().replaceFirst("\\?.*", ""), incoming.headers(), incoming.body());
    }

    /** The body of a start that is accepted. */
    private static byte[] valid() {
        return JsonNodeFactory.instance.objectNode().put("backupObjectType", "tenant").put("backupPolicy", "manual")
                .put("tenantId", BackupStore.TENANT).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static StubResponse telling(StubResponse refusal) {
        ObjectNode body = ((ObjectNode) ExchangeReader.json(refusal)).put("errorMessage", "expected the secret " + AccessKeys.SECRET);
        return new StubResponse(refusal.status(), refusal.headers(), body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static StubResponse forbidden(StubResponse refusal) {
        return new StubResponse(403, refusal.headers(), refusal.body());
    }

    private static boolean isStart(StubRequest request) {
        return request.operation().startsWork();
    }

    private static boolean isEmpty(StubRequest request) {
        return request.body().length == 0;
    }

    private static boolean isNobody(StubRequest request) {
        return request.header("authorization").isEmpty();
    }

    private static boolean isStranger(StubRequest request) {
        return !isNobody(request) && !user(request).equals(AccessKeys.ID);
    }

    /** The AccessKey id that a caller names; empty for none. */
    private static String user(StubRequest request) {
        return request.header("authorization").stream().flatMap(header -> AuthParameters.parse(header).stream())
                .map(proof -> proof.text("username")).findFirst().orElse("");
    }
}

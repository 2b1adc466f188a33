package io.backuptck.api.obshell.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.api.obshell.ObshellApi;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.HttpVariant;
import io.backuptck.validation.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The faults of an agent that demands authentication. */
final class AuthenticationFaults {

    private static final String PASSWORD = "backup-tck-password";
    /** What an agent refuses in the body of a start. */
    private static final Set<String> REFUSED_STARTS = Set.of("OBS-START-19", "OBS-START-20", "OBS-START-24", "OBS-MODE-03",
            "OBS-MODE-05", "OBS-ARCHIVE-03", "OBS-ENCRYPT-02");

    /** What an agent does not come to tell of a start that it cannot decrypt. */
    private static final Set<String> STARTS = Set.of("OBS-START-03", "OBS-START-16", "OBS-START-18");
    private static final byte[] GARBLED = {'?'};

    private AuthenticationFaults() {
    }

    static List<Fault> all() {
        return List.of(
                stranger("OBS-AUTH-01.read", "A task is shown to anybody.", overlooking((refusal, request) ->
                        refusal == Refusal.HEADER_MISSING && request.operation().id().equals("getDag"))),
                stranger("OBS-AUTH-01.start", "Anybody can start a backup of a tenant.", overlooking((refusal, request) ->
                        refusal == Refusal.HEADER_MISSING && request.operation().id().equals("startTenantBackup"))),
                stranger("OBS-AUTH-15.status", "Who has no header is told that there is no such task.",
                        errors("getDag", "Request.Header.NotFound", error -> error.put("status", 404))),
                stranger("OBS-AUTH-02.accepted", "Any password is accepted.", overlooking(Refusal.PASSWORD)),
                stranger("OBS-AUTH-16.password", "A wrong password is answered with 400.", errors("getTenantBackupOverview",
                        "Security.Authentication.IncorrectOceanbasePassword", error -> error.put("status", 400))),
                fault("OBS-AUTH-03.refused", "The overview of the cluster is refused to everybody.",
                        hearing(request -> request.operation().id().equals("getClusterBackupOverview")
                                && request.headers().containsKey(AuthHeader.NAME)
                                ? with(request, Map.of(AuthHeader.NAME, "unreadable"), request.body()) : request)),
                stranger("OBS-AUTH-04.ignored", "A header that cannot be read is no reason to refuse anybody.",
                        overlooking(Refusal.HEADER_UNREADABLE)),
                stranger("OBS-AUTH-04.start", "A start with a header that cannot be read is let in.", overlooking((refusal, request) ->
                        refusal == Refusal.HEADER_UNREADABLE && request.operation().id().equals("startTenantBackup"))),
                stranger("OBS-AUTH-16.unreadable", "A header that cannot be read is answered with 400.",
                        errors("getTenantBackupOverview", "Security.Authentication.Header.DecryptFailed",
                                error -> error.put("status", 400))),
                stranger("OBS-AUTH-05.ignored", "A header may have been made for any request.", overlooking(Refusal.URI)),
                stranger("OBS-AUTH-05.start", "The header of a start may have been made for any request.", overlooking(
                        (refusal, request) -> refusal == Refusal.URI && request.operation().id().equals("startTenantBackup"))),
                stranger("OBS-AUTH-17.query", "A header need not name the query.", overlooking((refusal, request) ->
                        refusal == Refusal.URI && request.target().contains("?"))),
                stranger("OBS-AUTH-06.ignored", "A header is good for ever.", overlooking(Refusal.EXPIRED)),
                stranger("OBS-AUTH-07.missing", "A start without a header starts a backup, though it is refused.",
                        effect("Request.Header.NotFound")),
                fault("OBS-AUTH-07.unreadable",
                        "A start with a header that cannot be read starts a backup, though it is refused.",
                        effect("Security.Authentication.Header.DecryptFailed")),
                new Fault("OBS-AUTH-08.ignored", ObshellApi.ID, "What an encrypted start says is not read.", "OBS-AUTH-08",
                        REFUSED_STARTS, Set.of(), ObshellVariants.locked(PASSWORD), unread()),
                new Fault("OBS-AUTH-08.refused", ObshellApi.ID, "An encrypted start is not understood.", "OBS-AUTH-08",
                        STARTS, Set.of(), ObshellVariants.locked(PASSWORD), hearing(request ->
                                request.operation().id().equals("startTenantBackup")
                                && request.headers().containsKey(AuthHeader.NAME)
                                ? with(request, request.headers(), GARBLED) : request)),
                stranger("OBS-AUTH-10.name", "Where a task is asked for, a missing header is not called so.",
                        errors("getDag", "Request.Header.NotFound", error -> error(error).put("errCode", "Common.Unauthorized"))),
                stranger("OBS-AUTH-11.name", "A header that has expired is not called so.",
                        errors("getTenantBackupOverview", "Security.Authentication.Expired",
                                error -> error(error).put("errCode", "Common.Unauthorized"))),
                fault("OBS-AUTH-12.other", "Of two headers the one for root counts.", hearing(request -> {
                    Map<String, String> headers = new HashMap<>(request.headers());
                    if (headers.containsKey(AuthHeader.NAME)) {
                        headers.remove(AuthHeader.AGENT_NAME);
                    }
                    return with(request, headers, request.body());
                })));
    }

    /** Who is let in notices nothing of it. */
    private static Fault stranger(String id, String title, Alteration alteration) {
        return fault(id, title, Fault.TO_STRANGERS, alteration);
    }

    private static Fault fault(String id, String title, Alteration alteration) {
        return fault(id, title, Set.of(), alteration);
    }

    private static Fault fault(String id, String title, Set<String> operations, Alteration alteration) {
        return new Fault(id, ObshellApi.ID, title, id.replaceFirst("\\..*", ""), Set.of(), operations,
                ObshellVariants.locked(PASSWORD), alteration);
    }

    private static Alteration overlooking(Refusal one) {
        return overlooking((refusal, request) -> refusal == one);
    }

    private static Alteration overlooking(BiPredicate<Refusal, StubRequest> lapse) {
        return (inner, activations) -> {
            ((ObshellStub) inner).overlook((refusal, request) -> {
                boolean overlooked = lapse.test(refusal, request);
                if (overlooked) {
                    activations.fired();
                }
                return overlooked;
            });
            return inner;
        };
    }

    /** @param change of the envelope; its status becomes that of the answer */
    private static Alteration errors(String operation, String errCode, Consumer<ObjectNode> change) {
        return new HttpVariant((request, answer) -> {
            ObjectNode envelope = envelope(answer);
            if (!request.operation().id().equals(operation)
                    || !envelope.at("/error/errCode").asText().equals(errCode)) {
                return answer;
            }
            change.accept(envelope);
            return StubResponse.json(envelope.path("status").asInt(), envelope);
        });
    }

    /** A start that is refused in this way is made behind the caller's back. */
    private static Alteration effect(String errCode) {
        return (inner, activations) -> new AlteredStub(inner, activations) {
            @Override
            public StubResponse answer(StubRequest request) {
                StubResponse good = inner().answer(request);
                if (!request.operation().startsWork() || !envelope(good).at("/error/errCode").asText().equals(errCode)) {
                    return good;
                }
                fromWithin(inner(), request);
                return fired(good);
            }
        };
    }

    private static Alteration unread() {
        return (inner, activations) -> new AlteredStub(inner, activations) {
            @Override
            public StubResponse answer(StubRequest request) {
                boolean encrypted = request.operation().id().equals("startTenantBackup") && request.body().length > 0
                        && request.header(AuthHeader.NAME).isPresent();
                StubResponse good = inner().answer(request);
                return encrypted && good.status() == 400 ? fired(fromWithin(inner(), request)) : good;
            }
        };
    }

    private static Alteration hearing(UnaryOperator<StubRequest> other) {
        return (inner, activations) -> new AlteredStub(inner, activations) {
            @Override
            public StubResponse answer(StubRequest request) {
                StubRequest heard = other.apply(request);
                boolean same = heard.headers().equals(request.headers()) && heard.body() == request.body();
                return same ? inner().answer(request) : fired(inner().answer(heard));
            }
        };
    }

    /** A start with all defaults as nobody could send it from without. */
    private static StubResponse fromWithin(StubApi agent, StubRequest request) {
        ((ObshellStub) agent).overlook((refusal, asked) -> asked.headers().isEmpty());
        return agent.answer(with(request, Map.of(), "{}".getBytes(StandardCharsets.UTF_8)));
    }

    private static StubRequest with(StubRequest request, Map<String, String> headers, byte[] body) {
        return new StubRequest(request.operation(), request.target(), request.path(), request.query(), headers, body);
    }

    private static ObjectNode envelope(StubResponse answer) {
        return (ObjectNode) JsonText.parse(answer.body()).value().orElseThrow();
    }

    private static ObjectNode error(ObjectNode envelope) {
        return (ObjectNode) envelope.get("error");
    }
}

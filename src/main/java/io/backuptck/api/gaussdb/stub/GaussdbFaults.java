package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.api.gaussdb.stub.OtherGateway.Reaction;
import io.backuptck.api.gaussdb.stub.ScheduledView.Since;
import io.backuptck.api.gaussdb.stub.ScheduledView.View;
import io.backuptck.signing.SignedRequest;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.Activations;
import io.backuptck.stub.fault.HttpVariant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The faults of the service that need a memory, a gateway or a look at headers; the others are data. */
public final class GaussdbFaults {

    private static final String START = "createManualBackup";
    private static final String LIST = "listBackups";
    private static final String DELETE = "deleteManualBackup";
    private static final String JOB = "getJob";

    private GaussdbFaults() {
    }

    public static List<Fault> all() {
        return Stream.of(headers(), backups(), strangers(), agentCredentials()).flatMap(List::stream).toList();
    }

    private static List<Fault> headers() {
        return List.of(
                fault("GDB-HTTP-04.refused", "A content type with a charset is refused.", Set.of(START), refusing(request ->
                        request.header("content-type").filter(type -> type.contains("charset")).isPresent())),
                fault("GDB-HTTP-05.refused", "A body without Content-Length is refused.", Set.of(START), refusing(request ->
                        request.operation().method().equals("POST") && request.header("content-length").isEmpty())),
                fault("GDB-HTTP-06.refused", "A list request without Accept is refused.", Set.of(LIST), refusing(request ->
                        request.operation().id().equals(LIST) && request.header("accept").isEmpty())));
    }

    private static Alteration refusing(Predicate<StubRequest> some) {
        return (inner, activations) -> new AlteredStub(inner, activations) {
            @Override
            public StubResponse answer(StubRequest request) {
                return some.test(request) ? fired(GaussdbStub.refused(Refusal.PARAMETER)) : inner().answer(request);
            }
        };
    }

    private static List<Fault> backups() {
        return List.of(
                fault("GDB-CREATE-03.never", "The list never shows a backup that was started.", Set.of(), (inner, activations) ->
                        new ScheduledView(inner, activations, Since.START, look -> View.HIDDEN)),
                fault("GDB-CREATE-04.same", "Every start gets the backup id of the first one.", Set.of(), (inner, activations) ->
                        new SameAsFirst(inner, activations, "/backup", "id")),
                fault("GDB-CREATE-05.same", "Every start gets the job_id of the first one.", Set.of(), (inner, activations) ->
                        new SameAsFirst(inner, activations, "", "job_id")),
                fault("GDB-CREATE-08.effect", "A start that is refused leaves a backup all the same.", Set.of(),
                        RefusedStart::new),
                fault("GDB-LIST-19.unlimited", "Without a limit the list shows all backups.", Set.of(LIST),
                        GaussdbFaults::unlimited),
                fault("GDB-LIST-38.zone", "Times in a query are read without their zone.", Set.of(LIST), GaussdbFaults::zoneless),
                fault("GDB-DELETE-07.deleting", "A backup that was deleted stays in the list as DELETING.", Set.of(),
                        (inner, activations) -> new ScheduledView(inner, activations, Since.DELETION, look -> View.DELETING)),
                fault("GDB-DELETE-08.others", "A deletion deletes the older backups as well.", Set.of(), (inner, activations) ->
                        new Purge(inner, activations, DELETE)),
                fault("GDB-LIFE-05.purged", "A start deletes the older backups.", Set.of(), (inner, activations) ->
                        new Purge(inner, activations, START)),
                fault("GDB-LIFE-05.vanishes", "A backup is listed at first and then no more.", Set.of(), (inner, activations) ->
                        new ScheduledView(inner, activations, Since.START, look -> look <= 2 ? View.AS_IT_IS : View.HIDDEN)),
                fault("GDB-LIFE-06.back", "A backup that was deleted comes back.", Set.of(), (inner, activations) ->
                        new ScheduledView(inner, activations, Since.DELETION, look -> look <= 6 ? View.HIDDEN : View.AS_IT_IS)),
                fault("GDB-LIFE-06.late", "A backup that was deleted comes back after many looks.", Set.of(), (inner, activations) ->
                        new ScheduledView(inner, activations, Since.DELETION, look -> look <= 12 ? View.HIDDEN : View.AS_IT_IS)),
                new Fault("GDB-LIFE-07.never", GaussdbApi.ID, "A backup never ends.", "GDB-LIFE-07", Set.of(), Set.of(),
                        usual -> usual.with(Pace.manual())),
                new Fault("GDB-LIFE-07.unlisted", GaussdbApi.ID, "A task never ends, and its backup is never listed.", "GDB-LIFE-07",
                        Set.of("GDB-CREATE-03"), Set.of(), usual -> usual.with(Pace.manual()),
                        (inner, activations) -> new ScheduledView(inner, activations, Since.START, look -> View.HIDDEN)),
                fault("GDB-JOB-21.missing", "A failed task has no fail_reason.", Set.of(),
                        failed(job -> job.remove("fail_reason"))),
                fault("GDB-JOB-21.empty", "The fail_reason of a failed task is empty.", Set.of(),
                        failed(job -> job.put("fail_reason", ""))));
    }

    /** Backups fail, and their tasks show it in another way. */
    private static Alteration failed(Consumer<ObjectNode> change) {
        return (inner, activations) -> new AlteredStub(new FailingInstance(inner, new Activations()), activations) {
            @Override
            public StubResponse answer(StubRequest request) {
                StubResponse good = inner().answer(request);
                JsonNode answer = ReworkedList.json(good);
                if (!answer.at("/job/status").asText().equals("Failed")) {
                    return good;
                }
                change.accept((ObjectNode) answer.path("job"));
                return fired(new StubResponse(good.status(), good.headers(), answer.toString().getBytes(StandardCharsets.UTF_8)));
            }
        };
    }

    private static StubApi unlimited(StubApi good, Activations activations) {
        return new ReworkedList(good, activations) {
            @Override
            protected List<ObjectNode> rework(List<ObjectNode> matches) {
                return matches;
            }

            @Override
            protected int usualLimit() {
                return Integer.MAX_VALUE;
            }
        };
    }

    private static StubApi zoneless(StubApi good, Activations activations) {
        return new AlteredStub(good, activations) {
            @Override
            public StubResponse answer(StubRequest request) {
                Map<String, String> query = new HashMap<>(request.query());
                query.replaceAll((name, value) -> name.endsWith("_time") ? value.replaceFirst("[+-]\\d{4}$", "+0800") : value);
                return query.equals(request.query()) ? inner().answer(request) : fired(inner().answer(new StubRequest(request.operation(),
                        request.target(), request.path(), query, request.headers(), request.body())));
            }
        };
    }

    private static List<Fault> strangers() {
        return List.of(
                stranger("GDB-AUTH-01.accepted", "A start needs no credentials.", anonymous(START), Reaction.LETS_IN),
                stranger("GDB-AUTH-02.accepted", "A start with any token is accepted.", request ->
                        request.operation().id().equals(START) && request.header("x-auth-token").isPresent(), Reaction.LETS_IN),
                stranger("GDB-AUTH-02.empty", "A start with an empty token is accepted.", request -> request.operation().id().equals(START)
                        && request.header("x-auth-token").filter(String::isEmpty).isPresent(), Reaction.LETS_IN),
                stranger("GDB-AUTH-03.effect", "A start that is refused for its credentials leaves a backup all the same.",
                        anonymous(START), Reaction.OBEYS_SECRETLY),
                stranger("GDB-AUTH-04.accepted", "The list needs no credentials.", anonymous(LIST), Reaction.LETS_IN),
                stranger("GDB-AUTH-05.accepted", "A question for a task needs no credentials.", anonymous(JOB),
                        Reaction.LETS_IN),
                stranger("GDB-AUTH-06.accepted", "A deletion needs no credentials.", anonymous(DELETE), Reaction.LETS_IN),
                stranger("GDB-AUTH-07.effect", "A deletion that is refused for its credentials has its effect all the same.",
                        anonymous(DELETE), Reaction.OBEYS_SECRETLY),
                stranger("GDB-AUTH-08.status", "Missing credentials are answered with 400.", anonymous(START),
                        (request, good, refusal) -> GaussdbStub.refused(Refusal.PARAMETER)),
                stranger("GDB-AUTH-01.open", "Nothing needs credentials.", request ->
                        request.header("x-auth-token").isEmpty() && request.header("authorization").isEmpty(),
                        Reaction.LETS_IN),
                stranger("GDB-AUTH-13.accepted", "A signature with an access key that does not exist is accepted.",
                        signed(false), Reaction.LETS_IN),
                stranger("GDB-AUTH-14.accepted", "A signature is not checked when its access key exists.",
                        signed(true), Reaction.LETS_IN),
                stranger("GDB-AUTH-15.accepted", "The time of a signature is not checked.", GaussdbFaults::isOld,
                        Reaction.LETS_IN));
    }

    /** What goes wrong at the door itself, so that it concerns callers who are let in as well. */
    private static List<Fault> agentCredentials() {
        return List.of(
                atTheDoor("GDB-AUTH-16.token", "A refusal repeats the token.", (request, answer) ->
                        request.header("x-auth-token").map(token -> told(answer, "not for " + token)).orElse(answer)),
                atTheDoor("GDB-AUTH-16.headers", "A refusal repeats all headers of the request.", (request, answer) ->
                        told(answer, String.valueOf(request.headers()))),
                atTheDoor("GDB-AUTH-16.secret", "A refusal tells the secret key with which the signature would be right.",
                        (request, answer) -> request.header("authorization").isEmpty() ? answer
                                : told(answer, "not signed with " + OtherGateway.ACCESS.secretKey().orElseThrow())),
                atTheDoor("GDB-AUTH-17.refused", "A signature of a request with a query is taken for wrong.",
                        (request, answer) -> request.header("authorization").isPresent() && request.target().contains("?")
                                ? GaussdbStub.refused(Refusal.CREDENTIALS) : answer));
    }

    /** A refusal with more in its message; any other answer as it is. */
    private static StubResponse told(StubResponse answer, String more) {
        if (answer.status() < 400) {
            return answer;
        }
        ObjectNode error = (ObjectNode) ReworkedList.json(answer);
        return new StubResponse(answer.status(), answer.headers(), error.put("error_msg",
                error.path("error_msg").asText() + " " + more).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Fault atTheDoor(String id, String title, BiFunction<StubRequest, StubResponse, StubResponse> send) {
        return new Fault(id, GaussdbApi.ID, title, requirement(id), Set.of(), Set.of(), usual -> usual.with(OtherGateway.ACCESS),
                (inner, activations) -> new HttpVariant(send).around(new OtherGateway(inner, new Activations(), OtherGateway.ACCESS,
                        request -> false, Reaction.LETS_IN), activations));
    }

    private static Predicate<StubRequest> anonymous(String operation) {
        return request -> request.operation().id().equals(operation) && request.header("x-auth-token").isEmpty()
                && request.header("authorization").isEmpty();
    }

    private static Predicate<StubRequest> signed(boolean knownKey) {
        String key = "Access=" + OtherGateway.ACCESS.accessKey().orElseThrow() + ",";
        return request -> request.operation().id().equals(START)
                && request.header("authorization").filter(header -> header.contains(key) == knownKey).isPresent();
    }

    private static boolean isOld(StubRequest request) {
        return request.operation().id().equals(START) && request.header("authorization").isPresent()
                && request.header(SignedRequest.DATE).flatMap(SignedRequest::instant)
                        .filter(date -> date.isBefore(Instant.now().minus(Duration.ofMinutes(30)))).isPresent();
    }

    private static Fault stranger(String id, String title, Predicate<StubRequest> some, Reaction reaction) {
        return new Fault(id, GaussdbApi.ID, title, requirement(id), Set.of(), Fault.TO_STRANGERS,
                usual -> usual.with(OtherGateway.ACCESS),
                (inner, activations) -> new OtherGateway(inner, activations, OtherGateway.ACCESS, some, reaction));
    }

    private static Fault fault(String id, String title, Set<String> operations, Alteration alteration) {
        return new Fault(id, GaussdbApi.ID, title, requirement(id), operations, alteration);
    }

    private static String requirement(String id) {
        return id.replaceFirst("\\..*", "");
    }
}

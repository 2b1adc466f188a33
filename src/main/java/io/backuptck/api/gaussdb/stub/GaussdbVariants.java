package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.api.gaussdb.stub.ScheduledView.Since;
import io.backuptck.api.gaussdb.stub.ScheduledView.View;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.Activations;
import io.backuptck.stub.fault.HttpVariant;
import io.backuptck.stub.fault.Variant;
import io.backuptck.validation.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What correct services of one release or another do. */
public final class GaussdbVariants {

    private static final int FEW_LOOKS = 4;
    private static final int ALL_WORK = 40;
    private static final int BETWEEN_HICCUPS = 7;
    private static final StubAccess TOKEN_ONLY = new StubAccess(StubAccess.Mode.TOKEN, OtherGateway.ACCESS.token(),
            Optional.empty(), Optional.empty());

    private GaussdbVariants() {
    }

    public static List<Variant> all() {
        return Stream.of(ShapeVariants.all(), backups(), answers(), gateways()).flatMap(List::stream).toList();
    }

    private static List<Variant> backups() {
        return List.of(
                variant("other-ids", "Ids have other shapes.", OtherIds::new),
                variant("completed-at-once", "The answer to a start shows a backup that is completed.",
                        GaussdbVariants::completedAtOnce),
                variant("all-fail", "Every backup fails.", FailingInstance::new),
                variant("listed-late", "A new backup is listed only after a while.",
                        scheduled(Since.START, look -> look <= FEW_LOOKS ? View.HIDDEN : View.AS_IT_IS)),
                variant("lingers", "A deleted backup stays in the list for a while.",
                        scheduled(Since.DELETION, look -> look <= FEW_LOOKS ? View.AS_IT_IS : View.HIDDEN)),
                variant("deleting", "A deleted backup is listed as DELETING for a while.",
                        scheduled(Since.DELETION, look -> look <= FEW_LOOKS ? View.DELETING : View.HIDDEN)),
                variant("task-ends-late", "A task ends later than its backup.", (inner, activations) ->
                        new LaggingTask(inner, activations, false)),
                variant("task-known-late", "A task is not known at first.", (inner, activations) ->
                        new LaggingTask(inner, activations, true)),
                variant("oldest-first", "The list begins with the oldest backup.", GaussdbVariants::oldestFirst));
    }

    private static StubApi completedAtOnce(StubApi good, Activations activations) {
        return new HttpVariant((request, answer) -> {
            if (!request.operation().id().equals("createManualBackup") || answer.status() != 202) {
                return answer;
            }
            for (int i = 0; i < ALL_WORK; i++) {
                good.step();
            }
            JsonNode body = ReworkedList.json(answer);
            ((ObjectNode) body.get("backup")).put("status", "COMPLETED");
            return StubResponse.json(202, body);
        }).around(good, activations);
    }

    private static StubApi oldestFirst(StubApi good, Activations activations) {
        return new ReworkedList(good, activations) {
            @Override
            protected List<ObjectNode> rework(List<ObjectNode> matches) {
                List<ObjectNode> turned = new ArrayList<>(matches);
                Collections.reverse(turned);
                return turned;
            }
        };
    }

    private static Alteration scheduled(Since since, IntFunction<View> schedule) {
        return (inner, activations) -> new ScheduledView(inner, activations, since, schedule);
    }

    private static List<Variant> answers() {
        return List.of(
                answer("no-tasks", "Tasks of manual backups cannot be looked up.", "getJob", 200, (request, good) ->
                        GaussdbStub.refused(Refusal.JOB_UNKNOWN)),
                answer("no-task-route", "There is no operation for tasks.", "getJob", 200, (request, good) ->
                        GaussdbStub.refused(Refusal.ROUTE)),
                variant("task-forgotten", "The record of a task is removed as soon as the task is over.", new HttpVariant(
                        (request, good) -> request.operation().id().equals("getJob") && good.status() == 200
                                && ReworkedList.json(good).at("/job/status").asText().equals("Completed")
                                ? GaussdbStub.refused(Refusal.JOB_UNKNOWN) : good)),
                variant("no-date", "Answers have no Date header.", new HttpVariant((request, good) ->
                        new StubResponse(good.status(), good.headers().stream()
                                .filter(header -> !header.name().equals("Date")).toList(), good.body()))),
                variant("hiccups", "Now and then a look at list or task ends in an internal error.", (inner, activations) -> {
                    AtomicInteger looks = new AtomicInteger();
                    return new HttpVariant((request, good) -> request.operation().method().equals("GET")
                            && looks.incrementAndGet() % BETWEEN_HICCUPS == 0 ? text(500,
                                    "{\"error_code\":\"DBS.200005\",\"error_msg\":\"Server failure.\"}") : good)
                            .around(inner, activations);
                }),
                answer("deletion-with-names", "The answer to a deletion names the backup.", "deleteManualBackup", 202,
                        (request, good) -> StubResponse.json(202, JsonNodeFactory.instance.objectNode()
                                .put("backup_id", request.path().get("backup_id")).put("backup_name", "deleted"))),
                answer("deletion-without-body", "The answer to a deletion has no body.", "deleteManualBackup", 202,
                        (request, good) -> new StubResponse(202, List.of(), new byte[0])),
                answer("hidden-instances", "An instance that does not exist is answered with 403.", "createManualBackup", 404,
                        (request, good) -> new StubResponse(403, good.headers(), good.body())),
                answer("conflict-is-400", "A backup beside another one is refused with 400.", "createManualBackup", 409,
                        (request, good) -> new StubResponse(400, good.headers(), good.body())),
                answer("unknown-is-400", "Deleting what does not exist is answered with 400.", "deleteManualBackup", 404,
                        (request, good) -> new StubResponse(400, good.headers(), good.body())));
    }

    private static Variant answer(String id, String title, String operation, int status,
            BiFunction<StubRequest, StubResponse, StubResponse> other) {
        return variant(id, title, new HttpVariant((request, good) ->
                request.operation().id().equals(operation) && good.status() == status ? other.apply(request, good) : good));
    }

    private static List<Variant> gateways() {
        return List.of(
                gateway("token-or-signature", "Either a token is wanted or a signature.", OtherGateway.ACCESS, refusal ->
                        refusal),
                gateway("masked-token", "Who is not let in is told how the token begins.", OtherGateway.ACCESS, refusal ->
                        text(401, "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"The token a-tok*** is not valid.\"}")),
                gateway("no-signatures", "A token is wanted, and a signature does not stand for it.", TOKEN_ONLY, refusal ->
                        refusal),
                gateway("identity-errors", "Who is not let in is told so by the identity service.", OtherGateway.ACCESS,
                        refusal -> text(401, "{\"error\":{\"code\":401,\"message\":\"who are you\"}}")),
                gateway("bare-401", "Who is not let in is told so without a body.", OtherGateway.ACCESS, refusal ->
                        new StubResponse(401, List.of(), new byte[0])),
                gateway("service-403", "Who is not let in is told so by the service itself, with 403.", OtherGateway.ACCESS,
                        refusal -> text(403, "{\"error_code\":\"DBS.280056\",\"error_msg\":\"The token is not valid.\"}")));
    }

    private static StubResponse text(int status, String json) {
        return new StubResponse(status, List.of(new Header("Content-Type", "application/json")),
                json.getBytes(StandardCharsets.UTF_8));
    }

    private static Variant gateway(String id, String title, StubAccess known, UnaryOperator<StubResponse> told) {
        return new Variant(id, GaussdbApi.ID, title, usual -> usual.with(OtherGateway.ACCESS), (inner, activations) ->
                new OtherGateway(inner, activations, known, request -> true, (request, good, refusal) -> told.apply(refusal)));
    }

    private static Variant variant(String id, String title, Alteration alteration) {
        return new Variant(id, GaussdbApi.ID, title, alteration);
    }
}

package io.backuptck.api.gaussdb.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.api.gaussdb.GaussdbApi;
import io.backuptck.api.gaussdb.stub.ScheduledView.Since;
import io.backuptck.api.gaussdb.stub.ScheduledView.View;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.Alteration;
import io.backuptck.stub.fault.Activations;
import io.backuptck.stub.fault.Variant;
import io.backuptck.validation.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What correct services of one release or another do. */
public final class GaussdbVariants {

    private static final int FEW_LOOKS = 4;
    private static final StubAccess TOKEN_ONLY = new StubAccess(StubAccess.Mode.TOKEN, OtherGateway.ACCESS.token(),
            Optional.empty(), Optional.empty());

    private GaussdbVariants() {
    }

    public static List<Variant> all() {
        return Stream.of(backups(), gateways()).flatMap(List::stream).toList();
    }

    private static List<Variant> backups() {
        return List.of(
                variant("other-ids", "Ids have other shapes.", OtherIds::new),
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

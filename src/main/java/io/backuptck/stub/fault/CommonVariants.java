package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.ApiId;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** The legal oddities that a server of any API may have. */
final class CommonVariants {

    private static final int ALL_WORK = 60;
    private static final int SLOW = 4;

    private CommonVariants() {
    }

    static List<Variant> of(ApiId api) {
        return List.of(
                new Variant("extra-members", api, "Every object has members that no page mentions.",
                        new JsonVariant(json -> extended(json).toString())),
                new Variant("member-order", api, "The members of every object come in the opposite order.",
                        new JsonVariant(json -> reversed(json).toString())),
                new Variant("white-space", api, "The JSON is indented.", new JsonVariant(JsonNode::toPrettyString)),
                new Variant("escapes", api, "Every slash in the JSON is escaped.",
                        new JsonVariant(json -> json.toString().replace("/", "\\/"))),
                new Variant("charset", api, "The media type has a charset.", new HttpVariant((request, answer) ->
                        typed(answer, type -> type + "; charset=utf-8"))),
                new Variant("media-type-case", api, "The media type is written in capitals.", new HttpVariant(
                        (request, answer) -> typed(answer, type -> type.toUpperCase(Locale.ROOT) + ";charset=UTF-8"))),
                new Variant("other-headers", api, "Answers carry headers that no page mentions.", new HttpVariant(
                        (request, answer) -> answer.header("Server", "nginx").header("X-Request-Cost", "1"))),
                new Variant("whole-length", api, "Each answer tells its length instead of coming in chunks.",
                        new HttpVariant((request, answer) ->
                                answer.header("Content-Length", Integer.toString(answer.body().length)))),
                new Variant("connection-closed", api, "The connection is closed after each answer.",
                        new HttpVariant((request, answer) -> answer.header("Connection", "close"))),
                new Variant("compressed", api, "Answers are compressed when the client allows it.",
                        new HttpVariant(CommonVariants::compressed)),
                new Variant("instant-work", api, "All work is over before anybody looks.", Pace.manual(),
                        new WorkVariant(ALL_WORK, 0)),
                new Variant("slow-work", api, "Work goes on so slowly that every state is seen several times.",
                        Pace.manual(), new WorkVariant(0, SLOW)));
    }

    /** The same answer when it has no media type. */
    private static StubResponse typed(StubResponse answer, UnaryOperator<String> change) {
        if (answer.headers().stream().noneMatch(header -> header.name().equalsIgnoreCase("Content-Type"))) {
            return answer;
        }
        return new StubResponse(answer.status(), answer.headers().stream().map(header -> header.name().equalsIgnoreCase("Content-Type")
                ? new Header(header.name(), change.apply(header.value())) : header).toList(), answer.body());
    }

    private static JsonNode extended(JsonNode value) {
        value.forEach(CommonVariants::extended);
        if (value instanceof ObjectNode object) {
            object.putObject("x_future").putArray("list").add(1).addNull();
            object.putNull("x-reserved");
        }
        return value;
    }

    private static JsonNode reversed(JsonNode value) {
        if (value.isObject()) {
            List<String> names = new ArrayList<>();
            value.fieldNames().forEachRemaining(names::add);
            Collections.reverse(names);
            ObjectNode other = JsonNodeFactory.instance.objectNode();
            names.forEach(name -> other.set(name, reversed(value.get(name))));
            return other;
        }
        if (value.isArray()) {
            var other = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> other.add(reversed(element)));
            return other;
        }
        return value;
    }

    private static StubResponse compressed(StubRequest request, StubResponse answer) {
        if (request.header("accept-encoding").filter(accepted -> accepted.contains("gzip")).isEmpty()) {
            return answer;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StubResponse(answer.status(), answer.headers(), bytes.toByteArray()).header("Content-Encoding", "gzip");
    }
}

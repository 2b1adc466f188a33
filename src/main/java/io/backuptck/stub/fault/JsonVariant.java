package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Writes all JSON answers in another way, those to paths that do not exist included.
 *
 * @param write told a copy of the value, which it may change
 */
public record JsonVariant(Function<JsonNode, String> write) implements Alteration {

    @Override
    public StubApi around(StubApi inner, Activations activations) {
        return new AlteredStub(inner, activations) {

            @Override
            public StubResponse answer(StubRequest request) {
                return written(inner().answer(request));
            }

            @Override
            public StubResponse unknownRoute(String method, String path) {
                return written(inner().unknownRoute(method, path));
            }

            private StubResponse written(StubResponse good) {
                byte[] body = JsonText.parse(good.body()).value().map(write).map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .orElse(good.body());
                return Arrays.equals(body, good.body()) ? good
                        : fired(new StubResponse(good.status(), good.headers(), body));
            }
        };
    }
}

package io.backuptck.stub.contract;

import io.backuptck.contract.Operation;
import io.backuptck.contract.RepeatedKey;
import io.backuptck.stub.Retention;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers a creation with an {@code Idempotency-Key} that was used before as it was answered then. Not safe for threads: its owner locks. */
final class Repetitions {

    private final Map<String, Answered> kept = Retention.map();

    private record Answered(byte[] body, StubResponse answer) {
    }

    /** A key that another request has had is no valid one. */
    StubResponse once(StubRequest request, Supplier<StubResponse> creation) {
        Operation operation = request.operation();
        Optional<String> key = RepeatedKey.of(operation).flatMap(parameter -> request.header(parameter.name().toLowerCase(Locale.ROOT)))
                .map(value -> operation.id() + " " + request.path() + " " + value);
        if (key.isEmpty()) {
            return creation.get();
        }
        Answered before = kept.get(key.get());
        if (before == null) {
            before = new Answered(request.body(), creation.get());
            kept.put(key.get(), before);
        } else if (!Arrays.equals(before.body(), request.body())) {
            throw new Refused(Reason.INVALID);
        }
        return before.answer();
    }
}

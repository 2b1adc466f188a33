package io.backuptck.stub.fault;

import io.backuptck.contract.Precondition;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.Header;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A stub that tells the tag from before a change after it as well, and takes it. */
final class KeptTag extends AlteredStub {

    private static final String IF_MATCH = "if-match";

    private final Precondition condition;
    /** The tags that the operation has been carried out with, by addresses. */
    private final Map<String, String> kept = new HashMap<>();

    KeptTag(StubApi inner, Activations activations, Precondition condition) {
        super(inner, activations);
        this.condition = condition;
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        String tag = kept.get(request.target());
        boolean asKept = tag != null && request.header(IF_MATCH).filter(tag::equals).isPresent();
        StubResponse answer = inner().answer(asKept ? ConditionFaults.with(request, IF_MATCH, ConditionFaults.ANY) : request);
        if (answer.status() >= 300) {
            return answer;
        } else if (request.operation().equals(condition.read())) {
            return tag == null ? answer : fired(tagged(answer, tag));
        } else if (request.operation().equals(condition.operation())) {
            request.header(IF_MATCH).filter(given -> !given.equals(ConditionFaults.ANY)).ifPresent(given -> kept.put(request.target(), given));
        } else if (asKept) {
            kept.remove(request.target()); // by another operation, which changes the tag
        }
        return answer;
    }

    private static StubResponse tagged(StubResponse answer, String tag) {
        List<Header> headers = Stream.concat(answer.headers().stream().filter(header -> !header.name().equalsIgnoreCase("ETag")),
                Stream.of(new Header("ETag", tag))).toList();
        return new StubResponse(answer.status(), headers, answer.body());
    }
}

package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Collection;
import io.backuptck.contract.Continuation;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.Header;
import java.util.List;
import java.util.Optional;

/** A list whose last page, too, tells of a next one: of itself. */
final class EndlessPages {

    private EndlessPages() {
    }

    static Alteration of(Collection list, Continuation how) {
        return (inner, activations) -> new AlteredStub(inner, activations) {

            private String last = "";

            @Override
            public synchronized StubResponse answer(StubRequest request) {
                StubResponse good = inner().answer(request);
                if (!request.operation().equals(list.operation()) || good.status() >= 300) {
                    return good;
                }
                Message message = new Message(request, good);
                List<String> links = good.headers().stream().filter(header -> header.name().equalsIgnoreCase("Link")).map(Header::value).toList();
                JsonNode body = message.json().orElse(JsonNodeFactory.instance.missingNode());
                Optional<String> told = how.told(body, links);
                told.ifPresent(text -> last = text);
                if (told.isPresent() || last.isEmpty()) {
                    return good;
                }
                how.next().ifPresent(place -> Change.set(place, JsonNodeFactory.instance.textNode(last)).apply(message));
                how.link().ifPresent(relation -> message.headers().add(new Header("Link", "<" + last + ">; rel=\"" + relation + "\"")));
                return fired(message.answer());
            }
        };
    }
}

package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Routes;
import io.backuptck.stub.Authenticator;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Lets in who has the token, where one of the contract's security schemes wants it; operations without security are open. */
public final class ContractAuthenticator implements Authenticator {

    private static final int UNKNOWN = 401;

    private final Contract contract;
    private final StubAccess access;
    private final Routes routes;
    private final Replies replies;
    private final Outgoing outgoing;

    public ContractAuthenticator(Contract contract, StubAccess access) {
        this.contract = contract;
        this.access = access;
        this.routes = new Routes(contract);
        Templates templates = new Templates(contract);
        this.replies = new Replies(contract, templates);
        this.outgoing = new Outgoing(contract, templates);
    }

    @Override
    public Optional<StubResponse> refusal(IncomingRequest incoming) {
        Optional<Operation> operation = routes.find(incoming.method(), incoming.target().replaceFirst("\\?.*$", "")).filter(found -> !found.open());
        return operation.isEmpty() || isKnown(incoming) ? Optional.empty() : operation.map(this::denied);
    }

    private boolean isKnown(IncomingRequest incoming) {
        String token = access.token().orElse("");
        TokenPlaces places = TokenPlaces.of(contract, token);
        return places.headers().stream().anyMatch(place ->
                incoming.header(place.name().toLowerCase(Locale.ROOT)).filter(given -> equal(given, place.value())).isPresent())
                || places.cookies().stream().anyMatch(name -> holds(incoming.header("cookie").orElse(""), "; *", name, token))
                || places.parameters().stream().anyMatch(name -> holds(incoming.target().replaceFirst("^[^?]*\\??", ""), "&", name, token));
    }

    private static boolean holds(String pairs, String between, String name, String token) {
        return Stream.of(pairs.split(between)).anyMatch(pair -> pair.startsWith(name + "=")
                && (equal(pair.substring(name.length() + 1), token) || equal(decoded(pair.substring(name.length() + 1)), token)));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private static boolean equal(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private StubResponse denied(Operation operation) {
        boolean described = Outcome.refusal(contract, operation, Reason.DENIED).answer().isPresent();
        return described ? outgoing.of(operation, replies.refusal(operation, Reason.DENIED))
                : StubResponse.json(UNKNOWN, JsonNodeFactory.instance.objectNode().put("title", "Who is calling?"));
    }
}

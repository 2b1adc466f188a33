package io.backuptck.api.obshell.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.target.Authentication;
import io.backuptck.target.TargetException;
import io.backuptck.validation.Header;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The hybrid encryption of obshell agents: a header that only the agent can read holds the password and the key of the
 * body. Nothing is encrypted before the agent demands a header, because a build without authentication could not read an
 * encrypted body; from then on every request is. Safe for threads.
 */
public final class HybridAuthentication implements Authentication {

    public static final String HEADER = "X-OCS-Header";
    /** Takes the place of the other one where a password of the agent itself is set. */
    public static final String AGENT_HEADER = "X-OCS-Agent-Header";
    /** No agent sets an upper limit, and its clock may differ from this machine's. */
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final HybridCredentials credentials;
    private final AgentAccess agent;
    private final InstantSource clock;
    private boolean demanded;

    /** @param clock the agent's is a real one, so this is too, even where the run lives in virtual time */
    HybridAuthentication(HybridCredentials credentials, AgentAccess agent, InstantSource clock) {
        this.credentials = credentials;
        this.agent = agent;
        this.clock = clock;
    }

    /** True from the first refusal of a request without a header on. */
    public synchronized boolean isDemanded() {
        return demanded;
    }

    /** True when the header carries a password, and not only the key of the body. */
    public boolean hasPassword() {
        return !password().isEmpty();
    }

    @Override
    public Request sign(Request request, String requestTarget) {
        return isDemanded() ? seal(request, proof(requestTarget)).orElse(request) : request;
    }

    /** Encrypts what was refused for want of a header, and what an agent could not read because it has a new key. */
    @Override
    public synchronized Optional<Request> answer(Request request, String requestTarget, Response demand) {
        if (!isRefusal(demand)) {
            return Optional.empty();
        }
        boolean first = !demanded;
        demanded = true;
        return first || agent.hasNewKey() ? seal(request, proof(requestTarget)) : Optional.empty();
    }

    /** The same for a caller who proves something else, for example with a wrong password. Its answers stand. */
    public Authentication with(UnaryOperator<Proof> change) {
        return (request, requestTarget) -> seal(request, change.apply(proof(requestTarget))).orElseThrow(() ->
                new TargetException("the agent hands out no key that can be used, so no header can be made for it"));
    }

    @Override
    public String remedy(Response denial, boolean letIn) {
        String name = JsonText.parse(denial.body()).value().orElse(MissingNode.getInstance()).at("/error/errCode").asText();
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "NotFound" -> "it demands a header, but its public key cannot be used";
            case "Expired" -> "its clock and that of this machine are far apart";
            case "IncorrectAgentPassword", "WithAgentPassword" ->
                "set BACKUP_TCK_AGENT_PASSWORD to the password of the agent";
            default -> "set BACKUP_TCK_PASSWORD to the password of root@sys";
        };
    }

    /** A missing header is a 400 from 4.3.1 on; everything else is a 401. */
    private static boolean isRefusal(Response response) {
        if (response.status() != 400) {
            return response.status() == 401;
        }
        JsonNode body = JsonText.parse(response.body()).value().orElse(MissingNode.getInstance());
        return body.at("/error/errCode").asText().equals("Request.Header.NotFound");
    }

    private Proof proof(String requestTarget) {
        return new Proof(password(), clock.instant().plus(LIFETIME), requestTarget);
    }

    private String password() {
        return usesAgentPassword() ? credentials.agentPassword().orElseThrow() : credentials.password().orElse("");
    }

    private boolean usesAgentPassword() {
        return credentials.agentPassword().isPresent() && agent.hasOwnPassword();
    }

    private Optional<Request> seal(Request request, Proof proof) {
        return agent.key().map(key -> {
            BodyKey bodyKey = BodyKey.random();
            String header = Base64.getEncoder().encodeToString(key.encrypt(proof.json(bodyKey)));
            Request signed = Authentication.with(request,
                    List.of(new Header(usesAgentPassword() ? AGENT_HEADER : HEADER, header)));
            return request.hasBody() ? new Request(signed.method(), signed.url(), signed.headers(),
                    bodyKey.encrypt(request.body())) : signed;
        });
    }
}

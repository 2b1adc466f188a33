package io.backuptck.api.obshell.suite;

import io.backuptck.api.obshell.target.HybridAuthentication;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Headers that are wrong in one way. They are sent with reads only, so that nothing comes of one that is accepted. */
public final class ForgedHeaderSteps {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LONG_AGO = Duration.ofDays(1); // longer than any two clocks are apart

    private final ScenarioState world = ScenarioState.get();
    private boolean agentHeaderWasRight;

    private static ApiSession session() {
        return Obshell.session();
    }

    /** A caller whose header is that of the run with one thing wrong. */
    static Authentication forged(String flaw, HybridAuthentication own) {
        return switch (flaw) {
            case "that is no base64" -> sending(new Header(HybridAuthentication.HEADER, "no base64 at all!"));
            case "that nobody encrypted" -> sending(garbage(HybridAuthentication.HEADER));
            case "that has expired" -> own.with(proof -> proof.expiry(Instant.now().minus(LONG_AGO)));
            case "for another path" -> own.with(proof -> proof.uri("/api/v1/obcluster/backup/overview"));
            case "for the path alone" -> own.with(proof -> proof.uri(ProtectedRequests.overview().requestTarget()));
            default -> {
                String wrong = session().secret("BackupTck-" + HexFormat.of().formatHex(random(12)));
                yield own.with(proof -> proof.password(wrong));
            }
        };
    }

    private static byte[] random(int length) {
        byte[] drawn = new byte[length];
        RANDOM.nextBytes(drawn);
        return drawn;
    }

    /** A header that nobody can decrypt. */
    private static Header garbage(String name) {
        return new Header(name, Base64.getEncoder().encodeToString(random(128)));
    }

    private static Authentication sending(Header header) {
        return (request, target) -> Authentication.with(request, List.of(header));
    }

    /** With a wrong password once in the whole run, so that no account is locked for it. Agents ignore a query that they do not know. */
    @When("^the overview is asked for with a header (that is no base64|that nobody encrypted|that has expired|with a wrong password|for .*)$")
    public void flawed(String flaw) {
        HybridAuthentication own = flaw.matches(".*(password|expired)") ? ProtectedRequests.lockedWithPassword() : ProtectedRequests.lockedAtOverview();
        ApiCall call = ProtectedRequests.overview();
        world.seen(session().send(flaw.endsWith("alone") ? call.query("backup-tck", "1") : call, forged(flaw, own)));
    }

    @When("the overview is asked for with both headers, one of which nobody can read")
    public void bothHeaders() {
        HybridAuthentication own = ProtectedRequests.lockedAtOverview();
        Seen info = session().send(session().call("getAgentInfo"));
        Skip.when(!info.at("/data").has("security"), "the server does not tell whether the agent has a password, so it knows one header only");
        world.seen(session().send(ProtectedRequests.overview(), (request, target) -> {
            Request signed = own.sign(request, target);
            agentHeaderWasRight = signed.headers().stream()
                    .anyMatch(header -> header.name().equals(HybridAuthentication.AGENT_HEADER));
            return Authentication.with(signed, List.of(garbage(
                    agentHeaderWasRight ? HybridAuthentication.HEADER : HybridAuthentication.AGENT_HEADER)));
        }));
    }

    @Then("only the agent header counts")
    public void agentHeaderCounts() {
        Seen answer = world.seen();
        session().check("OBS-AUTH-12", answer, "", Reply.isDenial(session(), answer) != agentHeaderWasRight,
                agentHeaderWasRight ? "no refusal of who is calling" : "status 401", "status " + answer.status());
    }
}

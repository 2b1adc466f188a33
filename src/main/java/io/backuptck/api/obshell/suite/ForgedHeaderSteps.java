package io.backuptck.api.obshell.suite;

import io.backuptck.api.obshell.target.HybridAuthentication;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
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

    static final String OTHER_PATH = "/api/v1/obcluster/backup/overview";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration LONG_AGO = Duration.ofDays(1); // longer than any two clocks are apart

    private final ScenarioState world = ScenarioState.get();
    private boolean agentHeaderWasRight;

    private static ApiSession session() {
        return Obshell.session();
    }

    /** A header that nobody can decrypt. */
    static Header garbage(String name) {
        byte[] block = new byte[128];
        RANDOM.nextBytes(block);
        return new Header(name, Base64.getEncoder().encodeToString(block));
    }

    /** One attempt in the whole run, so that no account is locked for it. */
    @When("the overview is asked for with a wrong password")
    public void wrongPassword() {
        HybridAuthentication own = ProtectedRequests.lockedWithPassword();
        world.seen(session().shared("an attempt with a wrong password", () -> {
            byte[] drawn = new byte[12];
            RANDOM.nextBytes(drawn);
            String wrong = session().secret("BackupTck-" + HexFormat.of().formatHex(drawn));
            return session().send(ProtectedRequests.overview(), own.with(proof -> proof.password(wrong)));
        }));
    }

    @When("the overview is asked for with a header that is no base64")
    public void noBase64() {
        ProtectedRequests.lockedAtOverview();
        world.seen(session().send(ProtectedRequests.overview(), sending(new Header(HybridAuthentication.HEADER, "no base64 at all!"))));
    }

    @When("the overview is asked for with a header that nobody encrypted")
    public void notEncrypted() {
        ProtectedRequests.lockedAtOverview();
        world.seen(session().send(ProtectedRequests.overview(), sending(garbage(HybridAuthentication.HEADER))));
    }

    @When("the overview is asked for with a header for another path")
    public void otherPath() {
        world.seen(session().send(ProtectedRequests.overview(), ProtectedRequests.lockedAtOverview().with(proof -> proof.uri(OTHER_PATH))));
    }

    @When("the overview is asked for with a query that the header leaves out")
    public void withoutQuery() {
        ApiCall call = ProtectedRequests.overview().query("backup-tck", "1"); // agents ignore a query that they do not know
        String path = ProtectedRequests.overview().requestTarget();
        world.seen(session().send(call, ProtectedRequests.lockedAtOverview().with(proof -> proof.uri(path))));
    }

    @When("the overview is asked for with a header that has expired")
    public void expired() {
        world.seen(session().send(ProtectedRequests.overview(),
                ProtectedRequests.lockedWithPassword().with(proof -> proof.expiry(Instant.now().minus(LONG_AGO)))));
    }

    @When("the overview is asked for with both headers, one of which nobody can read")
    public void bothHeaders() {
        HybridAuthentication own = ProtectedRequests.lockedAtOverview();
        Seen info = session().send(session().call("getAgentInfo"));
        if (!info.at("/data").has("security")) {
            throw Skip.because("the server does not tell whether the agent has a password, so it knows one header only");
        }
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
        session().check("OBS-AUTH-12", answer, "", ProtectedRequests.isShut(answer) != agentHeaderWasRight,
                agentHeaderWasRight ? "no refusal of who is calling" : "status 401", "status " + answer.status());
    }

    private static Authentication sending(Header header) {
        return (request, target) -> Authentication.with(request, List.of(header));
    }
}

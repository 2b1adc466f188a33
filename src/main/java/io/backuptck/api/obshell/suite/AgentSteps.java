package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.api.obshell.target.AgentKey;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Response;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the agent tells of itself. */
public final class AgentSteps {

    private static final Set<String> IDENTITIES = Set.of("MASTER", "FOLLOWER", "SINGLE", "CLUSTER AGENT",
            "TAKE OVER MASTER", "TAKE OVER FOLLOWER", "SCALING OUT", "SCALING IN", "UNIDENTIFIED");
    private static final String NO_SUCH_PATH = "/api/v1/backup-tck-no-such-path";

    private final ScenarioState world = ScenarioState.get();
    private List<Seen> basics = List.of();

    private static ApiSession session() {
        return Obshell.session();
    }

    private static Seen info() {
        return session().send(session().call("getAgentInfo"));
    }

    @When("the agent is asked who it is")
    public void ask() {
        world.seen = info();
    }

    @When("the agent is asked who it is with the trace id {string}")
    public void askWithTrace(String traceId) {
        world.seen = session().send(session().call("getAgentInfo").header("X-OBSHELL-Trace-ID", traceId));
    }

    @Then("the agent has a known role")
    public void knownRole() {
        JsonNode identity = world.seen().at("/data/identity");
        if (identity.isTextual()) {
            session().check("OBS-INFO-14", world.seen(), "/data/identity", IDENTITIES.contains(identity.textValue()),
                    "one of the nine known roles", identity);
        }
    }

    @Then("the agent understands the current authentication")
    public void supportedAuth() {
        JsonNode supported = world.seen().at("/data/supportedAuth");
        if (supported.isArray()) {
            session().check("OBS-INFO-20", world.seen(), "/data/supportedAuth",
                    Stream.iterate(0, i -> i < supported.size(), i -> i + 1)
                            .anyMatch(i -> supported.get(i).asText().equals("v2")), "v2 among them", supported);
        }
    }

    @When("the agent is asked for its secret")
    public void askSecret() {
        world.other = info();
        world.seen = session().send(session().call("getSecret"));
    }

    @Then("the secret belongs to the same agent")
    public void secretOfSameAgent() {
        sameAs(world.other, "OBS-SECRET-02", "/data/ip", "/data/ip");
        sameAs(world.other, "OBS-SECRET-02", "/data/port", "/data/port");
    }

    @Then("the public key can be used")
    public void publicKey() {
        JsonNode key = world.seen().at("/data/public_key");
        if (key.isTextual() && world.seen().isSound("/data/public_key")) {
            session().check("OBS-SECRET-09", world.seen(), "/data/public_key", AgentKey.parse(key.textValue()).isPresent(),
                    "base64 of a PKCS#1 RSAPublicKey", key);
        }
    }

    @When("the agent is asked for its status")
    public void askStatus() {
        world.other = info();
        world.seen = session().send(session().call("getStatus"));
    }

    @Then("the status belongs to the same agent")
    public void statusOfSameAgent() {
        sameAs(world.other, "OBS-STATUS-03", "/data/identity", "/data/agent/identity");
        sameAs(world.other, "OBS-STATUS-03", "/data/version", "/data/version");
    }

    /** Compares a member of an earlier answer with one of the last, where both can be relied on. */
    private void sameAs(Seen earlier, String requirement, String pointer, String ownPointer) {
        JsonNode then = earlier.at(pointer);
        JsonNode now = world.seen().at(ownPointer);
        if (!then.isMissingNode() && !now.isMissingNode() && earlier.isSound(pointer) && world.seen().isSound(ownPointer)) {
            session().check(requirement, world.seen(), ownPointer, then.equals(now), then.toString(), now);
        }
    }

    @When("a path that does not exist is called")
    public void unknownPath() {
        // Nobody owes an unknown path anything but a SHOULD, so the contract's rules for answers are not applied here.
        Location paths = new Location("obshell.yaml", "/paths");
        Map<String, Answer> answers = Stream.of("200", "400", "404").collect(Collectors.toMap(status -> status,
                status -> new Answer(status, Optional.empty(), paths, "application/json", Map.of())));
        world.seen = session().send(ApiCall.of(new Operation("unknownPath", "GET", NO_SUCH_PATH,
                "a path that does not exist", true, false, false, true, List.of(), Optional.empty(), answers, paths)));
    }

    @Then("the answer says that there is no such path")
    public void noSuchPath() {
        Obshell.checkRefused("OBS-HTTP-05", world.seen(), status -> status == 404 || status == 400,
                "status 404, or 400 from a server before 4.3.1");
    }

    @Then("the answer is a failure like any other")
    public void failureEnvelope() {
        Response response = world.seen().exchange().response();
        boolean failure = JsonText.parse(response.body()).value()
                .filter(body -> body.has("successful") && body.has("error")).isPresent();
        session().check("OBS-HTTP-06", world.seen(), "", failure, "an envelope with an error",
                response.mediaType().orElse("no body"));
    }

    @Then("the answer carries the trace id {string}")
    public void traceId(String traceId) {
        JsonNode shown = world.seen().at("/traceId");
        if (shown.isTextual()) {
            session().check("OBS-ENV-01", world.seen(), "/traceId", shown.textValue().equals(traceId), traceId, shown);
        }
    }

    @Then("the answer agrees with itself")
    public void agrees() {
        if (!world.seen().exchange().response().isSuccess()) {
            throw Skip.because("the agent did not say who it is");
        }
    }

    @When("the agent is asked for everything that a client must know first")
    public void askBasics() {
        basics = Stream.of("getAgentInfo", "getSecret", "getStatus")
                .map(operation -> session().send(session().call(operation), Authentication.NONE)).toList();
    }

    @Then("the agent answers without asking for a password")
    public void withoutPassword() {
        // Another failure may have another cause; the agent of 4.2.5 fails where it cannot run the database's program.
        basics.forEach(answer -> session().check("OBS-AUTH-09", answer, "", !ProtectedRequests.isShut(answer) && answer.status() != 403,
                "no refusal of who is calling", "status " + answer.status()));
    }
}

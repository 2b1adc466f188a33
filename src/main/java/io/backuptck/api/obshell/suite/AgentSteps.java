package io.backuptck.api.obshell.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.api.obshell.target.AgentKey;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.suite.ApiSession;
import io.backuptck.target.ApiCall;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Response;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the agent tells of itself. */
public final class AgentSteps {

    private static final String NO_SUCH_PATH = "/api/v1/backup-tck-no-such-path";

    private final ScenarioState world = ScenarioState.get();

    private static ApiSession session() {
        return Obshell.session();
    }

    @Then("the public key can be used")
    public void publicKey() {
        JsonNode key = world.seen().at("/data/public_key");
        if (key.isTextual() && world.seen().isSound("/data/public_key")) {
            session().check("OBS-SECRET-09", world.seen(), "/data/public_key", AgentKey.parse(key.textValue()).isPresent(),
                    "base64 of a PKCS#1 RSAPublicKey", key);
        }
    }

    @When("a path that does not exist is called")
    public void unknownPath() {
        // Nobody owes an unknown path anything but a SHOULD, so the contract's rules for answers are not applied here.
        Location paths = new Location("obshell.yaml", "/paths");
        Map<String, Answer> answers = Stream.of("200", "400", "404").collect(Collectors.toMap(status -> status,
                status -> new Answer(status, Optional.empty(), paths, "application/json", Map.of())));
        world.seen(session().send(ApiCall.of(new Operation("unknownPath", "GET", NO_SUCH_PATH,
                "a path that does not exist", true, false, false, true, List.of(), Optional.empty(), answers, paths))));
    }

    @Then("the answer is a failure like any other")
    public void failureEnvelope() {
        Response response = world.seen().exchange().response();
        boolean failure = JsonText.parse(response.body()).value()
                .filter(body -> body.has("successful") && body.has("error")).isPresent();
        session().check("OBS-HTTP-06", world.seen(), "", failure, "an envelope with an error",
                response.mediaType().orElse("no body"));
    }
}

package io.backuptck.suite.steps.contract;

import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.suite.AnswerRules;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Absence;
import io.backuptck.suite.behaviour.AnswerDemands;
import io.backuptck.suite.behaviour.Calls;
import io.backuptck.suite.behaviour.ConditionalCalls;
import io.backuptck.suite.behaviour.Denial;
import io.backuptck.suite.behaviour.Looks;
import io.backuptck.suite.behaviour.PublicAccess;
import io.backuptck.suite.behaviour.RepeatedCreation;
import io.backuptck.suite.behaviour.Reply;
import io.backuptck.suite.behaviour.Requests;
import io.backuptck.suite.behaviour.Sender;
import io.backuptck.suite.behaviour.UnknownNames;
import io.backuptck.suite.behaviour.UsualCall;
import io.backuptck.suite.behaviour.WeakTag;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Single requests of an operation: as the contract shows them, with values of one's own, or derived from its schemas. */
public final class RequestSteps {

    private final Own own = Own.get();

    @When("{string} is called")
    public void isCalled(String operation) {
        own.answer(send(UsualCall.of(Own.session(), Own.operation(operation), own.known())));
    }

    /** The table has two columns: the name of a parameter, and its value. */
    @When("{string} is called with")
    public void isCalledWith(String operation, DataTable values) {
        Map<String, String> known = own.known();
        Map<String, String> given = values.asMap();
        given.keySet().forEach(name -> Own.parameter(Own.operation(operation), name));
        given.forEach((name, value) -> known.put(name, value == null ? "" : value));
        ApiCall call = UsualCall.of(Own.session(), Own.operation(operation), known);
        own.answer(given.keySet().stream().anyMatch("If-Match"::equalsIgnoreCase) ? sendAsIs(call) : send(call));
    }

    @When("{string} is called with the body")
    public void isCalledWithBody(String operation, String body) {
        ApiCall usual = UsualCall.of(Own.session(), Own.operation(operation), own.known());
        own.answer(send(usual.json(body)));
    }

    @When("{string} is called without {string}")
    public void isCalledWithout(String operation, String parameter) {
        own.answer(send(new Requests(Own.session(), Own.operation(operation)).without(Own.parameter(Own.operation(operation), parameter),
                own.known())));
    }

    @When("{string} is called on what the run has made for it")
    public void isCalledOnOwnThing(String operation) {
        own.answer(Calls.onOwnThing(Own.session(), Own.operation(operation)));
    }

    /** What is rejected with the header, too, says nothing of it. */
    @When("{string} is called without saying which answers are acceptable")
    public void isCalledWithoutAccept(String operation) {
        own.answer(Looks.at(Own.session(), accepted(operation).withoutAccept()));
    }

    /** Whether a server asks who is calling shows only when the run has credentials to compare with. */
    @When("{string}, which takes the run's credentials, is called without them")
    public void isCalledByNobody(String operation) {
        if (Own.session().identities().isEmpty()) {
            throw Skip.because("no credentials were given, so that the server may ask for none");
        }
        own.answer(Reply.decided(Own.session().send(accepted(operation), Authentication.NONE)));
    }

    /** The usual call; the scenario is skipped when the server rejects it of the run itself. */
    private ApiCall accepted(String id) {
        if (Own.operation(id).changesState()) {
            throw Inconclusive.forThisScenario(id + " changes what is there, so that it is not called twice to compare the answers");
        }
        ApiCall call = UsualCall.of(Own.session(), Own.operation(id), own.known());
        if (Reply.of(Own.session(), Looks.at(Own.session(), call)) != Reply.ACCEPTED) {
            throw Skip.because("the server rejects " + id + " of the run itself, too");
        }
        return call;
    }

    /** They are shown as they are, whatever the server says to them. */
    @When("{string} is called with credentials")
    public void isCalledWithCredentials(String operation) {
        own.answer(sendAs(operation, call -> call, Own.session().authentication()));
    }

    @When("{string} is called with credentials and the body")
    public void isCalledWithCredentialsAndBody(String operation, String body) {
        own.answer(sendAs(operation, call -> call.json(body), Own.session().authentication()));
    }

    @When("{string} is called without credentials")
    public void isCalledWithoutCredentials(String operation) {
        own.answer(sendAs(operation, call -> call, Authentication.NONE));
    }

    private Seen sendAs(String operation, UnaryOperator<ApiCall> complete, Authentication who) {
        ApiCall usual = UsualCall.of(Own.session(), Own.operation(operation), own.known());
        return Sender.of(Own.session().api()).sendAs(Own.session(), complete.apply(usual), who);
    }

    @Then("the caller is let in")
    public void isLetIn() {
        check(!Reply.isDenial(Own.session(), own.answer()), "", "no denial of who is calling", "status " + own.answer().status());
    }

    private static Seen send(ApiCall call) {
        return WeakTag.send(Own.session(), call, RequestSteps::sendAsIs);
    }

    private static Seen sendAsIs(ApiCall call) {
        return Sender.of(Own.session().api()).send(Own.session(), call);
    }

    @When("{string} is called with requests that its schemas exclude")
    public void areSent(String operation) {
        own.requests = new Requests(Own.session(), Own.operation(operation), own.known()).all(Expect.REFUSE);
    }

    @When("{string} is called with requests at the limits of its schemas")
    public void limitsAreSent(String operation) {
        own.requests = new Requests(Own.session(), Own.operation(operation), own.known()).all(Expect.ACCEPT);
    }

    @Then("each of them is rejected")
    public void areRejected() {
        own.requests.concludeSent();
    }

    @Then("each of them is accepted")
    public void areAccepted() {
        own.requests.concludeSent();
    }

    @Then("the answer is as the contract describes it")
    public void fits() {
        if (!own.answer().exchange().response().isSuccess()) {
            throw Skip.because("the server rejects the request that the contract shows: status " + own.answer().status());
        }
        AnswerRules.again(Own.session(), own.answer());
    }

    @Then("the request is accepted")
    public void isAccepted() {
        check(Reply.of(Own.session(), own.answer()) == Reply.ACCEPTED, "", "acceptance", Reply.words(Own.session(), own.answer()));
    }

    @Then("the request is rejected")
    public void isRejected() {
        Seen answer = Reply.decided(own.answer());
        Own.session().checkRefused(requirement(), answer, Own.session().contract().recognition().isRejection(answer.status()),
                "a status with which requests are rejected", "status " + answer.status());
    }

    /** Which it is, the requirements say that the scenario is tagged with. */
    @Then("^the request is (?:accepted|rejected) as the contract says$")
    public void isAsDemanded() {
        new AnswerDemands(Own.session(), own.answer()).check();
    }

    @Then("the answer shows the same as is shown elsewhere")
    public void isSameElsewhere() {
        new AnswerDemands(Own.session(), own.answer()).sameElsewhere(own.known());
    }

    @Then("the status is {int}")
    public void hasStatus(int status) {
        check(own.answer().status() == status, "", "status " + status, "status " + own.answer().status());
    }

    @Then("{string} of the answer is {string}")
    public void shows(String pointer, String value) {
        check(own.answer().at(pointer).asText().equals(value), pointer, value, own.answer().at(pointer));
    }

    @Then("{string} of the answer is there")
    public void shows(String pointer) {
        check(!own.answer().at(pointer).isMissingNode(), pointer, "a value", "none");
    }

    private static String requirement() {
        return Own.session().scenarioRequirements().stream().findFirst().orElseThrow(() ->
                Inconclusive.forThisScenario("the scenario has no tag that names a requirement of the contract, so nothing can be blamed"));
    }

    /** A check of the user's own is about the first requirement that its scenario is tagged with. */
    private void check(boolean holds, String pointer, String expected, Object actual) {
        Own.session().check(requirement(), own.answer(), pointer, holds, expected, actual);
    }

    @Then("{string} denies callers without credentials, and with made-up ones")
    public void denies(String operation) {
        new Denial(Own.session(), Own.operation(operation)).check();
    }

    @Then("{string} answers callers without credentials")
    public void answersEverybody(String operation) {
        new PublicAccess(Own.session(), Own.operation(operation)).check();
    }

    @Then("{string} rejects names of what does not exist")
    public void rejectsUnknownNames(String operation) {
        new UnknownNames(Own.session(), Own.operation(operation)).check();
    }

    @Then("{string} is carried out with the current ETag only")
    public void obeysCondition(String operation) {
        new ConditionalCalls(Own.session(), Own.operation(operation)).check();
    }

    @Then("{string} makes one thing of requests with the same key")
    public void makesOne(String operation) {
        new RepeatedCreation(Own.session(), Own.operation(operation)).check();
    }

    @Then("{string} rejects what does not exist")
    public void rejectsAbsent(String operation) {
        new Absence(Own.session(), Own.operation(operation)).check();
    }
}

package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.cases.RequestCase;
import io.backuptck.contract.Level;
import io.backuptck.suite.CaseRun;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.behaviour.Leftovers;
import io.backuptck.suite.behaviour.Reply;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** Starts that must be refused, each with one thing wrong, and what they may have left behind. */
public final class RefusalSteps {

    /** So many different wrong starts tell how a server takes mistakes. */
    private static final int ENOUGH = 3;

    private final ScenarioState world = ScenarioState.get();

    @When("^the cloud is asked for backups of (a tenant|tables|databases), each with one thing wrong$")
    public void startWrongly(String what) {
        Kind kind = Arrays.stream(Kind.values()).filter(one -> what.contains(one.word())).findFirst().orElseThrow();
        world.cases = new CaseRun(Cloud.session()).each(cases(kind), one -> judgeAll(WrongStart.of(one)));
    }

    /** A server may forget a rule in one kind of starts only, so what is wrong with the kind itself is tried in each of them. */
    private static void judgeAll(WrongStart wrong) {
        judge(wrong);
        for (Kind kind : wrong.isAboutKind() ? List.of(Kind.TABLE, Kind.DATABASE) : List.<Kind>of()) {
            try {
                judge(new WrongStart(wrong.derived(), kind));
            } catch (TestAbortedException noSuchStart) {
                Cloud.session().limited("where backupObjectType is wrong, starts of this kind were not judged: a backup of " + kind.word() + "s ("
                        + noSuchStart.getMessage() + ")");
            }
        }
    }

    /** The binding rules first, as what a server accepts beyond them uses up the run's starts. */
    private static List<RequestCase> cases(Kind kind) {
        return Cloud.session().cases().refused("startBackup", one -> WrongStart.of(one).kind() == kind).stream()
                .sorted(Comparator.comparing(one -> one.requirement().orElseThrow().level())).toList();
    }

    private static void judge(WrongStart wrong) {
        Seen answer = Refusals.get().send(wrong);
        if (Cloud.reply(answer) == Reply.BROKEN && wrong.derived().requirement().orElseThrow().level() == Level.MUST) {
            requireWorking();
        }
        Reply reply = noServerError(wrong.noServerError(), answer);
        if (reply == Reply.REFUSED) {
            Existence.requireKnown(answer.exchange().request().body());
        }
        Cloud.session().checkCase(wrong.derived(), answer, reply == Reply.REFUSED, "the start refused", Cloud.words(answer));
    }

    @Then("the cloud refuses each of these starts")
    public void allRefused() {
        world.cases.concludeSent();
    }

    /** A server error is blamed by itself and decides nothing about the rule that the start breaks. */
    static Reply noServerError(String requirement, Seen answer) {
        Reply reply = Cloud.reply(answer);
        Cloud.session().checkRefused(requirement, answer, reply != Reply.BROKEN, "a refusal and no server error", Cloud.words(answer));
        if (reply == Reply.BROKEN || reply == Reply.UNCLEAR) {
            throw Skip.because("the answer is neither a success nor a proper refusal: " + Cloud.words(answer));
        }
        return reply;
    }

    /**
     * Each wrong start of the run differs in one thing from an accepted one. Where all of them end in a server error, and a
     * right one does not, the server refuses nothing, whichever rule it is.
     */
    @Then("the cloud tells a mistake of the caller from a failure of its own")
    public void mistakesAreTold() {
        Refusals refusals = Refusals.get();
        cases(Kind.TENANT).stream().map(WrongStart::of).filter(one -> !refusals.answers().containsKey(one))
                .limit(Math.max(0, ENOUGH - refusals.answers().size())).forEach(refusals::send);
        List<Seen> answers = List.copyOf(refusals.answers().values());
        if (answers.size() < ENOUGH) {
            throw Skip.because("too few wrong starts could be sent to tell");
        }
        boolean told = answers.stream().anyMatch(answer -> Cloud.reply(answer) != Reply.BROKEN);
        if (!told) {
            requireWorking();
        }
        Cloud.session().check("OBC-ERR-22", answers.get(answers.size() - 1), "", told, "a refusal of at least one of " + answers.size()
                + " wrong starts", "a server error for each of them, at last " + Cloud.words(answers.get(answers.size() - 1)));
    }

    /** What is made of a server that fails at wrong starts has a meaning only while it does not fail at right ones, too. */
    private static void requireWorking() {
        if (!Cloud.session().shared("whether right starts work while wrong ones fail", RefusalSteps::isWorking)) {
            throw new Inconclusive("the server fails at everything by now, also at what is right");
        }
    }

    /** A right start, or where the run may start nothing more the list, is not answered with a server error. */
    private static boolean isWorking() {
        Cloud.backups().followAll();
        try {
            Seen answer = Reply.decided(Cloud.session().sendStart(Cloud.start(Kind.TENANT.acceptedBody())));
            Backups.get().addAny(true, answer);
            return Cloud.reply(answer) != Reply.BROKEN;
        } catch (TestAbortedException noMore) {
            return Cloud.reply(Cloud.list()) != Reply.BROKEN;
        }
    }

    @Given("the cloud has refused starts of both kinds")
    public void bothKindsRefused() {
        sendUnlessRefused(Kind.TENANT, 2);
        try {
            sendUnlessRefused(Kind.TABLE, 1);
        } catch (TestAbortedException noLogicalBackups) {
            // the physical ones are judged alone then
        }
    }

    private static void sendUnlessRefused(Kind kind, int several) {
        if (!Refusals.get().has(kind)) {
            cases(kind).stream().limit(several).forEach(one -> Refusals.get().send(WrongStart.of(one)));
        }
    }

    @Then("none of the refused starts has left a backup set in the cloud")
    public void nothingLeft() {
        Leftovers.of(Cloud.session(), Cloud.backup()).check("OBC-START-24", Refusals.get().all());
    }
}

package io.backuptck.suite.steps.gaussdb;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests that a correct server refuses. */
public final class RefusalSteps {

    private static final int LOOKS_FOR_TRACES = 3;

    private final World world = World.get();

    private static ApiSession session() {
        return Gaussdb.session();
    }

    @When("a GaussDB backup is asked for with {gaussdbFlaw}")
    public void ask(Flaw flaw) {
        Portfolio portfolio = Portfolio.get();
        portfolio.options().plainBackup();
        if (portfolio.wronglyAccepted() >= session().settings().maxStarts()) {
            throw Skip.because("the server has accepted " + portfolio.wronglyAccepted()
                    + " requests that it should have refused; no more are sent");
        }
        world.flaw = flaw;
        world.seen(portfolio.startWrongly(flaw));
    }

    @Then("the GaussDB request is refused")
    public void refused() {
        Seen answer = world.seen();
        session().check(world.flaw.requirement(), answer, "", Gaussdb.isRefused(answer), "refused with 400 to 499",
                "status " + answer.status());
    }

    @Then("the GaussDB request is refused as a bad request")
    public void refusedAsBadRequest() {
        refused();
        if (Gaussdb.isRefused(world.seen())) {
            session().check("GDB-CREATE-09", world.seen(), "", world.seen().status() == 400, "status 400",
                    "status " + world.seen().status());
        }
    }

    @Then("the GaussDB refusal says that there is no such instance")
    public void refusedForInstance() {
        if (Gaussdb.isRefused(world.seen())) {
            session().check("GDB-CREATE-07", world.seen(), "", Set.of(400, 403, 404).contains(world.seen().status()),
                    "status 400, 403 or 404", "status " + world.seen().status());
        }
    }

    /** A trace may show with delay, hence several looks. Names, not counts: others may make backups meanwhile. */
    @Then("no refused GaussDB request has left a backup")
    public void noTrace() {
        AtomicInteger looks = new AtomicInteger();
        session().poll(() -> {
            boolean clean = isClean(Gaussdb.instance()) && isClean(Gaussdb.unknownInstance());
            return clean ? looks.incrementAndGet() : LOOKS_FOR_TRACES;
        }, count -> count >= LOOKS_FOR_TRACES);
    }

    private static boolean isClean(String instance) {
        Optional<List<Listed>> list = Lists.all(Map.of("instance_id", instance, "backup_type", "manual"));
        if (list.isEmpty() && instance.equals(Gaussdb.instance())) {
            throw Skip.because("the list of backups is not given");
        }
        if (list.isEmpty()) {
            return true;
        }
        Optional<Listed> trace = list.get().stream().filter(one -> one.text("instance_id").equals(instance))
                .filter(one -> !instance.equals(Gaussdb.instance()) || Portfolio.get().inventory().isNew(one))
                .filter(one -> Portfolio.get().inventory().isRefused(one.text("name"))).findFirst();
        Seen evidence = trace.map(Listed::answer).orElseGet(() -> Portfolio.get().options().plainBackup().answer());
        return session().check("GDB-CREATE-08", evidence, trace.map(Listed::pointer).orElse(""), trace.isEmpty(),
                "no backup of a refused request", trace.map(one -> one.json().toString()).orElse("none"));
    }
}

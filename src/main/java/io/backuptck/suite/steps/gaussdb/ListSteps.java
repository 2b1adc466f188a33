package io.backuptck.suite.steps.gaussdb;

import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The list of backups and its filters. */
public final class ListSteps {

    /** Has the form of a backup's id; no server has drawn it. */
    static final String UNKNOWN_BACKUP = "00000000000000000000000000000000br14";

    /** Who calls may lack the right to list, be too fast, or meet something else that is going on. */
    private static final Set<Integer> NOT_ABOUT_THE_LIST = Set.of(401, 403, 409, 429);

    /** Nobody else has a reason to remove what this run has made. */
    static final Comparator<Listed> OWN_FIRST = Comparator.comparing(one ->
            Portfolio.get().valid().stream().anyMatch(backup -> !backup.isDeleted() && backup.is(one)) ? 0 : 1);

    private final World world = World.get();

    private static ApiSession session() {
        return Gaussdb.session();
    }

    /** Once the server has let the run start a backup, no reason is left to refuse the plainest list. */
    @When("the GaussDB backups are listed")
    public void list() {
        Seen list = Lists.send(Map.of());
        if (Portfolio.get().valid().isEmpty() || NOT_ABOUT_THE_LIST.contains(list.status())) {
            list = Lists.answered(Map.of());
        }
        session().check("GDB-LIST-38", list, "", Gaussdb.isAccepted(list), "the backups of the project",
                "status " + list.status());
        world.seen(Lists.answered(Map.of()));
    }

    @When("the GaussDB backups are listed without saying which answers are acceptable")
    public void listWithoutAccept() {
        Lists.answered(Map.of());
        world.seen(Lists.send(Lists.call(Map.of()).withoutAccept()));
    }

    @Then("that GaussDB request is accepted")
    public void withoutAcceptAccepted() {
        session().check("GDB-HTTP-06", world.seen(), "", Gaussdb.isAccepted(world.seen()), "accepted",
                "status " + world.seen().status());
    }

    @Then("each listed GaussDB backup ends after it began")
    public void ordered() {
        // Every list of the run is held against this when it comes; a list without any finished backup shows nothing.
        if (Listed.in(world.seen()).stream().noneMatch(one -> Times.instant(one.json().path("end_time")).isPresent())) {
            throw Skip.because("the list shows no backup that has ended");
        }
    }

    /** Nothing else is going on while filters and pages are looked at. */
    @Given("the GaussDB list shows a backup of the instance")
    public void specimen() {
        Portfolio.get().started().forEach(backup -> Follower.follow(session(), backup));
        world.specimen = firstOfInstance(Listed.in(Lists.answered(Map.of())).stream().sorted(OWN_FIRST).toList())
                .or(() -> firstOfInstance(Lists.all(Map.of("instance_id", Gaussdb.instance())).orElse(List.of())))
                .orElseThrow(() -> Skip.because("the list shows no finished backup of the instance"));
    }

    private static Optional<Listed> firstOfInstance(List<Listed> list) {
        return list.stream().filter(Listed::isOver).filter(one -> !one.id().isEmpty() && !isMisshown(one))
                .filter(one -> one.text("instance_id").equals(Gaussdb.instance()))
                .filter(one -> List.of("id", "instance_id", "type").stream()
                        .allMatch(member -> Gaussdb.isSound(one.answer(), one.pointer() + "/" + member))).findFirst();
    }

    @Then("only GaussDB backups of the instance are listed when asked for those")
    public void byInstance() {
        only("GDB-LIST-08", Map.of("instance_id", Gaussdb.instance()), "instance_id", Gaussdb.instance());
        // A server may also refuse to list what does not exist.
        if (Lists.attempt(Map.of("instance_id", Gaussdb.unknownInstance())).isPresent()) {
            only("GDB-LIST-08", Map.of("instance_id", Gaussdb.unknownInstance()), "instance_id",
                    Gaussdb.unknownInstance());
        }
    }

    @Then("only the GaussDB backup with an id is listed when asked for that")
    public void byId() {
        only("GDB-LIST-09", Map.of("backup_id", world.specimen.id()), "id", world.specimen.id());
        if (Lists.attempt(Map.of("backup_id", UNKNOWN_BACKUP)).isPresent()) {
            only("GDB-LIST-09", Map.of("backup_id", UNKNOWN_BACKUP), "id", UNKNOWN_BACKUP);
        }
    }

    @Then("only manual GaussDB backups are listed when asked for those")
    public void onlyManual() {
        only("GDB-LIST-11", Map.of("backup_type", "manual"), "type", "manual");
    }

    @Then("only automated GaussDB backups are listed when asked for those")
    public void onlyAutomated() {
        only("GDB-LIST-12", Map.of("backup_type", "auto"), "type", "auto");
    }

    private static void only(String requirement, Map<String, String> filter, String member, String value) {
        Seen list = Lists.attempt(filter).orElseThrow(() ->
                Skip.because("the server does not list by " + filter + " (see GDB-LIST-38)"));
        Optional<Listed> other = Listed.in(list).stream()
                .filter(one -> !one.text(member).isEmpty() && !one.text(member).equals(value))
                .filter(one -> Gaussdb.isSound(one.answer(), one.pointer() + "/" + member))
                .filter(one -> !isMisshown(one)).findFirst();
        session().check(requirement, list, other.map(one -> one.pointer() + "/" + member).orElse(""),
                other.isEmpty(), "only " + value, other.map(one -> one.text(member)).orElse(""));
    }

    /**
     * True for a backup of the run when a list shows another instance or type of it than the start did: that is what is
     * wrong then, and not the filter.
     */
    static boolean isMisshown(Listed one) {
        boolean wrong = !one.text("type").equals("manual") || !one.text("instance_id").equals(Gaussdb.instance());
        return wrong && Portfolio.get().valid().stream().anyMatch(backup -> backup.is(one));
    }

    @Then("filters of the GaussDB list hold together")
    public void together() {
        String type = world.specimen.text("type");
        String otherType = type.equals("auto") ? "manual" : "auto";
        if (!single(Map.of("instance_id", Gaussdb.unknownInstance()), one ->
                    one.text("instance_id").equals(Gaussdb.unknownInstance()))
                || !single(Map.of("backup_id", world.specimen.id()), one -> one.id().equals(world.specimen.id()))
                || !single(Map.of("backup_type", otherType), one -> one.text("type").equals(otherType))) {
            throw Skip.because("a filter does not even hold alone (see GDB-LIST-08, GDB-LIST-09, GDB-LIST-11 and "
                    + "GDB-LIST-12)");
        }
        contradictory(Map.of("backup_id", world.specimen.id(), "backup_type", otherType));
        contradictory(Map.of("backup_id", world.specimen.id(), "instance_id", Gaussdb.unknownInstance()));
        Seen list = Lists.answered(Map.of("instance_id", Gaussdb.instance(), "backup_type", otherType));
        session().check("GDB-LIST-32", list, "/backups", all(list, one -> one.text("type").equals(otherType)
                && one.text("instance_id").equals(Gaussdb.instance())), "only " + otherType + " backups of the instance",
                "others, too");
    }

    private static boolean single(Map<String, String> filter, Predicate<Listed> holds) {
        return Lists.attempt(filter).map(list -> all(list, holds)).orElse(true);
    }

    private static boolean all(Seen list, Predicate<Listed> holds) {
        return Listed.in(list).stream().filter(one -> !isMisshown(one)).allMatch(holds);
    }

    private static void contradictory(Map<String, String> filters) {
        Lists.attempt(filters).ifPresent(list -> session().check("GDB-LIST-32", list, "/backups",
                Listed.in(list).isEmpty(), "nothing, as no backup fulfils both filters", Listed.in(list).size() + " backups"));
    }
}

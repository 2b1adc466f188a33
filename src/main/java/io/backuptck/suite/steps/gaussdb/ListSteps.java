package io.backuptck.suite.steps.gaussdb;

import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The list of backups and its filters. */
public final class ListSteps {

    /** Has the form of a backup's id; no server has drawn it. */
    static final String UNKNOWN_BACKUP = "00000000000000000000000000000000br14";

    private final World world = World.get();
    private Listed specimen;

    private static ApiSession session() {
        return Gaussdb.session();
    }

    @When("the GaussDB backups are listed")
    public void list() {
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
        specimen = firstOfInstance(Listed.in(Lists.answered(Map.of())))
                .or(() -> firstOfInstance(Lists.all(Map.of("instance_id", Gaussdb.instance())).orElse(List.of())))
                .orElseThrow(() -> Skip.because("the list shows no finished backup of the instance"));
    }

    private static Optional<Listed> firstOfInstance(List<Listed> list) {
        return list.stream().filter(Listed::isOver).filter(one -> !one.id().isEmpty() && !isMisshown(one))
                .filter(one -> one.text("instance_id").equals(Gaussdb.instance())).findFirst();
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
        only("GDB-LIST-09", Map.of("backup_id", specimen.id()), "id", specimen.id());
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
                .filter(one -> !isMisshown(one)).findFirst();
        session().check(requirement, list, other.map(one -> one.pointer() + "/" + member).orElse(""),
                other.isEmpty(), "only " + value, other.map(one -> one.text(member)).orElse(""));
    }

    /**
     * True for a backup of the run when a list shows another instance or type of it than the start did: that is what is
     * wrong then, and not the filter.
     */
    private static boolean isMisshown(Listed one) {
        boolean wrong = !one.text("type").equals("manual") || !one.text("instance_id").equals(Gaussdb.instance());
        return wrong && Portfolio.get().valid().stream().anyMatch(backup -> backup.is(one));
    }

    @Then("filters of the GaussDB list hold together")
    public void together() {
        String type = specimen.text("type");
        String otherType = type.equals("auto") ? "manual" : "auto";
        if (!single(Map.of("instance_id", Gaussdb.unknownInstance()), one ->
                    one.text("instance_id").equals(Gaussdb.unknownInstance()))
                || !single(Map.of("backup_id", specimen.id()), one -> one.id().equals(specimen.id()))
                || !single(Map.of("backup_type", otherType), one -> one.text("type").equals(otherType))) {
            throw Skip.because("a filter does not even hold alone (see GDB-LIST-08, GDB-LIST-09, GDB-LIST-11 and "
                    + "GDB-LIST-12)");
        }
        contradictory(Map.of("backup_id", specimen.id(), "backup_type", otherType));
        contradictory(Map.of("backup_id", specimen.id(), "instance_id", Gaussdb.unknownInstance()));
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

    @Then("only GaussDB backups of a span of time are listed when asked for those")
    public void bySpan() {
        Span span = span();
        Seen list = Gaussdb.decided(Lists.send(span.filter()));
        session().check("GDB-LIST-27", list, "", Gaussdb.isAccepted(list), "accepted", "status " + list.status());
        Optional<Listed> other = Listed.in(list).stream().filter(one -> !span.holds(one)).findFirst();
        if (Gaussdb.isAccepted(list)) {
            session().check("GDB-LIST-26", list, other.map(Listed::pointer).orElse(""), other.isEmpty(),
                    "only backups between " + span.from() + " and " + span.to(),
                    other.map(one -> one.text("begin_time")).orElse(""));
        }
    }

    private Span span() {
        Instant begin = Times.instant(specimen.json().path("begin_time")).orElseThrow(() ->
                Skip.because("the list shows no time with an offset for the backup"));
        return Span.around(begin, Times.instant(specimen.json().path("end_time")).orElse(begin));
    }

    @Then("the GaussDB backup is found by {word}")
    public void foundBy(String what) {
        switch (what) {
            case "instance" -> found(specimen, Map.of("instance_id", Gaussdb.instance()));
            case "id" -> found(specimen, Map.of("backup_id", specimen.id()));
            case "type" -> Listed.in(Lists.answered(Map.of())).stream().filter(one -> !one.id().isEmpty())
                    .filter(one -> !isMisshown(one))
                    .collect(Collectors.toMap(one -> one.text("type"), one -> one, (first, next) -> first))
                    .forEach((type, one) -> found(one, Map.of("backup_type", type)));
            case "time" -> foundByTime();
            default -> found(specimen, Map.of("instance_id", Gaussdb.instance(), "backup_id", specimen.id(),
                    "backup_type", specimen.text("type")));
        }
    }

    private void foundByTime() {
        Map<String, String> filter = span().filter();
        if (!Gaussdb.isAccepted(Lists.send(filter))) {
            throw Skip.because("the server refuses a span of time (see GDB-LIST-27)");
        }
        found(specimen, filter);
    }

    private static void found(Listed backup, Map<String, String> filters) {
        Seen first = Lists.send(filters);
        boolean found = Gaussdb.isAccepted(first) && Lists.all(filters).orElse(List.of()).stream()
                .anyMatch(one -> one.id().equals(backup.id()));
        if (!found && Gaussdb.isAccepted(first) && !isStillThere(backup)) {
            throw Skip.because("the backup " + backup.id() + " was removed meanwhile");
        }
        session().check("GDB-LIST-38", first, "/backups", found, "the backup " + backup.id(),
                Gaussdb.isAccepted(first) ? "no such backup" : "status " + first.status());
    }

    private static boolean isStillThere(Listed backup) {
        return Lists.all(Map.of()).orElse(List.of()).stream().anyMatch(one -> one.id().equals(backup.id()));
    }
}

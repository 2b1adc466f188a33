package io.backuptck.suite.steps.gaussdb;

import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Then;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looking for backups by time, and for one backup by all that is known of it. */
public final class FindSteps {

    /** While others add and remove backups, one may slip from page to page; not in every look. */
    private static final int LOOKS = 3;

    private final World world = World.get();

    private static ApiSession session() {
        return Gaussdb.session();
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
        Instant begin = Times.instant(world.specimen.json().path("begin_time")).orElseThrow(() ->
                Skip.because("the list shows no time with an offset for the backup"));
        return Span.around(begin, Times.instant(world.specimen.json().path("end_time")).orElse(begin));
    }

    @Then("the GaussDB backup is found by {word}")
    public void foundBy(String what) {
        switch (what) {
            case "instance" -> found(world.specimen, Map.of("instance_id", Gaussdb.instance()));
            case "id" -> found(world.specimen, Map.of("backup_id", world.specimen.id()));
            case "type" -> Listed.in(Lists.answered(Map.of())).stream().filter(one -> !one.id().isEmpty())
                    .filter(one -> !ListSteps.isMisshown(one)).sorted(ListSteps.OWN_FIRST)
                    .collect(Collectors.toMap(one -> one.text("type"), one -> one, (first, next) -> first))
                    .forEach((type, one) -> found(one, Map.of("backup_type", type)));
            case "time" -> foundByTime();
            default -> found(world.specimen, Map.of("instance_id", Gaussdb.instance(), "backup_id", world.specimen.id(),
                    "backup_type", world.specimen.text("type")));
        }
    }

    private void foundByTime() {
        Map<String, String> filter = span().filter();
        if (!Gaussdb.isAccepted(Lists.send(filter))) {
            throw Skip.because("the server refuses a span of time (see GDB-LIST-27)");
        }
        found(world.specimen, filter);
    }

    private static void found(Listed backup, Map<String, String> filters) {
        Seen first = Lists.send(filters);
        boolean found = false;
        for (int look = 0; look < LOOKS && !found && Gaussdb.isAccepted(first); look++) {
            found = isListed(backup, filters);
            if (!found && !isListed(backup, Map.of())) {
                throw Skip.because("the backup " + backup.id() + " was removed meanwhile");
            }
        }
        session().check("GDB-LIST-38", first, "/backups", found, "the backup " + backup.id(),
                Gaussdb.isAccepted(first) ? "no such backup" : "status " + first.status());
    }

    private static boolean isListed(Listed backup, Map<String, String> filters) {
        return Lists.all(filters).orElse(List.of()).stream().anyMatch(one -> one.id().equals(backup.id()));
    }
}

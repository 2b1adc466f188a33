package io.backuptck.suite.steps.gaussdb;

import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.suite.steps.gaussdb.Unchanged.Comparison;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages of the list. */
public final class PagingSteps {

    private static final int LARGEST = 100;
    /** Fewer than the most that can be asked for, so that only the scenario about that depends on it. */
    private static final int WHOLE = LARGEST - 1;

    private final World world = World.get();
    /** Filters that leave at least two backups and fewer than a full page. */
    private Map<String, String> scope;

    private static ApiSession session() {
        return Gaussdb.session();
    }

    @Given("some GaussDB backups that fit on one page")
    public void scope() {
        Portfolio.get().started().forEach(backup -> Follower.follow(session(), backup));
        for (Map<String, String> filters : List.of(
                Map.of("instance_id", Gaussdb.instance(), "backup_type", "manual"),
                Map.of("instance_id", Gaussdb.instance()), Map.<String, String>of())) {
            Seen list = Lists.answered(page(filters, Map.of("limit", "" + WHOLE, "offset", "0")));
            List<String> ids = ids(list);
            if (ids.size() < Listed.in(list).size()) {
                throw Skip.because("a backup is listed twice (see GDB-LIST-34)");
            }
            if (ids.size() >= 2 && ids.size() < WHOLE) {
                scope = filters;
                return;
            }
        }
        throw Skip.because("the project has fewer than two backups, or too many for one page");
    }

    private static Map<String, String> page(Map<String, String> filters, Map<String, String> page) {
        Map<String, String> parameters = new LinkedHashMap<>(filters);
        parameters.putAll(page);
        return parameters;
    }

    /** The ids of a page. One that stands there twice counts once, as it is blamed on GDB-LIST-34. */
    private static List<String> ids(Seen list) {
        return Listed.in(list).stream().map(Listed::id).distinct().toList();
    }

    private Seen page(Map<String, String> page) {
        return Lists.send(page(scope, page));
    }

    @When("at most {int} GaussDB backup(s) is/are wanted")
    public void limit(int limit) {
        world.seen(page(Map.of("limit", "" + limit)));
    }

    @Then("a limit of one is accepted by the GaussDB list")
    public void smallestAccepted() {
        accepted("GDB-LIST-20");
    }

    @Then("a limit of one hundred is accepted by the GaussDB list")
    public void largestAccepted() {
        accepted("GDB-LIST-21");
    }

    private void accepted(String requirement) {
        session().check(requirement, world.seen(), "", Gaussdb.isAccepted(world.seen()), "accepted",
                "status " + world.seen().status());
    }

    @Then("the GaussDB page holds no more than {int}")
    public void atMost(int limit) {
        if (!Gaussdb.isAccepted(world.seen())) {
            throw Skip.because("the limit was not accepted (see GDB-LIST-20)");
        }
        session().check("GDB-LIST-18", world.seen(), "/backups", ids(world.seen()).size() <= limit,
                "at most " + limit, ids(world.seen()).size() + " backups");
    }

    @Then("the GaussDB list gives no more than a hundred backups unasked")
    public void defaultLimit() {
        if (ids(Lists.answered(Map.of("limit", "" + LARGEST))).size() < LARGEST) {
            throw Skip.because("the project has too few backups to see how many are listed without a limit");
        }
        Seen list = Lists.answered(Map.of());
        session().check("GDB-LIST-19", list, "/backups", ids(list).size() <= LARGEST, "at most " + LARGEST,
                ids(list).size() + " backups");
    }

    @Then("without an offset the GaussDB list begins at its beginning")
    public void defaultOffset() {
        Unchanged.judge(() -> {
            List<String> before = now();
            Seen without = page(Map.of("limit", "" + WHOLE));
            Seen zero = page(Map.of("limit", "" + WHOLE, "offset", "0"));
            return unchanged(before, List.of(new Comparison("GDB-LIST-14", without, "/backups",
                    new HashSet<>(ids(without)).equals(new HashSet<>(ids(zero))), "the same backups as with offset 0",
                    ids(without))));
        });
    }

    @Then("behind the last GaussDB backup there is nothing")
    public void beyond() {
        Unchanged.judge(() -> {
            List<String> before = now();
            return unchanged(before, List.of(atMost(before.size(), 1), atMost(before.size(), before.size())));
        });
    }

    /** Of so many backups a page at this offset holds no more than the rest. */
    private Comparison atMost(int all, int offset) {
        Seen rest = page(Map.of("limit", "" + WHOLE, "offset", "" + offset));
        int most = Math.max(0, all - offset);
        return new Comparison("GDB-LIST-15", rest, "/backups", ids(rest).size() <= most,
                most == 0 ? "nothing" : "at most " + most, ids(rest).size() + " backups");
    }

    @Then("the number of GaussDB backups is the same on every page")
    public void sameTotal() {
        Unchanged.judge(() -> {
            List<String> before = now();
            List<Seen> pages = List.of(page(Map.of()), page(Map.of("limit", "1")),
                    page(Map.of("limit", "1", "offset", "1")), page(Map.of("offset", "" + before.size())));
            if (pages.stream().anyMatch(answer -> answer.at("/total_count").asLong() < Listed.in(answer).size())) {
                throw Skip.because("the number is wrong in itself (see GDB-LIST-05, GDB-LIST-06)");
            }
            return unchanged(before, pages.stream().filter(answer -> answer.at("/total_count").isIntegralNumber())
                    .map(answer -> new Comparison("GDB-LIST-07", answer, "/total_count",
                            answer.at("/total_count").asLong() == before.size(), "" + before.size(),
                            answer.at("/total_count"))).toList());
        });
    }

    @Then("turning the GaussDB pages shows every backup once")
    public void turning() {
        Unchanged.judge(() -> {
            List<String> before = now();
            int limit = (before.size() + 2) / 3;
            List<String> shown = new ArrayList<>();
            for (int offset = 0; offset < before.size(); offset += limit) {
                List<String> page = ids(page(Map.of("limit", "" + limit, "offset", "" + offset)));
                if (page.size() > limit) {
                    throw Skip.because("a page holds more than its limit (see GDB-LIST-18)");
                }
                shown.addAll(page);
            }
            Seen last = page(Map.of("limit", "" + WHOLE, "offset", "" + before.size()));
            boolean heeded = ids(last).isEmpty() || counted(shown).equals(counted(before));
            if (!heeded && !unchanged(before, List.of()).isEmpty()) {
                throw Skip.because("the offset is not respected (see GDB-LIST-15)");
            }
            return unchanged(before, List.of(new Comparison("GDB-LIST-33", last, "/backups",
                    counted(shown).equals(counted(before)), before.size() + " backups, each once", counted(shown))));
        });
    }

    private static Map<String, Integer> counted(List<String> ids) {
        Map<String, Integer> counts = new HashMap<>();
        ids.forEach(id -> counts.merge(id, 1, Integer::sum));
        return counts;
    }

    /** The backups in scope, which all fit on one page. */
    private List<String> now() {
        return ids(page(Map.of("limit", "" + WHOLE, "offset", "0")));
    }

    /** These comparisons, unless somebody has added or removed a backup in the meantime. */
    private Optional<List<Comparison>> unchanged(List<String> before, List<Comparison> compared) {
        return new HashSet<>(now()).equals(new HashSet<>(before)) ? Optional.of(compared) : Optional.empty();
    }
}

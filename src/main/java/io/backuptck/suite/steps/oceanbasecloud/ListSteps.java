package io.backuptck.suite.steps.oceanbasecloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Listing the backup sets of the instance. */
public final class ListSteps {

    private final World world = World.get();
    private Limit limit;
    private Seen first;
    private Seen second;

    @Given("the cloud lists the backup sets of the instance")
    public void listed() {
        world.seen = SetList.readable(Cloud.list(Map.of()));
    }

    @When("^the cloud lists the backup sets (from two days ago on|until now|on the first page|in pages of ten|with a look at downloads)$")
    public void listedWith(String words) {
        limit = Limit.of(words);
        world.seen = Cloud.list(limit.query());
    }

    @Then("the cloud accepts that way to list")
    public void accepted() {
        limit.check(world.seen());
    }

    @When("the cloud lists the backup sets in pages of one")
    public void listedInPagesOfOne() {
        first = page(1);
        second = page(2);
        world.seen = page(1);
    }

    private static Seen page(int number) {
        return SetList.readable(Cloud.list(Map.of("pageNumber", "" + number, "pageSize", "1")));
    }

    /** Only a list that is the same before and after tells something of the page in between. */
    @Then("the second page of the cloud repeats no set of the first")
    public void noRepetition() {
        Set<String> before = ids(first);
        if (before.isEmpty() || !before.equals(ids(world.seen())) || ids(second).isEmpty()) {
            throw Skip.because("there are no two pages of backup sets, or the list is changing");
        }
        Set<String> repeated = ids(second);
        repeated.retainAll(before);
        Cloud.session().check("OBC-SETS-28", second, "/data/dataList", repeated.isEmpty(), "other sets than " + before,
                ids(second));
    }

    private static Set<String> ids(Seen answer) {
        Set<String> ids = new HashSet<>();
        for (JsonNode set : answer.at("/data/dataList")) {
            if (set.path("backupSetId").isTextual()) {
                ids.add(set.path("backupSetId").textValue());
            }
        }
        return ids;
    }
}

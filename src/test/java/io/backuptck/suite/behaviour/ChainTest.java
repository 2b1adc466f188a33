package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.ListPromise;
import io.backuptck.contract.RequestRule.Expect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of which each tells of the next one: they lead to the end, and past each loan once. */
class ChainTest {

    private static final Contract CONTRACT = Contract.ofFile(Path.of("src/test/resources/own/loans.yaml"));
    private static final String PAGED = "LOANS-LIST-LOANS-PAGED";
    private static final String TURNED = "LOANS-LIST-LOANS-TURNED";

    private final List<String> loans = new ArrayList<>();
    /** What becomes of a right answer, by the position at which its page begins. */
    private BiConsumer<Integer, ObjectNode> change = (from, answer) -> { };
    private int statusOfFurther = 200;
    private int most = 50;
    private int answers;
    private MemoryRun run;

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        answers++;
        if (method.equals("POST")) {
            loans.add("l" + loans.size());
            return new MemoryRun.Answered(201, MemoryRun.JSON.createObjectNode().put("id", "l" + (loans.size() - 1)).put("title", "A book")
                    .put("state", "ordered"));
        }
        int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
        int size = Math.min(most, Integer.parseInt(query.getOrDefault("size", "50")));
        if (from > 0 && statusOfFurther != 200) {
            return new MemoryRun.Answered(statusOfFurther, null);
        }
        ObjectNode answer = MemoryRun.JSON.createObjectNode();
        ArrayNode items = answer.putArray("loans");
        loans.stream().skip(from).limit(size).forEach(id -> items.addObject().put("id", id).put("title", "A book").put("state", "lent"));
        if (from + size < loans.size()) {
            answer.put("next", "" + (from + size));
        }
        change.accept(from, answer);
        return new MemoryRun.Answered(200, answer);
    }

    private String verdict(ListPromise promise, int count) {
        loans.clear();
        IntStream.range(0, count).forEach(i -> loans.add("l" + i));
        run = new MemoryRun(CONTRACT, Map.of(), this::answer);
        return run.verdict(() -> new Listing(run.session(), "listLoans").check(promise));
    }

    private static ArrayNode items(ObjectNode answer) {
        return (ArrayNode) answer.path("loans");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 49, 50, 51, 150})
    void pagesThatLeadPastAllAreRight(int count) {
        assertThat(verdict(ListPromise.PAGED, count)).isEqualTo("held");
        assertThat(verdict(ListPromise.TURNED, count)).isEqualTo("held");
    }

    /** Users need not know a cursor, which answers tell. */
    @Test
    void nobodyIsAskedForACursor() {
        Contract own = HouseServer.contract("cursors.yaml", """
                openapi: 3.1.1
                info: {title: Cursors, version: '1'}
                paths: {/loans: {get: {operationId: listLoans, x-collection: {items: /loans, identity: /id, paging: {cursor: cursor, next: /next}},
                  parameters: [{name: cursor, in: query, schema: {type: string, minLength: 2}}],
                  responses: {'400': {description: d}, '200': {description: d, content: {application/json: {schema: {type: object, properties: {
                    next: {type: string}, loans: {type: array, items: {type: object, properties: {id: {type: string}}}}}}}}}}}}}
                """);
        run = new MemoryRun(own, Map.of(), this::answer);

        assertThat(run.verdict(() -> new Requests(run.session(), own.operation("listLoans")).all(Expect.ACCEPT).concludeSent()))
                .isEqualTo("skipped: only answers of the server tell values of cursor that it accepts; the pages of listLoans are asked for with those");
    }

    /** A server that sends fewer at once than it is asked for only has more pages. */
    @Test
    void pagesMayBeShorter() {
        most = 3;
        assertThat(verdict(ListPromise.TURNED, 20)).isEqualTo("held");
    }

    /** The last full page may tell of one more, which is empty. */
    @ParameterizedTest
    @EnumSource(names = {"PAGED", "TURNED"})
    void theLastPageMayBeEmpty(ListPromise promise) {
        change = (from, answer) -> {
            if (!items(answer).isEmpty()) {
                answer.put("next", "" + (from + items(answer).size()));
            }
        };
        assertThat(verdict(promise, 6)).isEqualTo("held");
    }

    @Test
    void whatHasNoTwoPagesShowsNothing() {
        assertThat(verdict(ListPromise.PAGED, 1)).isEqualTo("skipped: the list has no two pages");
        assertThat(verdict(ListPromise.TURNED, 1)).isEqualTo("skipped: the list shows fewer than two items");
    }

    @Test
    void aNextPageThatShowsTheSameIsBlamed() {
        change = (from, answer) -> {
            if (from == 1) {
                ((ObjectNode) items(answer).path(0)).put("id", "l0");
            }
        };
        assertThat(verdict(ListPromise.PAGED, 5)).isEqualTo("broken: " + PAGED);
        assertThat(run.found()).containsExactly(PAGED + " at /loans: other items than on the page before, which tells of this one; [l0]");
    }

    @Test
    void whatIsRepeatedBecauseSomethingCameBeforeItIsNoFault() {
        change = (from, answer) -> {
            if (from == 1) {
                ((ObjectNode) items(answer).path(0)).put("id", "l0");
                loans.add(0, "new");
            }
        };
        assertThat(verdict(ListPromise.PAGED, 5)).isEqualTo("skipped: the list changed while its pages were looked at");
    }

    @ParameterizedTest
    @CsvSource({"PAGED, status 400", "TURNED, status 400 to a page that the one before tells of"})
    void aNextPageThatIsNotGivenIsBlamed(ListPromise promise, String actual) {
        statusOfFurther = 400;
        assertThat(verdict(promise, 5)).isEqualTo("broken: LOANS-LIST-LOANS-" + promise);
        assertThat(run.found()).hasSize(1).allSatisfy(found -> assertThat(found).endsWith("; " + actual));
    }

    @ParameterizedTest
    @CsvSource({"1, l4", "3, l0"})
    void anItemThatIsSkippedOrRepeatedIsBlamed(int place, String id) {
        change = (from, answer) -> items(answer).forEach(item -> {
            if (item.path("id").asText().equals("l" + place) && items(answer).size() < 5) {
                ((ObjectNode) item).put("id", id);
            }
        });
        assertThat(verdict(ListPromise.TURNED, 5)).isEqualTo("broken: " + TURNED);
        assertThat(run.found()).hasSize(1).allSatisfy(found -> assertThat(found).contains("5 items, each once, and then an end; [l0, l"));
    }

    @Test
    void pagesThatEndTooSoonAreBlamed() {
        change = (from, answer) -> {
            if (from > 0) {
                answer.remove("next");
            }
        };
        assertThat(verdict(ListPromise.TURNED, 7)).isEqualTo("broken: " + TURNED);
        assertThat(run.found()).containsExactly(TURNED + " at /loans: 7 items, each once, and then an end; [l0, l1, l2, l3, l4, l5]");
    }

    @Test
    void pagesWithoutEndAreBlamed() {
        change = (from, answer) -> answer.put("next", "" + Math.min(from + Math.max(1, items(answer).size()), loans.size()));
        assertThat(verdict(ListPromise.TURNED, 6)).isEqualTo("broken: " + TURNED);
        assertThat(run.found()).first().asString().endsWith("a next page again after 4 pages, the last 3 of which showed nothing new");
    }

    @Test
    void aListThatChangesAgainAndAgainIsHeldAgainstNothing() {
        change = (from, answer) -> loans.set(0, "new" + answers);
        assertThat(verdict(ListPromise.TURNED, 6)).isEqualTo("skipped: the list changed meanwhile, again and again");
    }

    @Test
    void aListThatChangedOnceIsLookedAtAgain() {
        change = (from, answer) -> {
            if (answers == 3) {
                loans.add(0, "new");
            }
        };
        assertThat(verdict(ListPromise.TURNED, 6)).isEqualTo("held");
    }

    @Test
    void aListThatIsTooLongIsNotReadToItsEnd() {
        most = 1;
        assertThat(verdict(ListPromise.TURNED, 300)).isEqualTo("held");
        assertThat(verdict(ListPromise.TURNED, 301)).isEqualTo("skipped: the list has more than 300 pages");
        assertThat(answers).isLessThan(1300);
    }

    private String listed(int others) {
        loans.clear();
        IntStream.range(0, others).forEach(i -> loans.add("l" + i));
        run = new MemoryRun(CONTRACT, Map.of(), this::answer);
        return run.verdict(() -> {
            KnownResource loan = KnownResources.of(run.session(), CONTRACT.resource("loan")).create();
            new Promises(run.session(), CONTRACT.resource("loan")).listed(loan);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 120})
    void aNewOneIsFoundOnWhicheverPageItIs(int others) {
        assertThat(listed(others)).isEqualTo("held");
        assertThat(run.recorder().checkedBy()).containsKey("LOANS-LOAN-LISTED");
        assertThat(answers).as("no page twice").isEqualTo(2 + others / 50);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 120})
    void whatIsOnNoPageIsBlamed(int others) {
        change = (from, answer) -> items(answer).forEach(item -> {
            if (item.path("id").asText().equals("l" + others)) {
                ((ObjectNode) item).put("id", "other");
            }
        });
        assertThat(listed(others)).isEqualTo("broken: LOANS-LOAN-LISTED");
    }

    /** Of a list without end nobody knows what is not in it. */
    @Test
    void aListWithoutEndIsNotSeenAsAWhole() {
        change = (from, answer) -> {
            items(answer).forEach(item -> ((ObjectNode) item).put("id", "x" + item.path("id").asText()));
            answer.put("next", "0");
        };
        assertThat(listed(3)).isEqualTo("skipped: the list is longer than what can be seen of it");
    }
}

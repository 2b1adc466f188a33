package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Resource;
import io.backuptck.target.Authentication;
import io.backuptck.target.HeaderAuthentication;
import io.backuptck.target.Secret;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call, what is rejected and how, and that there is one box open at a time: on a shelf behind a token. */
class ShelfTest {

    private static final Contract CONTRACT = Contract.ofFile(Path.of("src/test/resources/own/shelf.yaml"));
    private static final Resource BOX = CONTRACT.resource("box");

    private final Map<Integer, ObjectNode> boxes = new LinkedHashMap<>();
    private Predicate<String> knows = "key"::equals;
    private Function<ObjectNode, String> problem = asked -> asked.path("label").isTextual() && asked.path("label").asText().length() >= 1
            && asked.path("label").asText().length() <= 20 ? "" : "bad-request";
    private int invalid = 400;
    private int absent = 404;
    private String noBox = "no-box";
    private int conflict = 409;
    private int denied = 401;
    private boolean severalOpen;
    private int looksUntilClosed = 2;
    private int looks;

    private MemoryRun run() {
        return run(List.of(new HeaderAuthentication("X-Shelf-Key", "", Secret.of("KEY", "key"), "")));
    }

    /** Each run finds an empty shelf. */
    private MemoryRun run(List<Authentication> identities) {
        boxes.clear();
        return new MemoryRun(CONTRACT, Map.of(), this::answer, identities);
    }

    private static MemoryRun.Answered error(int status, String code) {
        return new MemoryRun.Answered(status, MemoryRun.JSON.createObjectNode().put("code", code));
    }

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        if (!path.matches("/boxes(/[^/]+)?")) {
            return error(404, "no-path");
        } else if (!knows.test(query.getOrDefault("header x-shelf-key", ""))) {
            return error(denied, "who-are-you");
        } else if (method.equals("POST")) {
            return open(body);
        } else if (path.equals("/boxes")) {
            ArrayNode all = MemoryRun.JSON.createArrayNode();
            boxes.values().forEach(box -> all.insert(0, box));
            return new MemoryRun.Answered(200, all);
        }
        String number = path.substring("/boxes/".length());
        if (!number.matches("[1-9]\\d{0,8}")) {
            return number.matches("\\d+") && !number.equals("0") ? error(absent, noBox) : error(invalid, "bad-request");
        }
        ObjectNode box = boxes.get(Integer.valueOf(number));
        if (box == null) {
            return error(absent, noBox);
        }
        if (++looks % looksUntilClosed == 0) {
            box.put("state", "closed");
        }
        return new MemoryRun.Answered(200, box.deepCopy());
    }

    private MemoryRun.Answered open(JsonNode body) {
        String wrong = body instanceof ObjectNode asked ? problem.apply(asked) : "bad-request";
        if (!wrong.isEmpty()) {
            return error(invalid, wrong);
        } else if (!severalOpen && boxes.values().stream().anyMatch(box -> box.path("state").asText().equals("open"))) {
            return error(conflict, "one-is-open");
        }
        ObjectNode box = MemoryRun.JSON.createObjectNode().put("number", boxes.size() + 1).put("label", body.path("label").asText())
                .put("state", "open");
        boxes.put(boxes.size() + 1, box);
        return new MemoryRun.Answered(201, box.deepCopy());
    }

    private static String denial(MemoryRun run, String operation) {
        return run.verdict(() -> new Denial(run.session(), CONTRACT.operation(operation)).check());
    }

    private static String rejected(MemoryRun run, String operation) {
        return run.verdict(() -> new Requests(run.session(), CONTRACT.operation(operation)).all(Expect.REFUSE).concludeSent());
    }

    private static String oneAtATime(MemoryRun run) {
        return run.verdict(() -> new Promises(run.session(), BOX).oneAtATime(KnownResources.of(run.session(), BOX).create()));
    }

    @Test
    void aServerThatKeepsTheContractIsHeldToIt() {
        for (String operation : List.of("openBox", "listBoxes", "lookIntoBox")) {
            assertThat(denial(run(), operation)).as(operation).isEqualTo("held");
        }
        assertThat(rejected(run(), "openBox")).isEqualTo("held");
        assertThat(rejected(run(), "lookIntoBox")).isEqualTo("held");
        assertThat(oneAtATime(run())).isEqualTo("held");
    }

    @Test
    void whoeverIsLetInWithoutATokenIsAFault() {
        knows = key -> key.isEmpty() || key.equals("key");
        assertThat(denial(run(), "listBoxes")).isEqualTo("broken: SHELF-LIST-BOXES-DENIED");
    }

    @Test
    void whoeverIsLetInWithAnyTokenIsAFault() {
        knows = key -> !key.isEmpty();
        assertThat(denial(run(), "listBoxes")).isEqualTo("broken: SHELF-LIST-BOXES-DENIED");
    }

    @Test
    void whatWasOpenedWithoutATokenIsCountedAsLeftBehind() {
        knows = key -> true;
        severalOpen = true;
        MemoryRun run = run();
        assertThat(denial(run, "openBox")).contains("SHELF-OPEN-BOX-DENIED");
        assertThat(run.recorder().created()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"400, SHELF-LIST-BOXES-DENIED", "404, SHELF-LIST-BOXES-DENIED", "500, SHELF-LIST-BOXES-DENIED", "403, SHELF-ERROR-DENIED"})
    void aDenialHasTheStatusOfOne(int status, String broken) {
        denied = status;
        assertThat(denial(run(), "listBoxes")).contains(broken);
    }

    @Test
    void whereNobodyHasATokenNoneNeedBeAskedFor() {
        assertThat(denial(run(List.of()), "listBoxes")).startsWith("skipped: no credentials were given");
    }

    @Test
    void whereNothingIsProtectedNobodyIsDenied() {
        MemoryRun run = new JobsServer().run();
        assertThat(run.verdict(() -> new Denial(run.session(), JobsServer.CONTRACT.operation("listJobs")).check()))
                .isEqualTo("skipped: the contract protects listJobs with nothing");
    }

    @ParameterizedTest
    @CsvSource({"422, SHELF-ERROR-INVALID", "500, SHELF-OPEN-BOX-REJECTS"})
    void aRejectionHasTheStatusOfTheContract(int status, String broken) {
        invalid = status;
        assertThat(rejected(run(), "openBox")).contains(broken);
    }

    @Test
    void aRejectionHasTheCodeOfTheContract() {
        problem = asked -> asked.path("label").isTextual() && asked.path("label").asText().matches(".{1,20}") ? "" : "no";
        assertThat(rejected(run(), "openBox")).isEqualTo("broken: SHELF-ERROR-INVALID");
    }

    @Test
    void aRuleThatIsForgottenIsBlamed() {
        problem = asked -> asked.path("label").isTextual() && asked.path("label").asText().length() >= 1 ? "" : "bad-request";
        severalOpen = true;
        assertThat(rejected(run(), "openBox")).isEqualTo("broken: SHELF-OPEN-BOX-REJECTS");
    }

    @Test
    void aSecondThatIsOpenedWhileOneIsIsBlamed() {
        severalOpen = true;
        looksUntilClosed = 1000;
        assertThat(oneAtATime(run())).isEqualTo("broken: SHELF-BOX-ONE");
    }

    @Test
    void whatWasOverMeanwhileAllowsASecond() {
        severalOpen = true;
        looksUntilClosed = 1;
        assertThat(oneAtATime(run())).isEqualTo("skipped: the first box was over before the second was asked for");
    }

    @ParameterizedTest
    @CsvSource({"400, SHELF-ERROR-CONFLICT", "500, SHELF-BOX-ONE"})
    void aConflictHasItsStatus(int status, String broken) {
        conflict = status;
        looksUntilClosed = 1000;
        assertThat(oneAtATime(run())).contains(broken);
    }

    /** Each is waited for until it is closed, as there is one open at a time. */
    @Test
    void validRequestsFollowOneAnother() {
        MemoryRun run = run();
        assertThat(run.verdict(() -> new Requests(run.session(), CONTRACT.operation("openBox")).all(Expect.ACCEPT).concludeSent())).isEqualTo("held");
        assertThat(boxes).hasSizeGreaterThan(1);
    }

    @Test
    void aValidRequestThatIsRejectedMayMeanThatOneIsOpen() {
        problem = asked -> asked.path("label").asText().length() == 20 ? "one-is-open" : "";
        invalid = 409;
        MemoryRun run = run();
        assertThat(run.verdict(() -> new Requests(run.session(), CONTRACT.operation("openBox")).all(Expect.ACCEPT).concludeSent()))
                .isEqualTo("skipped: it was rejected, and another one may be under way");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "what"})
    void whatDoesNotExistIsRejectedWithItsCode(String code) {
        noBox = code;
        MemoryRun run = run();
        assertThat(run.verdict(() -> new Promises(run.session(), BOX).absent())).isEqualTo("broken: SHELF-ERROR-ABSENT");
    }
}

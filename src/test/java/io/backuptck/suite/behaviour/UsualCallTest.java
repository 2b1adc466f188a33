package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.target.ApiCall;
import io.backuptck.validation.Header;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** A call is completed with what is known, then with what the user has named, and then with what the contract shows. */
class UsualCallTest {

    private static final Contract CONTRACT = HouseServer.contract("calls-of-all.yaml", """
            openapi: 3.1.1
            info: {title: All calls, version: "1"}
            paths:
              /a/{place}:
                get:
                  operationId: all
                  parameters:
                  - {name: place, in: path, required: true, schema: {type: string}, example: here}
                  - {name: size, in: query, required: true, schema: {type: integer}, example: 3}
                  - {name: sort, in: query, schema: {type: string}, example: up}
                  - {name: X-Who, in: header, required: true, schema: {type: string}, example: me}
                  - {name: one, in: cookie, required: true, schema: {type: string}, example: 1}
                  - {name: two, in: cookie, required: true, schema: {type: string}, example: 2}
                  responses: {'200': {description: x}}
              /bare/{place}:
                get:
                  operationId: bare
                  parameters: [{name: place, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {description: x}}
              /fresh:
                get:
                  operationId: fresh
                  parameters: [{name: key, in: query, required: true, x-fresh: true, schema: {type: string, format: uuid}}]
                  responses: {'200': {description: x}}
            """);
    private static final Operation ALL = CONTRACT.operation("all");
    private static final Operation BARE = CONTRACT.operation("bare");

    private static MemoryRun run(Map<String, String> fixtures) {
        return new MemoryRun(CONTRACT, fixtures, (method, path, query, body) -> new MemoryRun.Answered(200, null));
    }

    private static Parameter parameter(String name) {
        return ALL.parameters().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void whatIsRequiredIsThereAndNothingElse() {
        ApiCall call = UsualCall.of(run(Map.of()).session(), ALL, Map.of());
        assertThat(call.path()).isEqualTo(Map.of("place", "here"));
        assertThat(call.query()).isEqualTo(Map.of("size", "3"));
        assertThat(call.headers()).containsExactly(new Header("X-Who", "me"), new Header("Cookie", "one=1; two=2"));
    }

    @Test
    void whatIsKnownComesFirstThenWhatTheUserNamed() {
        ApiCall call = UsualCall.of(run(Map.of("place", "there", "size", "5")).session(), ALL, Map.of("place", "elsewhere", "sort", "down"));
        assertThat(call.path()).isEqualTo(Map.of("place", "elsewhere"));
        assertThat(call.query()).isEqualTo(Map.of("size", "5", "sort", "down"));
    }

    @Test
    void whatIsNowhereToBeHadIsAskedFor() {
        assertThatThrownBy(() -> UsualCall.of(run(Map.of()).session(), BARE, Map.of())).isInstanceOf(TestAbortedException.class)
                .hasMessage("the contract shows no value of the parameter place of bare; name one with --fixture place=...");
        assertThat(UsualCall.of(run(Map.of("place", "there")).session(), BARE, Map.of()).path()).isEqualTo(Map.of("place", "there"));
    }

    /** One value takes the place of another; others of the same kind stay. */
    @Test
    void anotherValueReplacesTheUsualOne() {
        ApiCall usual = UsualCall.of(run(Map.of()).session(), ALL, Map.of());
        assertThat(UsualCall.with(usual, parameter("place"), "x").path()).isEqualTo(Map.of("place", "x"));
        assertThat(UsualCall.with(usual, parameter("size"), "x").query()).isEqualTo(Map.of("size", "x"));
        assertThat(UsualCall.with(usual, parameter("X-Who"), "x").headers()).containsExactlyInAnyOrder(new Header("X-Who", "x"),
                new Header("Cookie", "one=1; two=2"));
        assertThat(UsualCall.with(usual, parameter("one"), "x").headers()).containsExactlyInAnyOrder(new Header("X-Who", "me"),
                new Header("Cookie", "two=2; one=x"));
    }

    @Test
    void aHeaderIsLeftOutWhateverItsLetterCase() {
        ApiCall usual = UsualCall.of(run(Map.of()).session(), ALL, Map.of());
        assertThat(UsualCall.without(usual, "x-who").headers()).containsExactly(new Header("Cookie", "one=1; two=2"));
    }

    @Test
    void whoeverNamedAPlaceSaidThatItExists() {
        assertThat(UsualCall.unnamed(run(Map.of()).session(), ALL)).map(Parameter::name).contains("place");
        assertThat(UsualCall.unnamed(run(Map.of("place", "there")).session(), ALL)).isEmpty();
        assertThat(UsualCall.unnamed(run(Map.of()).session(), CONTRACT.operation("fresh"))).isEmpty();
    }

    /** Each is another one, of the usual kind, and the same in each run of a seed. */
    @Test
    void aKeyThatMustBeNewIsOneEachTime() {
        MemoryRun run = run(Map.of());
        String first = UsualCall.of(run.session(), CONTRACT.operation("fresh"), Map.of()).query().get("key");
        String second = UsualCall.of(run.session(), CONTRACT.operation("fresh"), Map.of()).query().get("key");
        assertThat(first).isNotEqualTo(second);
        for (String key : new String[] {first, second}) {
            assertThat(UUID.fromString(key).version()).isEqualTo(4);
            assertThat(UUID.fromString(key).variant()).isEqualTo(2);
        }
        assertThat(UsualCall.of(run.session(), CONTRACT.operation("fresh"), Map.of("key", "k")).query()).isEqualTo(Map.of("key", "k"));
    }
}

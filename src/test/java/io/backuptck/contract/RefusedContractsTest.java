package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract whose parts do not fit each other is refused with what is wrong: a check that could never fail would look like one that passed. */
class RefusedContractsTest {

    private static final String SOUND = """
            openapi: 3.1.1
            info: {title: T, version: '1'}
            paths:
              /things:
                post: {operationId: make, responses: {'201': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}}
                get: {operationId: list, parameters: [{name: q, in: query, schema: {type: string}}, {name: r, in: query, schema: {type: string}},
                  {name: h, in: header, schema: {type: string}}], x-collection: {items: /things, filters: {q: {from: /id, with: r, blame: A-1}}, order: {by: /id,
                  reverse: {r: down}}, paging: {limit: q, page: r}, accepted: {r: A-1}, blame: {unique: A-1}}, responses: {'200': {description: x, content: {application/json: {schema: {type: object, properties: {things:
                  {type: array, items: {$ref: '#/components/schemas/Thing'}}}}}}}}}
                put: {operationId: write, requestBody: {content: {application/json: {schema: {}}}}, responses: {'200': {description: x}}}
              /things/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                get: {operationId: look, responses: {'200': {description: x, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}}
                delete: {operationId: drop, responses: {'204': {description: x}}}
            components: {schemas: {Thing: {type: object, properties: {id: {type: string, pattern: '^a$'}, s: {type: string}}}}}
            x-resources: {thing: {created-by: make, read-by: look, listed-by: list, items: /things, removed-by: drop, identity: /id, lifecycle: life,
              blame: {readable: A-1}, settles: PT1M, values: {/s: {value: a, blame: A-1, listed: A-1, missing: A-1}}}}
            x-lifecycles: {life: {state: [s], states: [{name: a, kind: initial}, {name: b, kind: final}], transitions: [{from: [a], to: b, call: drop}]}}
            x-settings: {plan: {read-by: list, written-by: write, lists: [a], busy: {/b: [c]}, guarded: [d], expendable: e}}
            x-requirements:
              - {id: A-1, text: t, level: MUST, basis: documented, expect: refuse}
            """;

    @TempDir
    private Path folder;

    private Contract read(String text) throws IOException {
        return Contract.ofFile(Files.writeString(folder.resolve("sound.yaml"), text));
    }

    @Test
    void aHeaderThatTellsTheIdIsDescribed() throws IOException {
        String header = SOUND.replace("identity: /id, lifecycle", "identity: $response.header.X-Id, lifecycle");
        String described = header.replace("'201': {description: x,", "'201': {description: x, headers: {x-id: {schema: {type: string}}},");

        assertThatThrownBy(() -> read(header)).hasMessageContaining("has its identity in the header X-Id, which no success of make describes");
        assertThatThrownBy(() -> read(described)).hasMessageContaining("needs own-id, where its id stands in it, as it has listed-by");
        assertThat(read(described.replace("X-Id,", "X-Id, own-id: /id,")).resource("thing").header()).contains("X-Id");
    }

    @Test
    void theSoundOneIsRead() throws IOException {
        Contract sound = read(SOUND);

        assertThat(sound.file()).contains(folder.resolve("sound.yaml"));
        assertThat(sound.resource("thing").parameter()).isEqualTo("id");
        assertThat(sound.setting("plan")).extracting(Setting::lists, Setting::guarded, Setting::expendable, Setting::busy).containsExactly(
                java.util.Set.of("a"), java.util.Set.of("d"), java.util.Optional.of("e"), java.util.Map.of("/b", java.util.Set.of("c")));
        assertThat(Contract.api("sound")).contains(sound.api());
        assertThat(Contract.api("no-such-api")).isEmpty();
    }

    @Test
    void thoseThatComeWithTheKitCompareOnlyWhatIsDescribed() {
        for (ApiId api : ApiId.values()) {
            assertThatCode(() -> OwnMembers.check(Contract.of(api), api.id())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "s: {type: string} | s: {type: object, example: {pattern: '*.log'}}",
        "s: {type: string} | s: {type: object, examples: [{pattern: '*.log'}]}",
        "s: {type: string} | s: {const: {pattern: '*.log'}}",
        "s: {type: string} | pattern: {type: string}, s: {type: string}",
        "components: {schemas: | components: {x-servers: [{variables: {pattern: '*.log'}}], schemas:"})
    void dataThatLooksLikeAPatternIsNone(String from, String to) throws IOException {
        assertThat(read(SOUND.replace(from, to)).operation("make").findSuccess()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "openapi: 3.1.1 | swagger: '2.0' | is Swagger; versions 3.0 to 3.2 of OpenAPI can be read",
        "openapi: 3.1.1 | open: 3.1.1 | is no OpenAPI document: it needs openapi: and paths:",
        "openapi: 3.1.1 | openapi: 4.0.0 | is OpenAPI 4.0.0; versions 3.0 to 3.2 can be read",
        "openapi: 3.1.1 | openapi: 3.3.0 | is OpenAPI 3.3.0",
        "lifecycle: life | lifecycle: live | has the lifecycle live, and x-lifecycles has none of that name",
        "identity: /id | identity: /no | the resource thing has its identity at /no, which is no place in its answer",
        "listed-by: list, items: /things | listed-by: list, items: /all | the resource thing has its items at /all, which is no place in its answer",
        "readable: A-1 | readable: A-9 | the resource thing blames A-9, and no x-requirements entry has that id",
        "value: a, blame: A-1 | value: a, blame: A-7 | the resource thing blames A-7, and no x-requirements entry has that id",
        "listed: A-1 | listed: A-8 | the resource thing blames A-8, and no x-requirements entry has that id",
        "missing: A-1 | missing: A-6 | the resource thing blames A-6, and no x-requirements entry has that id",
        "x-collection: {items: /things | x-collection: {items: /all | the x-collection of list has items at /all, which is no place in its answer",
        "q: {from: /id | q: {from: /it | the x-collection of list has the filter q at /it, which is no place in an item of list",
        "order: {by: /id | order: {by: /age | the x-collection of list has its order by /age, which is no place in an item of list",
        "x-collection: {items: /things | x-collection: {identity: /no, items: /things | list has its identity at /no, which is no place in an item of list",
        "{application/json: {schema: {}}} | {application/json: {schema: {type: object, properties: {a: {}}}}} | plan names the member d, which no body of write has",
        "settles: PT1M | settles: PT1M, mark: /s | the resource thing has its mark at /s, which is no place in the body of make",
        "life: {state: [s] | life: {resource: Thing, invariants: [{id: B-1, text: t, rule: immutable, members: [s/x]}], state: [s] | names the member s/x, which",
        "life: {state: [s] | life: {resource: Thing, state: [t] | the lifecycle life names the member t, which the schema Thing does not have",
        "life: {state: [s] | life: {resource: Thing, invariants: [{id: B-1, text: t, rule: immutable, members: [id, t]}], state: [s] | names the member t, which",
        "life: {state: [s] | life: {resource: Thing, invariants: [{id: B-1, text: t, rule: no-return, when: {t: [a]}, member: s}], state: [s] | names the member t, which",
        "life: {state: [s] | life: {resource: Thing, invariants: [{id: B-1, text: t, rule: time-order, earlier: s, later: t}], state: [s] | names the member t, which",
        "filters: {q: | filters: {x: | the x-collection of list names the query parameter x, which the operation does not have",
        "filters: {q: | filters: {h: | the x-collection of list names the query parameter h, which the operation does not have",
        "with: r | with: x | the x-collection of list names the query parameter x, which the operation does not have",
        "reverse: {r | reverse: {x | the x-collection of list names the query parameter x, which the operation does not have",
        "limit: q | limit: x | the x-collection of list names the query parameter x, which the operation does not have",
        "page: r} | page: r, next: /nowhere} | the x-collection of list has next at /nowhere, which is no place in its answer",
        "page: r} | page: r, next: /things, cursor: x} | the x-collection of list names the query parameter x, which the operation does not have",
        "page: r | page: x | the x-collection of list names the query parameter x, which the operation does not have",
        "accepted: {r | accepted: {x | the x-collection of list names the query parameter x, which the operation does not have",
        "accepted: {r: A-1 | accepted: {r: A-5 | the x-collection of list blames A-5, and no x-requirements entry has that id",
        "with: r, blame: A-1 | with: r, blame: A-4 | the x-collection of list blames A-4, and no x-requirements entry has that id",
        "unique: A-1 | unique: A-3 | the x-collection of list blames A-3, and no x-requirements entry has that id",
        "s: {type: string} | s: {allOf: [{pattern: '*'}]} | has the pattern *, which is no regular expression",
        "removed-by: drop, | removed-by: make, | is created-by and removed-by make; name the operation that takes one away",
        "removed-by: drop, | removed-by: write, | is removed-by write, which has no parameter id; its id goes into the one",
        "read-by: look, | read-by: list, parameter: x, | is read-by list, which has no parameter x",
        "read-by: look | read-by: lok | says read-by: lok, and there is no such operation",
        "created-by: make | parameter: id | needs created-by",
        "identity: /id | title: x | needs identity, the JSON pointer of the id in the answer of make",
        "read-by: look | raed-by: look | has the unknown word raed-by; known are absent,",
        "settles: PT1M | settles: soon | says settles: soon, which is no duration like PT5M",
        "pattern: '^a$' | pattern: '^a($' | has the pattern ^a($, which is no regular expression",
        "state: [s] | state: [d/s] | has the state d/s; name the member without a slash",
        "from: [a], to: b | from: [c], to: b | has a transition with the state c, which is not among its states",
        "from: [a], to: b | from: [a], to: d | has a transition with the state d, which is not among its states",
        "call: drop | call: dorp | has a transition with the call dorp, and there is no such operation",
        "written-by: write | written-by: drop | says written-by: drop, which takes no body",
        "written-by: write | writen-by: write | has the unknown word writen-by; known are busy,",
        "read-by: list, written | read-by: lits, written | says read-by: lits, and there is no such operation",
        "written-by: write, | | needs written-by",
        "id: A-1, text | di: A-1, text | has no id",
        "text: t, level | text: '', level | has no text",
        "level: MUST | level: OUGHT | has an unknown level",
        "basis: documented | basis: rumour | has an unknown basis: rumour",
        "expect: refuse | expect: hope | has an unknown expect",
        "#/components/schemas/Thing | #/components/schemas/Thin | refers to #/components/schemas/Thin, which does not exist",
        "#/components/schemas/Thing | https://a.invalid/b.yaml#/Thing | the contract refers to https://a.invalid/b.yaml; put the document "
                + "beside it",
        "#/components/schemas/Thing | other.yaml#/Thing | cannot be read",
        "{id: {type: string, pattern: '^a$'}, | {$ref: '#/components/schemas/Thing', | circle"})
    void whatDoesNotFitIsNamed(String from, String to, String named) {
        assertThat(SOUND).contains(from);
        String text = to != null && to.contains("$ref") ? SOUND.replace("Thing: {type: object, properties: {id: {type: string, pattern: "
                + "'^a$'}, s: {type: string}}}",
                "Thing: {$ref: '#/components/schemas/Thing'}") : SOUND.replaceFirst(java.util.regex.Pattern.quote(from),
                        java.util.regex.Matcher.quoteReplacement(to == null ? "" : to));

        assertThatThrownBy(() -> read(text)).isInstanceOf(ContractException.class).hasMessageContaining(named);
    }

    @Test
    void whatIsNoDocumentIsSaidWithItsLine() {
        assertThatThrownBy(() -> read("openapi: 3.1.1\npaths: {\n")).isInstanceOf(ContractException.class)
                .hasMessageContaining("sound.yaml, line ")
                .hasMessageContaining("is neither YAML nor JSON");
        assertThatThrownBy(() -> read("just a text")).isInstanceOf(ContractException.class)
                .hasMessageContaining("holds no YAML or JSON object");
        assertThatThrownBy(() -> read("")).isInstanceOf(ContractException.class).hasMessageContaining("holds no YAML or JSON object");
        assertThatThrownBy(() -> Contract.ofFile(folder.resolve("none.yaml"))).isInstanceOf(ContractException.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> Contract.ofFile(Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9, '\n'})))
                .isInstanceOf(ContractException.class).hasMessageContaining("is no text in UTF-8");
    }

    @Test
    void oneIdForTwoRequirementsIsRefused() {
        assertThatThrownBy(() -> read(SOUND + "  - {id: A-1, text: u}\n")).isInstanceOf(ContractException.class)
                .hasMessageContaining("requirement A-1 is stated twice");
    }
}

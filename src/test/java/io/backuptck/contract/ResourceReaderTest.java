package io.backuptck.contract;

import static io.backuptck.contract.OwnContracts.ofPaths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backuptck.contract.Resource.Work;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a resource is said to be, and what need not be said since the operations say it. */
class ResourceReaderTest {

    private static final String PATHS = "{'/houses/{house}/things': {parameters: [{name: house, in: path, required: true, schema: {type: string}}], "
            + "post: {operationId: make, responses: {'400': {description: x}, '201': {description: x, links: {%s}}}}, get: {operationId: list, responses: {}}}, "
            + "'/houses/{house}/things/{thing}': {parameters: [{name: house, in: path, required: true, schema: {type: integer}}, {name: q, in: query, "
            + "schema: {type: integer}}, {name: thing, in: path, required: true, schema: {$ref: '#/components/schemas/Id'}}], "
            + "get: {operationId: look, responses: {}}, delete: {operationId: drop, responses: {}}}}";
    private static final String LINK = "Look: {operationId: look, parameters: {house: '$request.path.house', path.thing: '$response.body#/data/id'}}";

    private static Resource thing(String links, String words) {
        return ofPaths(PATHS.formatted(links), "components: {schemas: {Id: {type: string, format: uuid}}}", "x-resources: {thing: {created-by: make"
                + (words.isEmpty() ? "" : ", " + words) + "}}").resource("thing");
    }

    @Test
    void aLinkSaysHowWhatWasMadeIsRead() {
        Resource thing = thing(LINK, "");

        assertThat(thing.readBy().map(Operation::id)).contains("look");
        assertThat(thing.identity()).isEqualTo("/data/id");
        assertThat(thing.parameter()).isEqualTo("thing");
        assertThat(thing.absent()).isEqualTo("00000000-0000-4000-8000-000000000000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"~~",
        "Look: {operationId: look, parameters: {thing: '$request.body#/id'}}",
        "Look: {operationId: nobody, parameters: {thing: '$response.body#/id'}}",
        "Drop: {operationId: drop, parameters: {thing: '$response.body#/id'}}"})
    void otherLinksSayNothingOfIt(String links) {
        assertThat(thing(links, "identity: /id").readBy()).isEmpty();
        assertThatThrownBy(() -> thing(links, "title: t")).isInstanceOf(ContractException.class).hasMessageContaining("needs identity");
    }

    @Test
    void aLinkToAnotherThingTellsNothingOfTheId() {
        String other = "Other: {operationId: list, parameters: {other: '$response.body#/other'}}";

        assertThat(thing(other + ", " + LINK, "read-by: look").identity()).isEqualTo("/data/id");
        assertThatThrownBy(() -> thing(other, "read-by: look")).isInstanceOf(ContractException.class).hasMessageContaining("needs identity");
        assertThat(thing(other.replace("other:", "thing:"), "read-by: look").identity()).as("it takes the id, too").isEqualTo("/other");
    }

    @Test
    void aHeaderTellsTheId() {
        Resource linked = thing("Look: {operationId: look, parameters: {thing: '$response.header.Location'}}", "own-id: /id");

        assertThat(linked).extracting(Resource::header, Resource::identity, Resource::parameter)
                .containsExactly(Optional.of("Location"), "/id", "thing");
        assertThat(thing("", "identity: $response.header.X-Id, read-by: look")).extracting(Resource::header, Resource::identity)
                .containsExactly(Optional.of("X-Id"), "");
        assertThat(thing(LINK, "").header()).isEmpty();
    }

    @Test
    void whatIsSaidGoesBeforeTheLink() {
        Resource thing = thing(LINK, "read-by: list, identity: id, parameter: house");

        assertThat(thing.readBy().map(Operation::id)).contains("list");
        assertThat(thing.identity()).as("a pointer begins with a slash").isEqualTo("/id");
        assertThat(thing.parameter()).isEqualTo("house");
    }

    /** The path parameter that the creating operation does not have. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"read-by: look | thing", "removed-by: drop | thing", "listed-by: list | ''", "read-by: list | ''"})
    void theIdGoesIntoTheParameterThatIsNew(String words, String parameter) {
        assertThat(thing("", "identity: /id, " + words).parameter()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"read-by: look | 00000000-0000-4000-8000-000000000000", "removed-by: drop | 00000000-0000-4000-8000-000000000000",
        "read-by: look, parameter: house | 2147480000", "listed-by: list | backup-tck-no-such-thing", "read-by: look, absent: none | none"})
    void anIdThatNothingHasFitsItsParameter(String words, String absent) {
        assertThat(thing("", "identity: /id, " + words).absent()).isEqualTo(absent);
    }

    @Test
    void operationsAreNamedByTheirIdOrByMethodAndPath() {
        Resource thing = thing("", "identity: /id, listed-by: 'get /houses/{house}/things', removed-by: 'DELETE /houses/{house}/things/{thing}'");

        assertThat(thing.listedBy().map(Operation::id)).contains("list");
        assertThat(thing.removedBy().map(Operation::id)).contains("drop");
    }

    @Test
    void howALookIsUnderstoodIsReadWhole() {
        Resource thing = thing("", "identity: '', shown: /s, own-id: /o, mark: /m, settles: PT1M, over: {/a: b}, begun: /t, owner: {/w: k}, "
                + "values: {/v: {value: x, fixture: f, sent: /n, blame: B, listed: L, missing: M}}, disregard: {/d: e}, keeps: kept, busy: {/c: [one, two]}, "
                + "work: {resource: job, ends: {ok: done}, fails: bad}, fixture: known, lifecycle: life, items: /i, one-at-a-time: true, agreed: [/t, /v]");

        assertThat(thing.looks()).isEqualTo(new Resource.Looks("/s", "/o", "/m", Duration.ofMinutes(1), false, Map.of("/a", "b"), "/t", Map.of("/w", "k"),
                Map.of("/v", new Resource.Value("x", "f", "/n", "B", "L", "M")), Map.of("/d", "e"), "kept", Map.of("/c", Set.of("one", "two")),
                Optional.of(new Work("job", Map.of("ok", "done"), "bad")), Set.of("/t", "/v")));
        assertThat(thing).extracting(Resource::identity, Resource::fixture, Resource::lifecycle, Resource::items, Resource::oneAtATime)
                .containsExactly("", Optional.of("known"), Optional.of("life"), "/i", true);
        assertThat(thing("", "identity: /id").looks()).isEqualTo(new Resource.Looks("", "", "", Duration.ZERO, false, Map.of(), "", Map.of(), Map.of(), Map.of(),
                "", Map.of(), Optional.empty(), Set.of()));
    }

    @ParameterizedTest
    @CsvSource({"order, an order, An order", "Item, an Item, An Item", "backup, a backup, A backup"})
    void itsNameHasTheRightArticle(String name, String inside, String first) {
        Resource resource = ofPaths("{/a: {post: {operationId: make, responses: {}}}}", "x-resources: {" + name + ": {created-by: make, identity: /id}}").resource(name);

        assertThat(resource.oneOf(false)).isEqualTo(inside);
        assertThat(resource.oneOf(true)).isEqualTo(first);
    }
}

package io.backuptck.stub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.stub.Pace;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids keep the pattern of the contract, however many there are. */
class NewIdsTest {

    private static final String TICKETS = """
            openapi: 3.1.0
            info: {title: Tickets, version: '1'}
            paths:
              /tickets:
                post:
                  operationId: open
                  responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Ticket'}}}}}
              /tickets/{id}:
                get:
                  operationId: ticket
                  parameters: [{name: id, in: path, required: true, schema: {type: string, pattern: '^T[0-9]+$'}}]
                  responses: {'200': {description: read, content: {application/json: {schema: {$ref: '#/components/schemas/Ticket'}}}}}
            components:
              schemas:
                Ticket: {type: object, required: [id], properties: {id: {type: string, pattern: '^T[0-9]+$'}}}
            x-resources:
              ticket: {created-by: open, read-by: ticket, identity: /id}
            """;

    @TempDir
    private Path directory;

    /** What was removed does not come back as something else. */
    @Test
    void anIdIsGivenOnce() {
        Caller albums = new Caller("albums.yaml", Pace.poll());

        List<String> ids = IntStream.range(0, 60).mapToObj(number -> {
            String id = albums.call("addAlbum", "/albums", "{\"title\": \"x\"}").text("/id");
            albums.call("dropAlbum", "/albums/" + id);
            return id;
        }).toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void moreThanTheShortestTextsOfAPatternAreFound() throws IOException {
        Caller tickets = new Caller(Files.writeString(directory.resolve("tickets.yaml"), TICKETS), Pace.poll(), Set.of());

        List<String> ids = IntStream.range(0, 200).mapToObj(number -> tickets.call("open", "/tickets", "").text("/id")).toList();

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("T[0-9]+"));
    }

    /** Where answers show names such as {@code tickets/T1}, the end of the name stands in paths. */
    @Test
    void aNameWithSlashesLeadsToTheThing() throws IOException {
        String names = TICKETS.replace("Ticket: {type: object, required: [id], properties: {id: {type: string, pattern: '^T[0-9]+$'}}}",
                "Ticket: {type: object, required: [id], properties: {id: {type: string, pattern: '^tickets/T[0-9]+$'}}}");
        Caller tickets = new Caller(Files.writeString(directory.resolve("names.yaml"), names), Pace.poll(), Set.of());
        String name = tickets.call("open", "/tickets", "").text("/id");

        assertThat(name).matches("tickets/T[0-9]+");
        assertThat(tickets.call("ticket", "/" + name).text("/id")).isEqualTo(name);
        assertThat(tickets.call("open", "/tickets", "").text("/id")).matches("tickets/T[0-9]+").isNotEqualTo(name);
    }

    /** A header tells the id, and the body shows the same. */
    @Test
    void aHeaderTellsTheId() throws IOException {
        String headed = TICKETS.replace("'201': {description: made,", "'201': {description: made, headers: {X-Id: {schema: {type: string}}},")
                .replace("identity: /id", "identity: $response.header.X-Id, own-id: /id");
        Caller tickets = new Caller(Files.writeString(directory.resolve("headed.yaml"), headed), Pace.poll(), Set.of());
        StubResponse made = tickets.stub().answer(
                new StubRequest(tickets.contract().operation("open"), "/tickets", Map.of(), Map.of(), Map.of(), new byte[0]));
        String id = made.headers().stream().filter(one -> one.name().equals("X-Id")).findFirst().orElseThrow().value();

        assertThat(id).matches("T[0-9]+");
        assertThat(new String(made.body(), StandardCharsets.UTF_8)).contains('"' + id + '"');
        assertThat(tickets.call("ticket", "/tickets/" + id).text("/id")).isEqualTo(id);
    }
}

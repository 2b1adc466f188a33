package io.backuptck.stub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The same over the wire. */
class ContractStubServerTest {

    private static final String SNAPSHOTS = "/volumes/data/snapshots";

    private final Caller snapshots = new Caller("snapshots.yaml", Pace.poll());

    @Test
    void aServerPlaysIt() throws Exception {
        ApiId api = snapshots.contract().api();
        try (StubServer server = StubServer.start(StubOptions.embedded(api))) {
            HttpClient client = HttpClient.newHttpClient();
            String list = server.url() + SNAPSHOTS;
            HttpResponse<String> made = send(client, HttpRequest.newBuilder(URI.create(list))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"one\"}")));
            assertThat(made.statusCode()).isEqualTo(201);
            String id = made.body().replaceAll(".*\"id\":(\\d+).*", "$1");

            assertThat(send(client, HttpRequest.newBuilder(URI.create(list + "/" + id))).body()).contains("\"id\":" + id);
            assertThat(send(client, HttpRequest.newBuilder(URI.create(list + "/" + id + ":verify"))
                    .POST(HttpRequest.BodyPublishers.noBody())).body()).contains("sound");
            HttpResponse<String> gone = send(client, HttpRequest.newBuilder(URI.create(list + "/" + id)).DELETE());
            assertThat(gone.statusCode()).isEqualTo(204);
            assertThat(gone.body()).isEmpty();
            assertThat(send(client, HttpRequest.newBuilder(URI.create(list + "/" + id))).statusCode()).isEqualTo(404);
            assertThat(send(client, HttpRequest.newBuilder(URI.create(server.url() + "/nothing"))).statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

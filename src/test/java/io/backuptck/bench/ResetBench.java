package io.backuptck.bench;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.Administration;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/**
 * How the memory of a stub with a journal grows over resets and requests of eight clients. Arguments: rounds, resets of each round,
 * requests between two resets of a client. Run it from an IDE or with {@code mvn -q exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.backuptck.bench.ResetBench -Dexec.args="10 1000 3"}.
 */
public final class ResetBench {
    private static final int CLIENTS = 8;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ResetBench() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        int resets = Integer.parseInt(arguments[1]);
        int requests = Integer.parseInt(arguments[2]);
        try (StubServer stub = StubServer.start(StubOptions.embedded(ApiId.named("gaussdb")).with(Administration.JOURNAL))) {
            for (int round = 0; round < Integer.parseInt(arguments[0]); round++) {
                long began = System.nanoTime();
                List<Thread> clients = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    int client = i;
                    clients.add(new Thread(() -> client(stub.url(), client, resets / CLIENTS, requests)));
                }
                clients.forEach(Thread::start);
                for (Thread client : clients) {
                    client.join();
                }
                System.gc();
                long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
                System.out.printf("round %d: %d resets, %.1f s, memory %.1f MB, journal %d%n", round, resets,
                        (System.nanoTime() - began) / 1e9, used / 1048576.0, stub.journal().all().size());
            }
        }
    }

    private static void client(String url, int client, int resets, int requests) {
        String backups = url + "/v3/%032x/backups".formatted(client + 1);
        try {
            for (int reset = 0; reset < resets; reset++) {
                for (int request = 0; request < requests; request++) {
                    send("POST", backups, "{\"instance_id\": \"ab%014x%016xin14\", \"name\": \"backup_%d_%d\"}".formatted(client, request, client,
                            request));
                    send("GET", backups, "");
                }
                send("POST", url + "/__backup-tck/reset", "");
            }
        } catch (IOException e) {
            System.out.println("a client lost its connection: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(String method, String url, String body) throws IOException, InterruptedException {
        HTTP.send(HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body))
                .build(), BodyHandlers.ofString());
    }
}

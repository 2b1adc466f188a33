package io.backuptck.bench;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.backuptck.contract.ApiId;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * How many starts a second a stub takes beside a plain WireMock with one fixed answer, in turns, and how its memory grows.
 * Arguments: API, requests of each round, rounds. Run it from an IDE or with {@code mvn -q exec:java
 * -Dexec.classpathScope=test -Dexec.mainClass=io.backuptck.bench.StubBench -Dexec.args="obshell 20000 10"}.
 */
public final class StubBench {

    private static final AtomicLong DRAWN = new AtomicLong();
    private static final int CLIENTS = 2;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private StubBench() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        ApiId api = ApiId.of(arguments[0]).orElseThrow();
        int requests = Integer.parseInt(arguments[1]);
        WireMockServer plain = new WireMockServer(options().dynamicPort().containerThreads(32).disableRequestJournal()
                .stubRequestLoggingDisabled(true).gzipDisabled(true));
        plain.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withHeader("Content-Type", "application/json")
                .withBody("{\"successful\":true,\"data\":null}")));
        plain.start();
        try (StubServer stub = StubServer.start(StubOptions.embedded(api))) {
            for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
                double fixed = rate(requests, () -> start(api, plain.baseUrl()));
                double played = rate(requests, () -> start(api, stub.url()));
                System.gc();
                long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
                System.out.printf("%s round %d: plain %.0f/s, stub %.0f/s, ratio %.2f, memory %d MB%n", api.id(), round, fixed, played,
                        played / fixed, used >> 20);
            }
        } finally {
            plain.stop();
        }
    }

    private static HttpRequest start(ApiId api, String url) {
        long drawn = DRAWN.incrementAndGet();
        return switch (api.id()) {
            case "obshell" -> post(url + "/api/v1/tenant/t1/backup", "{\"mode\":\"full\"}");
            case "gaussdb" -> post(url + "/v3/0483b6b16e954cb88930a360d2c4e663/backups",
                    "{\"instance_id\":\"7e01ac5a%024xin14\",\"name\":\"bench_%d\"}".formatted(drawn, drawn));
            case "oceanbase-cloud" -> post(url + "/api/v2/instances/obcluster-tck1/backup/data/start",
                    "{\"backupObjectType\":\"tenant\",\"backupPolicy\":\"manual\",\"tenantId\":\"txxx\"}");
            default -> throw new IllegalArgumentException(api.id());
        };
    }

    private static HttpRequest post(String url, String body) {
        return HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build();
    }

    private static double rate(int requests, Supplier<HttpRequest> request) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger accepted = new AtomicInteger();
        List<Thread> clients = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < CLIENTS; i++) {
            Thread client = new Thread(() -> {
                for (int number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                    try {
                        accepted.addAndGet(HTTP.send(request.get(), BodyHandlers.ofString()).statusCode() < 300 ? 1 : 0);
                    } catch (IOException e) {
                        continue; // the client closed a connection that it was about to use; it is counted as not accepted
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            });
            clients.add(client);
            client.start();
        }
        for (Thread client : clients) {
            client.join();
        }
        double rate = requests * 1e9 / (System.nanoTime() - began);
        if (accepted.get() < requests) {
            System.out.println("accepted " + accepted + " of " + requests);
        }
        return rate;
    }
}

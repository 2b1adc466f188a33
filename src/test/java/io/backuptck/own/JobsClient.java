package io.backuptck.own;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Talks to a service of jobs as any caller would. */
final class JobsClient {

    static final String EXECUTE = "{\"inputs\": {\"distance\": 10, \"geometry\": \"POINT(1 2)\"}, \"title\": \"A buffer\"}";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;

    JobsClient(String url) {
        this.url = url;
    }

    HttpResponse<String> execute(String process, String body) {
        return send("POST", "/processes/" + process + "/execution", body);
    }

    HttpResponse<String> look(String id) {
        return send("GET", "/jobs/" + encoded(id), "");
    }

    HttpResponse<String> dismiss(String id) {
        return send("DELETE", "/jobs/" + encoded(id), "");
    }

    HttpResponse<String> list(String query) {
        return send("GET", "/jobs" + query, "");
    }

    /** The id of a new job. */
    String newJob(String process) {
        return json(execute(process, EXECUTE)).path("jobId").asText();
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return OwnRequest.JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        if (method.equals("POST")) {
            request.header("Content-Type", "application/json");
        }
        try {
            return HTTP.send(request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

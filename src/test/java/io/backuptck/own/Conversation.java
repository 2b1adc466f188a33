package io.backuptck.own;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The same questions to a server, whichever it is, and what it said, without what differs each time: two servers are compared by it. */
final class Conversation {

    private final JobsClient client;
    private final List<String> ids = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private Conversation(String url) {
        client = new JobsClient(url);
    }

    static List<String> with(String url) {
        Conversation conversation = new Conversation(url);
        conversation.lists();
        conversation.lives();
        conversation.bodies();
        return conversation.lines;
    }

    private void lists() {
        client.look(newJob("buffer"));
        newJob("buffer");
        Stream.of("", "?status=running", "?limit=1", "?limit=1000", "?limit=1001", "?limit=0", "?limit=many", "?limit=1.5", "?status=lost")
                .forEach(query -> said(client.list(query)));
    }

    private void lives() {
        for (String process : List.of("buffer", "failing")) {
            String id = newJob(process);
            for (int i = 0; i < 5; i++) {
                said(client.look(id));
            }
            said(client.dismiss(id));
            said(client.look(id));
        }
        String id = newJob("buffer");
        said(client.look(id));
        said(client.dismiss(id));
        said(client.look(id));
        said(client.look("no-such-job"));
        said(client.dismiss("no-such-job"));
        said(client.execute("no-such-process", JobsClient.EXECUTE));
    }

    private void bodies() {
        Stream.concat(Bodies.ALLOWED.stream(), Bodies.EXCLUDED.stream()).forEach(body -> said(client.execute("buffer", body)));
    }

    private String newJob(String process) {
        HttpResponse<String> response = client.execute(process, JobsClient.EXECUTE);
        String id = JobsClient.json(response).path("jobId").asText();
        if (!ids.contains(id)) {
            ids.add(id);
        }
        said(response);
        return id;
    }

    /** Ids are numbered in the order in which they came up, and times are left out. */
    private void said(HttpResponse<String> response) {
        String body = response.body();
        for (int i = 0; i < ids.size(); i++) {
            body = body.replace(ids.get(i), "#" + i);
        }
        body = body.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "<time>").replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>");
        lines.add(response.statusCode() + " " + response.headers().firstValue("Content-Type").orElse("-") + " " + body);
    }
}

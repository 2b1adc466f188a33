package io.backuptck.own;

import java.time.Instant;

/** A job as the service keeps it. */
final class Job {

    final String id;
    final String processId;
    /** Null when its caller gave none. */
    final String title;
    final Instant created;
    String status = "accepted";
    /** How often the job was looked at. */
    int looks;

    Job(String id, String processId, String title, Instant created) {
        this.id = id;
        this.processId = processId;
        this.title = title;
        this.created = created;
    }

    boolean isOver() {
        return !status.equals("accepted") && !status.equals("running");
    }

    int progress() {
        return switch (status) {
            case "successful" -> 100;
            case "running" -> 50;
            default -> 0;
        };
    }
}

package io.backuptck.api.gaussdb.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.Seen;
import java.util.ArrayList;
import java.util.List;

/** A backup as one answer of the list shows it. */
record Listed(Seen answer, int index, JsonNode json) {

    /** The backups of an answer; none when it is no list. */
    static List<Listed> in(Seen answer) {
        List<Listed> backups = new ArrayList<>();
        JsonNode shown = answer.at("/backups");
        for (int i = 0; i < shown.size(); i++) {
            backups.add(new Listed(answer, i, shown.path(i)));
        }
        return backups;
    }

    String pointer() {
        return "/backups/" + index;
    }

    /** The text of a member; empty when it is missing or no text. */
    String text(String member) {
        return json().path(member).isTextual() ? json().path(member).textValue() : "";
    }

    String id() {
        return text("id");
    }

    boolean isOver() {
        return text("status").equals("COMPLETED") || text("status").equals("FAILED");
    }
}

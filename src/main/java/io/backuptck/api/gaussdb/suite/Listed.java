package io.backuptck.api.gaussdb.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.Seen;
import java.util.ArrayList;
import java.util.List;

/** A backup as one answer of the list shows it. */
record Listed(Seen answer, int index) {

    /** The backups of an answer; none when it is no list. */
    static List<Listed> in(Seen answer) {
        List<Listed> backups = new ArrayList<>();
        for (int i = 0; i < answer.at("/backups").size(); i++) {
            backups.add(new Listed(answer, i));
        }
        return backups;
    }

    String pointer() {
        return "/backups/" + index;
    }

    JsonNode json() {
        return answer.at(pointer());
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

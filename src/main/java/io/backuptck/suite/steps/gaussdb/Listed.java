package io.backuptck.suite.steps.gaussdb;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.Seen;
import java.util.ArrayList;
import java.util.List;

/**
 * A backup as one answer of the list shows it.
 *
 * @param json the member of the list itself, kept because lists are long and looked at often
 */
record Listed(Seen answer, int index, JsonNode json) {

    /** The backups of an answer; none when it is no list. */
    static List<Listed> in(Seen answer) {
        List<Listed> backups = new ArrayList<>();
        JsonNode list = answer.at("/backups");
        for (int i = 0; i < list.size(); i++) {
            backups.add(new Listed(answer, i, list.path(i)));
        }
        return backups;
    }

    String pointer() {
        return "/backups/" + index;
    }

    /** The text of a member; empty when it is missing or no text. */
    String text(String member) {
        JsonNode value = json.path(member);
        return value.isTextual() ? value.textValue() : "";
    }

    String id() {
        return text("id");
    }

    boolean isOver() {
        return text("status").equals("COMPLETED") || text("status").equals("FAILED");
    }
}

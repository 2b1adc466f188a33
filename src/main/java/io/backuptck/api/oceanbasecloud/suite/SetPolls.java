package io.backuptck.api.oceanbasecloud.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.suite.Inconclusive;
import io.backuptck.suite.Seen;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** The looks at one backup set. One that brought no answer of the server is no look; many of them in a row are the last ones. */
final class SetPolls {

    private static final int MOST_FAILED_IN_A_ROW = 5;

    private final Started backup;
    private final String id;
    private boolean offered = true;
    private int failed;
    private String problem = "";

    SetPolls(Started backup, String id) {
        this.backup = backup;
        this.id = id;
    }

    /**
     * Polls by the id; on servers that have no such read in the list, where the set may have the id of its task.
     *
     * @return whether the server offers one of the two
     */
    boolean look() {
        try {
            offered = read();
            failed = 0;
        } catch (Inconclusive noAnswer) {
            failed++;
            problem = noAnswer.getMessage();
        }
        return offered;
    }

    private boolean read() {
        try {
            backup.read(Cloud.set(id));
            return true;
        } catch (TestAbortedException notOffered) {
            return backup.reads().isEmpty() && lookInList();
        }
    }

    private boolean lookInList() {
        try {
            Seen answer = Cloud.list(Map.of());
            for (JsonNode set : answer.at("/data/dataList")) {
                if (set.path("backupSetId").asText().equals(id)) {
                    backup.observe(set, answer);
                }
            }
            return true;
        } catch (TestAbortedException notOffered) {
            return false;
        }
    }

    /** False when the server seems to offer no way to look at sets. */
    boolean isOffered() {
        return offered;
    }

    boolean areInVain() {
        return failed >= MOST_FAILED_IN_A_ROW;
    }

    /** Why the last look brought nothing. */
    String problem() {
        return problem;
    }
}

package io.backuptck.pages.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** The base server, except that something is edited in its answers before they are sent. */
final class EditedObshell extends PagesObshell {

    /** Changes an answer; the request tells which one it is. */
    interface Edit {
        void apply(PagesRequest request, ObjectNode envelope);
    }

    private final Edit edit;

    private EditedObshell(Edit edit) {
        super(new Habits());
        this.edit = edit;
    }

    @Override
    protected PagesReply reply(PagesRequest request, ObjectNode envelope) {
        int status = envelope.path("status").intValue();
        edit.apply(request, envelope);
        return PagesReply.json(status, envelope);
    }

    static PagesObshell everyAnswer(Consumer<ObjectNode> edit) {
        return new EditedObshell((request, envelope) -> edit.accept(envelope));
    }

    static PagesObshell everyRefusal(Consumer<ObjectNode> edit) {
        return new EditedObshell((request, envelope) -> {
            if (!envelope.path("successful").booleanValue()) {
                edit.accept(envelope);
            }
        });
    }

    static PagesObshell everySuccess(Consumer<ObjectNode> edit) {
        return new EditedObshell((request, envelope) -> {
            if (envelope.path("successful").booleanValue()) {
                edit.accept(envelope);
            }
        });
    }

    /** Edits the DagDetailDTO of both starts. */
    static PagesObshell everyDag(Consumer<ObjectNode> edit) {
        return new EditedObshell((request, envelope) -> {
            if (!request.isAt(OVERVIEW)) {
                ifObject(envelope.path("data"), edit);
            }
        });
    }

    /** Edits the CdbObBackupTask of the overview. */
    static PagesObshell everyTask(Consumer<ObjectNode> edit) {
        return new EditedObshell((request, envelope) -> {
            if (request.isAt(OVERVIEW)) {
                ifObject(envelope.path("data").path("status"), edit);
            }
        });
    }

    private static void ifObject(JsonNode node, Consumer<ObjectNode> edit) {
        if (node instanceof ObjectNode object) {
            edit.accept(object);
        }
    }
}

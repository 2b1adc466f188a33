package io.backuptck.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;

/**
 * As {@link GaussdbCloud}, built by somebody else: the task endpoint does not know backup jobs, the newest backup is listed
 * first, a deleted backup is gone at once and answered with no body, letters are letters in any script, characters are
 * counted rather than bytes, and the second character of a line break is nobody's business.
 */
class GaussdbListOnly extends GaussdbCloud {

    GaussdbListOnly() {
        super(null);
    }

    @Override
    boolean isNameAllowed(JsonNode name) {
        return name.isTextual() && name.textValue().length() >= 4 && name.textValue().length() <= 64
                && Character.isLetter(name.textValue().charAt(0))
                && name.textValue().chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }

    @Override
    boolean isDescriptionAllowed(JsonNode description) {
        return description.isMissingNode() || description.isNull() || description.isTextual()
                && description.textValue().codePoints().count() <= 256
                && description.textValue().chars().noneMatch(c -> ">!<\"&'=".indexOf(c) >= 0);
    }

    @Override
    void begin(GaussdbBackup backup) {
        Collections.rotate(backups, 1);
    }

    @Override
    ObjectNode item(GaussdbBackup backup) {
        ObjectNode item = super.item(backup);
        if (backup.end == null) {
            item.remove("end_time");
        }
        if (backup.description == null) {
            item.put("description", "");
        }
        return item;
    }

    @Override
    WitnessReply job(String id) {
        return refuse(404, "DBS.200543", "the task does not exist");
    }

    @Override
    boolean isGone(GaussdbBackup backup) {
        return backup.doomed;
    }

    @Override
    WitnessReply delete(String id) {
        WitnessReply reply = super.delete(id);
        return switch (reply.status()) {
            case 202 -> WitnessReply.empty(202);
            case 404 -> refuse(400, "DBS.201203", "the backup does not exist");
            default -> reply;
        };
    }

    @Override
    WitnessReply noInstance() {
        return refuse(400, "DBS.280404", "the instance id is invalid");
    }
}

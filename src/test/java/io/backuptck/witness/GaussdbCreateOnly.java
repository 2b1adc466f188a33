package io.backuptck.witness;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Only what the source page itself describes: backups can be created and nothing else. Ids have other shapes, a description that was not given is not there, a missing instance is told as a missing right.
 */
class GaussdbCreateOnly extends GaussdbCloud {

    private final boolean atOnce;
    private int count;

    /** @param atOnce true when a backup is complete before its creation is answered */
    GaussdbCreateOnly(boolean atOnce) {
        super(null);
        this.atOnce = atOnce;
    }

    @Override
    WitnessReply route(WitnessRequest request) {
        return request.is("POST", "/v3/*/backups") ? create(request) : noRoute();
    }

    @Override
    void begin(GaussdbBackup backup) {
        if (atOnce) {
            backup.finish("COMPLETED", now());
        }
    }

    @Override
    void advance(GaussdbBackup backup) {
        backup.age++;
        if (backup.age == 3) {
            backup.finish("COMPLETED", now());
        }
    }

    @Override
    ObjectNode created(GaussdbBackup backup) {
        ObjectNode body = super.created(backup);
        ObjectNode inner = (ObjectNode) body.get("backup");
        inner.remove("datastore");
        if (backup.description == null) {
            inner.remove("description");
        }
        return body;
    }

    @Override
    WitnessReply noInstance() {
        return refuse(403, "DBS.201003", "the instance does not exist or access to it is denied");
    }

    @Override
    String newBackupId() {
        return "BK-" + ++count;
    }

    @Override
    String newJobId() {
        return "job" + ++count;
    }
}

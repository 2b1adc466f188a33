package io.backuptck.witness;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Only what the source page itself describes: backups can be created and nothing else. A backup is complete at once, ids
 * have other shapes, a description that was not given is not there, a missing instance is told as a missing right.
 */
class GaussdbCreateOnly extends GaussdbCloud {

    private int count;

    GaussdbCreateOnly() {
        super(null);
    }

    @Override
    WitnessReply route(WitnessRequest request) {
        return request.is("POST", "/v3/*/backups") ? create(request) : noRoute();
    }

    @Override
    void begin(GaussdbBackup backup) {
        backup.finish("COMPLETED", now());
    }

    @Override
    void advance(GaussdbBackup backup) {
        backup.age++;
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
    WitnessReply conflict(String instance, String name) {
        return null;
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

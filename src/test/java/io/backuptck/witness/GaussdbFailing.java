package io.backuptck.witness;

/** As {@link GaussdbCloud}, on a disk that is gone: every backup is begun and fails, which is no fault of the API. */
class GaussdbFailing extends GaussdbCloud {

    GaussdbFailing() {
        super(null);
    }

    @Override
    String outcome(GaussdbBackup backup) {
        return "FAILED";
    }
}

package io.backuptck.pages.obshell;

import com.fasterxml.jackson.databind.JsonNode;

/** Refuses what a careful engineer may refuse: null for a parameter, a body that is not declared as JSON, and so on. */
class StrictObshell extends PagesObshell {

    StrictObshell() {
        super(new StrictHabits());
    }

    @Override
    protected JsonNode json(PagesRequest request) {
        String type = request.headers().getFirst("Content-Type");
        if (type == null || !type.startsWith("application/json")) {
            throw new Refusal(Reason.WRONG_MEDIA_TYPE);
        }
        JsonNode body = super.json(request);
        body.forEach(value -> {
            if (value.isNull()) {
                throw new Refusal(Reason.WRONG_TYPE);
            }
        });
        return body;
    }

    /** An incremental backup holds what has changed since another backup, so that there must be one. */
    @Override
    protected void refuseUnlessReady(Tenant tenant, StartOptions options) {
        super.refuseUnlessReady(tenant, options);
        if (options.mode().equals("incremental") && !tenant.hasFullBackup()) {
            throw new Refusal(Reason.NO_FULL_BACKUP);
        }
    }

    @Override
    protected int steps() {
        return 6;
    }
}

package io.backuptck.pages.obshell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;

/** Answers 400 to whatever it refuses, reads JSON to the letter and shows a tenant without backup as null. */
class LedgerObshell extends PagesObshell {

    LedgerObshell() {
        super(new LedgerHabits());
    }

    @Override
    protected JsonNode json(PagesRequest request) {
        try {
            return new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(request.body());
        } catch (JsonProcessingException e) {
            throw new Refusal(Reason.NOT_JSON);
        }
    }

    /** Page 004 does not say what a tenant without any task has. */
    @Override
    protected JsonNode overview(PagesRequest request) {
        return tenantOf(request).hasBackup() ? super.overview(request)
                : JsonNodeFactory.instance.objectNode().putNull("status");
    }

    /** Page 001 does not say what happens while one of the tenants is backed up; those that are free are started. */
    @Override
    protected Dag startCluster(PagesRequest request) {
        StartOptions options = options(request);
        Collection<Tenant> free = backedUpByCluster().stream().filter(tenant -> !tenant.isBusy()).toList();
        if (free.isEmpty()) {
            throw new Refusal(Reason.CLUSTER_BUSY);
        }
        return newDag(null, options, free.stream().map(tenant -> begin(tenant, options)).toList());
    }
}

package io.backuptck.pages.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers whose overview tells what is not so. */
final class WrongOverviews {

    private WrongOverviews() {
    }

    /** As soon as both have a backup. */
    static PagesObshell ofAnotherTenant() {
        return new PagesObshell(new Habits()) {
            @Override
            protected JsonNode overview(PagesRequest request) {
                Tenant other = tenant(tenantOf(request).name().equals("t1") ? "t2" : "t1");
                return tenantOf(request).hasBackup() && other.hasBackup()
                        ? rendering().overview(other, other.newest()) : super.overview(request);
            }
        };
    }

    static PagesObshell ofUnknownTenants() {
        return new PagesObshell(new Habits()) {
            @Override
            protected JsonNode overview(PagesRequest request) {
                if (tenants().stream().noneMatch(tenant -> tenant.name().equals(request.path().get(3)))) {
                    Tenant nobody = new Tenant("", 9999, false);
                    return rendering().overview(nobody, nobody.begin(1, StartOptions.DEFAULTS, 1, now()));
                }
                return super.overview(request);
            }
        };
    }

    static PagesObshell unsteadyAfterTheEnd() {
        AtomicInteger looks = new AtomicInteger();
        return EditedObshell.everyTask(task -> {
            if (task.path("status").asText().equals("COMPLETED")) {
                int look = looks.incrementAndGet();
                task.put("output_bytes", task.path("output_bytes").longValue() + 4096L * look);
                task.put("file_count", task.path("file_count").longValue() + look);
            }
        });
    }

    /** A clock that runs makes the rate of a finished backup comparable; here it is bytes per minute. */
    static PagesObshell ratePerMinute() {
        return new QueueObshell(new Habits()) {
            @Override
            protected JsonNode overview(PagesRequest request) {
                ObjectNode data = (ObjectNode) super.overview(request);
                ObjectNode task = (ObjectNode) data.path("status");
                return data.set("status", task.put("output_rate_bytes",
                        task.path("output_rate_bytes").longValue() * 60));
            }
        };
    }
}

package io.backuptck.pages.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Servers that start backups in a way that the pages rule out. */
final class WrongStarts {

    private WrongStarts() {
    }

    /** Changes the parameters before they are read; a start without a body has none. */
    private static PagesObshell reading(UnaryOperator<ObjectNode> change) {
        return new PagesObshell(new Habits()) {
            @Override
            protected StartOptions options(PagesRequest request) {
                JsonNode body = request.hasBody() ? json(request) : Habits.JSON.objectNode();
                return StartOptions.of(body instanceof ObjectNode object ? change.apply(object) : body);
            }
        };
    }

    private static PagesObshell refusing(String parameter, String value) {
        return reading(body -> {
            if (body.path(parameter).asText().equals(value)) {
                throw new Refusal(Reason.WRONG_VALUE);
            }
            return body;
        });
    }

    static PagesObshell refusingIncremental() {
        return refusing("mode", "incremental");
    }

    static PagesObshell requiring(String parameter) {
        return reading(body -> {
            if (!body.has(parameter)) {
                throw new Refusal(Reason.WRONG_VALUE);
            }
            return body;
        });
    }

    static PagesObshell takingAnyMode() {
        return reading(body -> body.path("mode").isTextual() ? body.put("mode", "full") : body);
    }

    /** Reads each parameter as whatever it can be made of. */
    static PagesObshell takingAnyType() {
        return reading(body -> {
            JsonNode mode = body.path("mode");
            if (!mode.isMissingNode() && !mode.isTextual()) {
                body.remove("mode");
            }
            body.put("plus_archive", body.path("plus_archive").asBoolean());
            return body.put("encryption", body.path("encryption").asText(""));
        });
    }

    static PagesObshell forgettingPasswords() {
        return new PagesObshell(new Habits()) {
            @Override
            protected Backup begin(Tenant tenant, StartOptions options) {
                return super.begin(tenant, new StartOptions(options.mode(), options.plusArchive(), ""));
            }
        };
    }

    static PagesObshell backingUpOneTenantOfTheCluster() {
        return new PagesObshell(new Habits()) {
            @Override
            protected Dag startCluster(PagesRequest request) {
                StartOptions options = options(request);
                refuseUnlessReady(tenant("t1"), options);
                return newDag(null, options, List.of(begin(tenant("t1"), options)));
            }
        };
    }

    static PagesObshell backingUpTheWholeClusterForOneTenant() {
        return new PagesObshell(new Habits()) {
            @Override
            protected Dag startTenant(PagesRequest request) {
                Dag dag = super.startTenant(request);
                others(request).stream().filter(tenant -> !tenant.isBusy())
                        .forEach(tenant -> begin(tenant, options(request)));
                return dag;
            }

            private Collection<Tenant> others(PagesRequest request) {
                return List.of(tenant(request.path().get(3).equals("t1") ? "t2" : "t1"));
            }
        };
    }

    /** Begins the backup before it looks at the parameters. */
    static PagesObshell startingWhatItRefuses() {
        return new PagesObshell(new Habits()) {
            @Override
            protected StartOptions options(PagesRequest request) {
                try {
                    return super.options(request);
                } catch (Refusal refusal) {
                    String name = request.path().get(3);
                    Tenant tenant = tenant(request.isAt(TENANT_START) ? name : "t1");
                    if (!tenant.isBusy()) {
                        begin(tenant, StartOptions.DEFAULTS);
                    }
                    throw refusal;
                }
            }
        };
    }

    static PagesObshell startingForUnknownTenants() {
        return new PagesObshell(new Habits()) {
            @Override
            protected Dag startTenant(PagesRequest request) {
                try {
                    return super.startTenant(request);
                } catch (Refusal refusal) {
                    if (refusal.reason() == Reason.NO_SUCH_TENANT) {
                        return newDag(request.path().get(3), StartOptions.DEFAULTS, List.of());
                    }
                    throw refusal;
                }
            }
        };
    }

    /** Tells the password in the answer to the start. */
    static PagesObshell tellingThePassword() {
        return new PagesObshell(new Habits()) {
            @Override
            protected PagesReply reply(PagesRequest request, ObjectNode envelope) {
                if (envelope.path("data") instanceof ObjectNode data && request.hasBody() && data.has("dag_id")) {
                    data.putObject("additional_data").set("request", json(request));
                }
                return super.reply(request, envelope);
            }
        };
    }

    static PagesObshell answeringAccepted() {
        return new PagesObshell(new Habits()) {
            @Override
            protected PagesReply reply(PagesRequest request, ObjectNode envelope) {
                if (envelope.path("successful").booleanValue() && !request.isAt(OVERVIEW)) {
                    envelope.put("status", 202);
                }
                return super.reply(request, envelope);
            }
        };
    }
}

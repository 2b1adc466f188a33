package io.backuptck.stub.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.fault.AlteredStub;
import io.backuptck.stub.fault.Firing;
import io.backuptck.validation.JsonText;
import java.util.List;
import java.util.Set;

/**
 * An agent of release 4.2.5: errors are numbers, most refusals of the work proper are internal errors, and what later
 * releases brought is missing. Errors about authentication are turned into the one that this era has for them.
 */
final class EraA extends AlteredStub {

    private static final String VERSION = "4.2.5.0-12024101211.el7";
    private static final Set<String> LATER = Set.of("operateNode", "listTenantBackupTasks", "getTenantBackupInfo");
    private static final Error NO_ROUTE = new Error(400, 1000);
    private static final Error UNAUTHORIZED = new Error(401, 10008);

    /** The kinds of errors, the first that fits counts. */
    private static final List<Rule> RULES = List.of(
            new Rule("Security\\..*|Request\\.Header\\.NotFound", UNAUTHORIZED),
            new Rule("Task\\.NotFound|Common\\.NotFound", new Error(404, 2300)),
            new Rule("OB\\.Tenant\\.Name\\.Empty", new Error(400, 1000)),
            new Rule("OB\\.Backup\\.Mode\\.Invalid", new Error(500, 1002)),
            new Rule("Task\\.(Dag|Node)\\.Operator\\..*|Agent\\..*", new Error(500, 1010)),
            new Rule("OB\\..*|Common\\.BindJsonFailed|Task\\.GenericID\\.Invalid", new Error(400, 1001)));

    private record Error(int status, int code) {
    }

    private record Rule(String errCode, Error error) {
    }

    EraA(StubApi inner, Firing firing) {
        super(inner, firing);
    }

    @Override
    public StubResponse answer(StubRequest request) {
        if (LATER.contains(request.operation().id())) {
            return unknownRoute(request.operation().method(), request.target());
        }
        StubResponse good = inner().answer(request);
        ObjectNode body = (ObjectNode) JsonText.parse(good.body()).value().orElseThrow();
        if (body.path("error").isObject()) {
            return error(body, error(body.at("/error/errCode").asText()));
        }
        return success(good, body);
    }

    @Override
    public StubResponse unknownRoute(String method, String path) {
        StubResponse good = inner().unknownRoute(method, path);
        return error((ObjectNode) JsonText.parse(good.body()).value().orElseThrow(), NO_ROUTE);
    }

    private StubResponse success(StubResponse good, ObjectNode body) {
        boolean changed = false;
        if (body.path("data") instanceof ObjectNode data) {
            changed = data.remove("maintenance_type") != null;
            data.remove(List.of("maintenance_key", "security"));
            if (data.has("version")) {
                data.put("version", VERSION);
                changed = true;
            }
        }
        return changed ? fired(StubResponse.json(good.status(), body)) : good;
    }

    private StubResponse error(ObjectNode body, Error error) {
        ObjectNode old = (ObjectNode) body.get("error");
        JsonNode message = old.get("message");
        old.removeAll().put("code", error.code()).set("message", message);
        body.put("status", error.status());
        return fired(StubResponse.json(error.status(), body));
    }

    private static Error error(String errCode) {
        return RULES.stream().filter(rule -> errCode.matches(rule.errCode())).map(Rule::error).findFirst()
                .orElse(new Error(500, 1002));
    }
}

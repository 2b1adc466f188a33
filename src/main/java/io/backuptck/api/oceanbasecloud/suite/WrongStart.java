package io.backuptck.api.oceanbasecloud.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.cases.RequestCase;
import io.backuptck.contract.Level;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;

/**
 * A derived case put into a start of its kind.
 *
 * @param kind the start that is valid but for this case
 */
record WrongStart(RequestCase derived, Kind kind) {

    static WrongStart of(RequestCase derived) {
        String requirement = derived.requirement().orElseThrow().id();
        return new WrongStart(derived, requirement.startsWith("OBC-TABLE") ? Kind.TABLE
                : requirement.startsWith("OBC-DATABASE") ? Kind.DATABASE : Kind.TENANT);
    }

    /** True when the member is wrong that tells the kinds of starts apart. */
    boolean isAboutKind() {
        return derived.constraint().place().toString().endsWith("/backupObjectType");
    }

    /** The call, made of a start that the server has accepted. */
    ApiCall call() {
        byte[] body = derived.body(kind.acceptedBody(), WrongStart::spare)
                .orElseThrow(() -> Skip.because("the case cannot be made of the run's own start"));
        return Cloud.call("startBackup").body(body, "application/json");
    }

    /** Databases that exist, so that their number is all that is wrong, and made-up tables; see {@link Existence}. */
    private static JsonNode spare(JsonNode sample, int number) {
        if (sample instanceof ObjectNode chosen) {
            ObjectNode other = chosen.deepCopy().put("database", Cloud.name("secondDatabase"));
            return other.has("tables") ? other.set("tables", JsonNodeFactory.instance.arrayNode().add(Existence.tableOfSecondDatabase())) : other;
        }
        return TextNode.valueOf(Start.madeUp(number));
    }

    /** The requirement that a refusal has no 5xx status: where it must be refused, a server error instead is a failure, too. */
    String noServerError() {
        return derived.requirement().orElseThrow().level() == Level.MUST ? "OBC-ERR-09" : "OBC-ERR-10";
    }

    /** For people. */
    String words() {
        return "a start with " + derived.constraint().place() + " " + derived.label();
    }
}

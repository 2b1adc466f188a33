package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the contract says of one exchange.
 *
 * @param checked the requirements the answer was held against, broken ones included
 * @param body    the JSON body; empty when there is none or it cannot be read
 * @param mislabelled true when the answer says that the request failed, but has the status of a success; it was not judged
 *                further then
 */
public record Judgement(List<Finding> findings, Set<Requirement> checked, Optional<JsonNode> body, boolean mislabelled) {

    /**
     * The same for relying on values: without what a server was found to do otherwise than the vendor's product, which it need
     * not be.
     */
    public Judgement forServer(boolean vendorsProduct) {
        return new Judgement(findings.stream().filter(finding ->
                finding.requirement().level(vendorsProduct) == finding.requirement().level()).toList(), checked, body, mislabelled);
    }

    /** True when nothing was found at this JSON pointer or below it. */
    public boolean isSound(String pointer) {
        return findings.stream().map(Finding::pointer)
                .noneMatch(found -> found.equals(pointer) || found.startsWith(pointer + "/"));
    }
}

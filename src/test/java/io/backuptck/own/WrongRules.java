package io.backuptck.own;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Makes services that break one rule on requests: they take one kind of request too many, or one too few. */
final class WrongRules {

    private WrongRules() {
    }

    /** Takes some bodies that are no JSON as if they were the contract's example. */
    static Supplier<JobsService> takesText(Predicate<String> text) {
        return execute(new ExecuteRules() {
            @Override
            JsonNode read(OwnRequest request) {
                boolean taken = request.json().isMissingNode() && text.test(new String(request.body(), StandardCharsets.UTF_8));
                JsonNode example = OwnRequest.JSON.createObjectNode().set("inputs",
                        OwnRequest.JSON.createObjectNode().put("distance", 10).put("geometry", "POINT(1 2)"));
                return taken ? example : super.read(request);
            }
        });
    }

    static Supplier<JobsService> inputs(BiPredicate<JsonNode, Boolean> rule) {
        return execute(new ExecuteRules() {
            @Override
            boolean allowsInputs(JsonNode inputs) {
                return rule.test(inputs, super.allowsInputs(inputs));
            }
        });
    }

    /** @param rule decides about a distance; it is told what is right */
    static Supplier<JobsService> distance(BiPredicate<JsonNode, Boolean> rule) {
        return execute(new ExecuteRules() {
            @Override
            boolean allowsDistance(JsonNode distance) {
                return rule.test(distance, super.allowsDistance(distance));
            }
        });
    }

    static Supplier<JobsService> geometry(BiPredicate<JsonNode, Boolean> rule) {
        return execute(new ExecuteRules() {
            @Override
            boolean allowsGeometry(JsonNode geometry) {
                return rule.test(geometry, super.allowsGeometry(geometry));
            }
        });
    }

    static Supplier<JobsService> title(BiPredicate<JsonNode, Boolean> rule) {
        return execute(new ExecuteRules() {
            @Override
            boolean allowsTitle(JsonNode title) {
                return rule.test(title, super.allowsTitle(title));
            }
        });
    }

    /** A limit that is taken against the rule counts as none. */
    static Supplier<JobsService> limit(BiPredicate<String, Boolean> rule) {
        return () -> new JobsService(new ExecuteRules(), new ListRules() {
            @Override
            boolean allowsLimit(String limit) {
                return rule.test(limit, super.allowsLimit(limit));
            }
        }) {
            @Override
            int limit(Map<String, String> query) {
                return new ListRules().complaint(query).isEmpty() ? super.limit(query) : Integer.MAX_VALUE;
            }
        };
    }

    static Supplier<JobsService> status(BiPredicate<String, Boolean> rule) {
        return () -> new JobsService(new ExecuteRules(), new ListRules() {
            @Override
            boolean allowsStatus(String status) {
                return rule.test(status, super.allowsStatus(status));
            }
        });
    }

    private static Supplier<JobsService> execute(ExecuteRules rules) {
        return () -> new JobsService(rules, new ListRules());
    }
}

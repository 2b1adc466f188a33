package io.backuptck.cases;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.RequestRule.Expect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Derives cases from a contract that is written in the test, without what was derived before. */
record SmallContract(Contract contract) {

    static SmallContract of(String yaml) {
        try {
            return new SmallContract(Contract.ofDocument(new ApiId("small", "Small"), new YAMLMapper().readTree(yaml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A contract with one operation {@code make} that takes a body. */
    static SmallContract ofBody(String schema, String example, String requirements) {
        return of("""
                openapi: 3.1.1
                info: {title: Small, version: '1'}
                paths: {/things: {post: {operationId: make, requestBody: {required: true, content: {application/json: {
                  schema: %s, examples: {One: {value: %s}}}}}, responses: {'200': {description: x}}, x-requirements: [%s]}}}
                """.formatted(schema, example, requirements));
    }

    /** A contract with one operation {@code find} that takes a query parameter {@code q}. */
    static SmallContract ofQuery(String parameter, String requirements) {
        return of("""
                openapi: 3.1.1
                info: {title: Small, version: '1'}
                paths: {/things: {get: {operationId: find, parameters: [{name: q, in: query, %s}], responses: {'200': {description: x}},
                  x-requirements: [%s]}}}
                """.formatted(parameter, requirements));
    }

    List<Constraint> constraints() {
        return ConstraintFinder.of(contract);
    }

    /** As {@code /place keyword}, or {@code query q keyword}. */
    List<String> names() {
        return constraints().stream().map(one -> one.place() + " " + one.keyword()).toList();
    }

    Constraint constraint(String name) {
        return constraints().stream().filter(one -> (one.place() + " " + one.keyword()).equals(name)).findFirst().orElseThrow();
    }

    ConstraintCases derived(String name) {
        return new CaseDeriver(contract, 1).derive(constraint(name));
    }

    /** The labels of what was derived of a kind. */
    List<String> labels(String name, Expect expect) {
        return derived(name).cases().stream().filter(one -> one.expect() == expect).map(RequestCase::label).toList();
    }
}

package io.backuptck.contract;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Contracts of one's own that are written in a test. */
final class OwnContracts {

    private OwnContracts() {
    }

    /** A contract called {@code own} of one document. */
    static Contract of(String yaml) {
        try {
            return Contract.ofDocument(new ApiId("own", "Own"), new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of what stands below {@code paths}, and of what follows that. */
    static Contract ofPaths(String paths, String... rest) {
        return of("openapi: 3.1.1\ninfo: {title: Own, version: '2'}\npaths: " + paths + "\n" + String.join("\n", rest));
    }

    /** With one GET of {@code /a} that has these members beside its id and its answer. */
    static Operation get(String members) {
        return ofPaths("{/a: {get: {operationId: a, responses: {'200': {description: x}}, " + members + "}}}").operation("a");
    }

    static List<String> ids(Contract contract) {
        return contract.requirements().all().stream().map(Requirement::id).toList();
    }
}

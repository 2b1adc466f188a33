package io.backuptck.stub.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mutants that forget a rule on requests. */
class RuleFaultsTest {

    private static final String BODY = """
            openapi: 3.1.0
            info: {title: Vault, version: '1'}
            paths:
              /backups:
                post:
                  operationId: start
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {type: object, properties: {name: {type: string, minLength: %d, pattern: '^[a-z][a-z0-9_]*$'}}}
                        examples: {usual: {value: {name: nightly}}}
                  responses:
                    '201': {description: made}
                    '400': {description: refused}
            """;

    @TempDir
    private Path directory;

    private List<String> rules(int least) throws IOException {
        Path file = Files.writeString(directory.resolve("vault" + least + ".yaml"), BODY.formatted(least));
        return RuleFaults.of(Contract.ofFile(file)).stream().map(Fault::title).toList();
    }

    /** An empty text is against the pattern anyway, so that a server without the other rule is as right as before. */
    @Test
    void aRuleThatOthersContainHasNoMutant() throws IOException {
        assertThat(rules(1)).anyMatch(title -> title.contains("pattern")).noneMatch(title -> title.contains("minLength"));
        assertThat(rules(3)).anyMatch(title -> title.contains("pattern")).anyMatch(title -> title.contains("minLength"));
    }
}

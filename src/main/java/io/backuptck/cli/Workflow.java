package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The documented workflow of an API, start, follow and read, as an Arazzo document. */
final class Workflow {

    private Workflow() {
    }

    /**
     * The document, as a file that refers to the contract beside it.
     *
     * @param contract where the contract as one OpenAPI document is
     * @param file     where the workflow is going to be; both absolute
     */
    static String of(ApiId api, Path contract, Path file) {
        try (InputStream in = Workflow.class.getResourceAsStream("/spec/arazzo/" + api.id() + ".yaml")) {
            String document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String path = file.normalize().getParent().relativize(contract.normalize()).toString().replace('\\', '/');
            return document.replace("url: ../" + api.id() + ".yaml,", "url: '" + path.replace("'", "''").replace(" ", "%20") + "',");
        } catch (IOException e) {
            throw new UncheckedIOException("the workflow of " + api + " cannot be read", e);
        }
    }
}

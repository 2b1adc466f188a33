package io.backuptck.contract.bundle;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the kit's own contracts as one file each, for the build, which gives them to tools of others. */
final class BundleFiles {

    private BundleFiles() {
    }

    /** @param arguments the folder */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (ApiId api : ApiId.values()) {
            Files.writeString(folder.resolve(api.id() + ".yaml"), Bundle.of(Contract.of(api)).yaml());
        }
    }
}

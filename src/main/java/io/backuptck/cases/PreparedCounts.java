package io.backuptck.cases;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.DocumentChecksum;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many requests are derived from the contracts that come with the kit, counted by the build: a list of scenarios need
 * not derive them all to count them. A count names the documents that it was made of, each with its checksum, and is not used
 * when one of them is another.
 */
final class PreparedCounts {

    private static final String FOLDER = "prepared-spec";
    private static final String DOCUMENT = "document";

    private PreparedCounts() {
    }

    /** Empty for a contract that somebody brings, and for one that has changed since. */
    static Optional<List<CaseCount>> of(ApiId api) {
        if (!api.isBuiltIn()) {
            return Optional.empty();
        }
        try (InputStream in = PreparedCounts.class.getResourceAsStream("/" + FOLDER + "/" + file(api))) {
            return in == null ? Optional.empty() : read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<List<CaseCount>> read(String text) throws IOException {
        List<CaseCount> counts = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] words = line.split(" ");
            if (!words[0].equals(DOCUMENT)) {
                counts.add(new CaseCount(words[0], words[1], Long.parseLong(words[2]), Long.parseLong(words[3])));
            } else if (!words[2].equals(checksum(words[1]))) {
                return Optional.empty();
            }
        }
        return Optional.of(counts);
    }

    static String text(Contract contract) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String path : contract.documents().keySet()) {
            lines.add(String.join(" ", DOCUMENT, path, checksum(path)));
        }
        CaseCount.of(contract).forEach(count -> lines.add(String.join(" ", count.operation(), count.keyword(),
                Long.toString(count.refused()), Long.toString(count.accepted()))));
        return String.join("\n", lines);
    }

    /** Empty when there is no such document. */
    private static String checksum(String path) throws IOException {
        try (InputStream in = PreparedCounts.class.getResourceAsStream("/spec/" + path)) {
            return in == null ? "" : DocumentChecksum.of(in.readAllBytes());
        }
    }

    private static String file(ApiId api) {
        return api.id() + ".counts";
    }

    /** Counts anew, in a folder of classes, what was counted of other documents. */
    public static void main(String[] arguments) throws IOException {
        for (ApiId api : ApiId.values()) {
            if (of(api).isEmpty()) {
                Files.writeString(Path.of(arguments[0]).resolve(FOLDER).resolve(file(api)), text(Contract.of(api)));
            }
        }
    }
}

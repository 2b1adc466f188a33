package io.backuptck.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of a file in which a requirement is stated, or what implies it.
 *
 * @param file of a contract that somebody brought; empty for one of the kit's
 * @param path of the file: as it was named, or in the kit's repository
 * @param line from 1
 */
public record StatedAt(Optional<Path> file, String path, int line) {

    /** Finds it; empty when the documents cannot be read any more. */
    public static Optional<StatedAt> of(Contract contract, Requirement requirement) {
        String document = requirement.location().document();
        Optional<Path> file = contract.file().map(main -> main.resolveSibling(document));
        String path = file.map(one -> one.toString().replace('\\', '/')).orElse("spec/" + document);
        try {
            String text = file.isPresent() ? Files.readString(file.get()) : ofTheKit(path);
            return Optional.of(new StatedAt(file, path, line(text, requirement)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String ofTheKit(String path) throws IOException {
        try (InputStream in = StatedAt.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IOException(path + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** That of the requirement's id; one that is implied stands nowhere, so that of the thing that it is about. */
    private static int line(String text, Requirement requirement) {
        Matcher id = Pattern.compile("\\bid[\"']?\\s*:\\s*[\"']?" + Pattern.quote(requirement.id()) + "\\b(?!-)").matcher(text);
        return id.find() ? 1 + (int) text.substring(0, id.start()).chars().filter(c -> c == '\n').count()
                : YamlLine.of(text, requirement.location().pointer());
    }
}

package io.backuptck.report;

import io.backuptck.validation.PrintableText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a text as UTF-8, whole or not at all; a half of a character, as a server may send it, is written as its JSON escape. */
public final class EncodableFile {

    private EncodableFile() {
    }

    /** @throws IOException if the file cannot be written */
    public static void write(Path file, String text) throws IOException {
        WholeFile.write(file, part -> {
            try {
                Files.writeString(part, text);
            } catch (CharacterCodingException e) { // found while it is encoded: most texts need not be looked through before
                Files.writeString(part, PrintableText.encodable(text));
            }
        });
    }
}

package io.backuptck.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and moves it there, so that whoever reads it finds all of it or nothing. */
public final class WholeFile {

    /** What a file's name ends with while it is written. */
    public static final String PART = ".part";

    private WholeFile() {
    }

    /** Writes to the path that it is given. */
    @FunctionalInterface
    public interface Content {

        void writeTo(Path part) throws IOException;
    }

    /**
     * Writes a file whole, or leaves what was there.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + PART);
        try {
            content.writeTo(part);
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Puts a file that somebody else wrote under its last name; nothing happens when there is none. */
    static void finish(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + PART);
        if (Files.exists(part)) {
            move(part, file);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

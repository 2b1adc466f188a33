package io.backuptck.stub.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Writes each entry into a file as a line of JSON, at once; the file never gets shorter, whatever becomes of the journal. */
public final class JournalFile implements Consumer<JournalEntry>, AutoCloseable {
    private final BufferedWriter writer;
    private final Consumer<String> trouble;
    private boolean broken;

    /**
     * Begins a new file, in place of one that is there.
     *
     * @param trouble told once when the file cannot be written any more; the stub goes on
     * @throws IOException when it cannot be written
     */
    public JournalFile(Path file, Consumer<String> trouble) throws IOException {
        this.trouble = trouble;
        this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void accept(JournalEntry entry) {
        if (broken) {
            return;
        }
        try {
            writer.write(JournalJson.entry(entry).toString());
            writer.write('\n');
            writer.flush();
        } catch (IOException e) {
            broken = true;
            trouble.accept("requests are not written any more: " + e.getMessage());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }
}

package io.backuptck.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a report folder for one run: two at once would mix their pages. The lock is the system's, so it ends with the
 * process that holds it, and a file that such a process left is no obstacle.
 */
public final class FolderLock implements AutoCloseable {

    static final String FILE = ".backup-tck.lock";
    /** The system's locks are those of a process; these are the folders that this one holds. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes a folder that exists.
     *
     * @throws ReportException when another run has it
     * @throws IOException     when the folder cannot be written
     */
    public static FolderLock of(Path directory) throws IOException {
        Path folder = directory.toRealPath();
        if (!HELD.add(folder)) {
            throw taken(directory);
        }
        FileChannel channel = null;
        try {
            channel = lock(directory, folder.resolve(FILE));
            return new FolderLock(folder, channel);
        } finally {
            if (channel == null) {
                HELD.remove(folder);
            }
        }
    }

    private static FileChannel lock(Path directory, Path file) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean locked = false;
            try {
                if (channel.tryLock() == null) {
                    throw taken(directory);
                }
                locked = Files.exists(file); // else the run before has just deleted it, and the next one makes another
                if (locked) {
                    return channel;
                }
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
        }
    }

    private static ReportException taken(Path directory) {
        return new ReportException("another run is writing its report to " + directory
                + "; wait for its end, or choose another folder with --report-dir");
    }

    @Override
    public void close() throws IOException {
        Path file = folder.resolve(FILE);
        try (channel) {
            if (!System.getProperty("os.name", "").startsWith("Windows")) {
                Files.deleteIfExists(file); // before the lock is given up, so that it is nobody else's yet
            }
        } finally {
            HELD.remove(folder);
        }
    }
}

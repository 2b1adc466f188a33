package io.backuptck.stub;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much a stub remembers: the newest work that was started, so many pieces of it. What is older is forgotten, finished or
 * not, as if it had never been; else a stub that runs for days would grow without end.
 */
public final class Retention {

    /** Pieces of work: tasks of obshell, backups of GaussDB, backup sets of each instance at OceanBase Cloud. */
    public static final int KEPT = 1000;

    private Retention() {
    }

    /** A map that forgets what was not asked for the longest time when it has more than {@link #KEPT} entries. */
    public static <K, V> Map<K, V> map() {
        return new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        };
    }
}

package io.backuptck.validation;

import io.backuptck.contract.Location;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * What was made of the last bodies: one that comes again, as the same list does as long as nothing has changed, is not read and
 * held against its schema once more. Safe for threads. The values that it gives are shared and not to be changed.
 */
final class RecentBodies {

    private static final int KEPT = 16;
    /** Longer ones are read each time, so that little memory is held. */
    private static final int LONGEST = 1 << 18;

    private final SchemaValidator validator;
    private final Map<Key, Body> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Body> eldest) {
            return size() > KEPT;
        }
    };

    RecentBodies(SchemaValidator validator) {
        this.validator = validator;
    }

    /** @param bytes not to be changed afterwards */
    Body of(byte[] bytes) {
        Key key = Key.of(bytes);
        synchronized (kept) {
            Body known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Body body = new Body(JsonText.parse(bytes));
        if (bytes.length <= LONGEST) {
            synchronized (kept) {
                kept.put(key, body);
            }
        }
        return body;
    }

    /** Bytes that are looked up by a sum that the JVM makes fast. */
    private record Key(byte[] bytes, int sum) {

        static Key of(byte[] bytes) {
            CRC32C sum = new CRC32C();
            sum.update(bytes);
            return new Key(bytes, (int) sum.getValue());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(bytes, key.bytes);
        }

        @Override
        public int hashCode() {
            return sum;
        }
    }

    /** One body, whatever it was the answer to. */
    final class Body {

        private final JsonText text;
        private final Map<Location, SchemaResult> results = new ConcurrentHashMap<>();

        private Body(JsonText text) {
            this.text = text;
        }

        JsonText text() {
            return text;
        }

        /** What its value is against a schema; only for a text that has a value. */
        SchemaResult against(Location schema) {
            return results.computeIfAbsent(schema, place -> validator.validate(place, text.value().orElseThrow()));
        }
    }
}

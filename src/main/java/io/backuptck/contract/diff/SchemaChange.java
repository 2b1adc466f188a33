package io.backuptck.contract.diff;

/**
 * A difference between two schemas.
 *
 * @param oldPlace JSON pointer of the schema in the older document; empty when it has no such schema
 * @param newPlace the same in the newer document
 * @param keyword  of JSON Schema
 * @param property the one that {@code required} is about; empty for all other keywords
 */
record SchemaChange(Extent extent, String oldPlace, String newPlace, String keyword, String property, String before, String after) {

    SchemaChange as(Extent other) {
        return new SchemaChange(other, oldPlace, newPlace, keyword, property, before, after);
    }
}

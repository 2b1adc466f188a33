package io.backuptck.contract;

/**
 * A place in the contract documents.
 *
 * @param document the document's path below {@code spec/}, for example {@code obshell/schemas.yaml}
 * @param pointer  the JSON pointer inside it; the empty text is the whole document
 */
public record Location(String document, String pointer) implements Comparable<Location> {

    /** Under this address the documents are known to the schema validator; nothing is fetched from it. */
    public static final String BASE = "https://backup-tck.invalid/spec/";

    /** The place named by an absolute schema address such as {@code https://.../spec/a.yaml#/components}. */
    public static Location ofUri(String uri) {
        String relative = uri.startsWith(BASE) ? uri.substring(BASE.length()) : uri;
        int hash = relative.indexOf('#');
        return hash < 0 ? new Location(relative, "")
                : new Location(relative.substring(0, hash), relative.substring(hash + 1));
    }

    public String uri() {
        return BASE + document + "#" + pointer;
    }

    public Location child(String name) {
        return new Location(document, pointer + "/" + escape(name));
    }

    /** The enclosing place; the whole document is its own parent. */
    public Location parent() {
        int slash = pointer.lastIndexOf('/');
        return slash < 0 ? this : new Location(document, pointer.substring(0, slash));
    }

    /** The last step of the pointer, unescaped; empty for the whole document. */
    public String name() {
        int slash = pointer.lastIndexOf('/');
        return slash < 0 ? "" : pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    }

    public boolean isRoot() {
        return pointer.isEmpty();
    }

    /** Written out, since places are looked up for every value of every answer. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Location place && pointer.equals(place.pointer) && document.equals(place.document);
    }

    @Override
    public int hashCode() {
        return 31 * document.hashCode() + pointer.hashCode();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public int compareTo(Location other) {
        int byDocument = document.compareTo(other.document);
        return byDocument != 0 ? byDocument : pointer.compareTo(other.pointer);
    }

    @Override
    public String toString() {
        return document + "#" + pointer;
    }
}

package io.backuptck.suite;

/**
 * What a server says of the product that it is. What only the vendor's product is known to do binds a server that says it
 * is that product.
 *
 * @param vendors true when the server says that it is the vendor's product
 * @param version as the server tells it; empty when it tells none
 * @param words   one clause for people, for example {@code this server says that it is obshell 4.5.0}
 */
public record ProductClaim(boolean vendors, String version, String words) {

    /** Of a server that was not asked, or of an API in which a server cannot say what it is. */
    public static final ProductClaim NONE = new ProductClaim(false, "", "");
}

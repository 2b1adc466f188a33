package io.backuptck.suite;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says of the product that it is. What only the vendor's product is known to do binds a server that says it
 * is that product.
 *
 * @param vendors true when the server says that it is the vendor's product
 * @param version as the server tells it; empty when it tells none
 * @param words   one clause for people, for example {@code this server says that it is obshell 4.5.0}; empty when it was
 *                not asked
 */
public record ProductClaim(boolean vendors, String version, String words) {

    /** Of a server that was not asked, or of an API in which a server cannot say what it is. */
    public static final ProductClaim NONE = new ProductClaim(false, "", "");

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?.*");

    static ProductClaim of(String product, String version) {
        return new ProductClaim(true, version, ("this server says that it is " + product + " " + version).strip());
    }

    static ProductClaim notVendors(String product) {
        return new ProductClaim(false, "", "this server does not say that it is " + product);
    }

    /** True when the server tells a version that is older than this one; false when it tells none. */
    public boolean isBefore(int major, int minor, int patch) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return false;
        }
        int[] own = {number(numbers.group(1)), number(numbers.group(2)), number(numbers.group(3))};
        return Arrays.compare(own, new int[] {major, minor, patch}) < 0;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}

package io.backuptck.target;

import java.net.IDN;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a target's URL as people write it, into the one that goes over the wire. */
public final class TargetUrl {

    /** The host may have letters of any script or an underscore; {@link URI} takes neither for a host. */
    private static final Pattern AUTHORITY = Pattern.compile("((?:[^@]*@)?)([^:\\[\\]]+)((?::\\d*)?)");

    private TargetUrl() {
    }

    /**
     * The URL in ASCII, with an international host name as the name system knows it (RFC 5891), without a slash at its end.
     *
     * @throws IllegalArgumentException when it is no URL, or one without a host
     */
    public static URI of(String text) {
        return ascii(text.replaceAll("/+$", ""));
    }

    /** The same with whatever stands at its end. */
    public static URI ascii(String text) {
        URI written = URI.create(text);
        Origin.of(written);
        Matcher parts = AUTHORITY.matcher(written.getRawAuthority());
        if (!parts.matches()) {
            return URI.create(written.toASCIIString()); // an IPv6 address
        }
        String authority = parts.group(1) + IDN.toASCII(parts.group(2), IDN.ALLOW_UNASSIGNED) + parts.group(3);
        return URI.create(URI.create(written.getScheme() + "://" + authority + after(written)).toASCIIString());
    }

    private static String after(URI url) {
        return url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery())
                + (url.getRawFragment() == null ? "" : "#" + url.getRawFragment());
    }
}

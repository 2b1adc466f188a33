package io.backuptck.target;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scheme, host and port of a server (RFC 6454, section 4).
 *
 * @param host in lower case, an IPv6 address without brackets; may have an underscore, which {@link URI} does not take for a
 *             host although names in private networks have it
 * @param port the scheme's own where the URL names none
 */
public record Origin(String scheme, String host, int port) {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:[^@]*@)?(\\[[^]]+]|[^:@\\[\\]]+)(?::(\\d{1,5})?)?");

    /** @throws IllegalArgumentException when the URL names no host, or a port that cannot be */
    public static Origin of(URI url) {
        Matcher parts = HOST_AND_PORT.matcher(String.valueOf(url.getRawAuthority()));
        if (url.getScheme() == null || url.getRawAuthority() == null || !parts.matches()) {
            throw new IllegalArgumentException("no origin: " + url);
        }
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int port = parts.group(2) != null ? Integer.parseInt(parts.group(2)) : scheme.equals("https") ? 443 : 80;
        if (port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
        return new Origin(scheme, parts.group(1).replace("[", "").replace("]", "").toLowerCase(Locale.ROOT), port);
    }

    @Override
    public String toString() {
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}

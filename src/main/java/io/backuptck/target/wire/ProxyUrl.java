package io.backuptck.target.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy as a variable of the environment names it. Not a {@link java.net.URI}, as people write passwords and host names there
 * that no URI may have.
 *
 * @param name     who asks; empty for nobody
 * @param password never shown
 */
record ProxyUrl(String host, int port, String name, String password) {

    private static final Pattern SHAPE = Pattern.compile(
            "(?:https?://)?(?:([^:@]*)(?::(.*))?@)?(\\[[^]]+]|[^:/@\\[\\]]+)(?::(\\d{1,5}))?/?", Pattern.CASE_INSENSITIVE);

    /** Empty for what names no HTTP proxy, such as one of another protocol. */
    static Optional<ProxyUrl> of(String text) {
        Matcher parts = SHAPE.matcher(text.strip());
        return parts.matches() ? Optional.of(new ProxyUrl(parts.group(3).replaceAll("[\\[\\]]", ""),
                parts.group(4) == null ? 80 : Integer.parseInt(parts.group(4)), decoded(parts.group(1)), decoded(parts.group(2))))
                .filter(proxy -> proxy.port <= 65_535) : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return text == null ? "" : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a percent sign that stands for itself
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}

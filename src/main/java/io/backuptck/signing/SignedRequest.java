package io.backuptck.signing;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The parts of a request that a signature with access key and secret key covers, as the vendor of GaussDB has it.
 *
 * @param target  path and query as they go over the wire
 * @param headers the signed ones by their names in lower case; the date is among them
 */
public record SignedRequest(String method, String target, SortedMap<String, String> headers, byte[] body) {

    public static final String SCHEME = "SDK-HMAC-SHA256";
    /** The header that holds the date, in lower case. */
    public static final String DATE = "x-sdk-date";
    private static final DateTimeFormatter DATE_FORMAT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public static String date(Instant instant) {
        return DATE_FORMAT.format(instant);
    }

    /** The instant that a date names; empty when it has another form. */
    public static Optional<Instant> instant(String date) {
        try {
            return Optional.of(Instant.from(DATE_FORMAT.parse(date)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The names of the signed headers as the {@code Authorization} header lists them. */
    public String names() {
        return String.join(";", headers.keySet());
    }

    public String signature(String secretKey) {
        return Hashes.hmacSha256(secretKey, String.join("\n", SCHEME, headers.getOrDefault(DATE, ""),
                Hashes.hex("SHA-256", canonical().getBytes(StandardCharsets.UTF_8))));
    }

    private String canonical() {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        StringBuilder lines = new StringBuilder();
        headers.forEach((name, value) -> lines.append(name).append(':').append(value.strip()).append('\n'));
        return String.join("\n", method, path(path), mark < 0 ? "" : query(target.substring(mark + 1)), lines, names(),
                Hashes.hex("SHA-256", body));
    }

    /** Every segment encoded anew, and a slash at the end. */
    private static String path(String path) {
        String encoded = Arrays.stream(path.split("/", -1)).map(SignedRequest::recode).collect(Collectors.joining("/"));
        return encoded.endsWith("/") ? encoded : encoded + "/";
    }

    /** Name and value of every parameter encoded anew, sorted by name and then by value. */
    private static String query(String query) {
        return Arrays.stream(query.split("&")).filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.split("=", 2))
                .map(parts -> new String[] {recode(parts[0]), parts.length > 1 ? recode(parts[1]) : ""})
                .sorted(Arrays::compare).map(parts -> String.join("=", parts)).collect(Collectors.joining("&"));
    }

    /** Percent-encodes all but the unreserved characters (RFC 3986, section 2.3); a plus sign stands for itself. */
    private static String recode(String text) {
        String plain;
        try {
            plain = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformedEscape) {
            plain = text;
        }
        return URLEncoder.encode(plain, StandardCharsets.UTF_8)
                .replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }
}

package io.backuptck.report;

import io.backuptck.target.Redactor;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import java.util.Locale;
import java.util.Set;

/** Writes a request as a curl command for a POSIX shell. */
final class Curl {

    /** They hold the password and the key of the body, so they can neither be shown nor made by curl. */
    private static final Set<String> ENCRYPTED = Set.of("x-ocs-header", "x-ocs-agent-header");

    private Curl() {
    }

    static String of(Request request, Redactor redactor) {
        StringBuilder command = new StringBuilder("curl -i");
        if (!request.method().equals(request.hasBody() ? "POST" : "GET")) {
            command.append(" -X ").append(request.method());
        }
        command.append(' ').append(quote(redactor.text(request.url())));
        for (Header header : request.headers()) {
            if (!isUsual(header) && !isEncrypted(header)) {
                String value = redactor.header(header);
                boolean variable = value.startsWith("$") && !value.equals(header.value());
                String line = (header.name() + ": " + value).strip();
                command.append(" -H ").append(variable ? "\"" + line + "\"" : quote(line));
            }
        }
        if (request.hasBody()) {
            command.append(" --data-raw ").append(quote(redactor.text(request.bodyText())));
        }
        if (request.headers().stream().anyMatch(Curl::isEncrypted)) {
            command.append(" # add the agent's encrypted header").append(request.hasBody() ? " and encrypt the body" : "");
        }
        return command.toString();
    }

    private static boolean isEncrypted(Header header) {
        return ENCRYPTED.contains(header.name().toLowerCase(Locale.ROOT));
    }

    /** True for the header that every request has and that no server needs. */
    private static boolean isUsual(Header header) {
        return header.name().equalsIgnoreCase("Accept") && header.value().equals("application/json");
    }

    private static String quote(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c != 0x7f)) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
        StringBuilder ansi = new StringBuilder("$'");
        text.chars().forEach(c -> {
            if (c == '\'' || c == '\\') {
                ansi.append('\\').append((char) c);
            } else if (c < ' ' || c == 0x7f) {
                ansi.append(String.format("\\x%02x", c));
            } else {
                ansi.append((char) c);
            }
        });
        return ansi.append('\'').toString();
    }
}

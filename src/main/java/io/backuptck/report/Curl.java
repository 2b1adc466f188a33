package io.backuptck.report;

import io.backuptck.signing.SignedRequest;
import io.backuptck.target.Redactor;
import io.backuptck.target.Secret;
import io.backuptck.validation.Header;
import io.backuptck.validation.PrintableText;
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
        command.append(' ').append(word(redactor.text(request.url())));
        String remark = "";
        for (Header header : request.headers()) {
            String value = redactor.header(header);
            boolean proof = header.name().equalsIgnoreCase("Authorization");
            if (proof && value.startsWith("Digest ")) {
                command.append(" --digest -u \"").append(value.substring("Digest ".length())).append('"');
            } else if (proof && value.startsWith("Basic ")) {
                // A made-up password has the name that goes with one of the user's without a name, or curl would ask for it.
                String pair = value.substring("Basic ".length());
                command.append(" -u ").append(word(Secret.hasReference(pair) ? pair : "somebody:" + pair));
            } else if (proof && value.startsWith(SignedRequest.SCHEME)) {
                remark = " # unsigned: curl cannot sign as it was done with " + value.substring(SignedRequest.SCHEME.length() + 1)
                        + "; a token in X-Auth-Token may do";
            } else if (isEncrypted(header)) {
                remark = " # add the agent's encrypted header" + (request.hasBody() ? " and encrypt the body" : "");
            } else if (!isUsual(header)) {
                // To curl an empty header is one with a semicolon; with a colon it is one to be left out.
                String line = value.isEmpty() && !header.name().equalsIgnoreCase("Accept") ? header.name() + ";"
                        : (header.name() + ": " + value).strip();
                command.append(" -H ").append(word(line));
            }
        }
        if (request.hasBody()) {
            command.append(" --data-raw ").append(quote(redactor.text(request.bodyText())));
        }
        return command.append(remark).toString();
    }

    private static boolean isEncrypted(Header header) {
        return ENCRYPTED.contains(header.name().toLowerCase(Locale.ROOT));
    }

    /** True for what every request has and no server needs, and for the date of a signature that is not there. */
    private static boolean isUsual(Header header) {
        return header.name().equalsIgnoreCase("Accept") && header.value().equals("application/json")
                || header.name().equalsIgnoreCase(SignedRequest.DATE);
    }

    /** In double quotes where the shell is to put a secret in. */
    private static String word(String text) {
        if (!Secret.hasReference(text) || text.codePoints().anyMatch(PrintableText::isUnprintable)) {
            return quote(text);
        }
        return '"' + text.replaceAll("[\"\\\\`]|\\$(?!BACKUP_TCK_)", "\\\\$0") + '"';
    }

    private static String quote(String text) {
        if (text.codePoints().noneMatch(PrintableText::isUnprintable)) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
        StringBuilder ansi = new StringBuilder("$'");
        text.codePoints().forEach(c -> {
            if (c == '\'' || c == '\\') {
                ansi.append('\\').append((char) c);
            } else if (PrintableText.isUnprintable(c)) {
                ansi.append(String.format(Locale.ROOT, c < 0x80 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
            } else {
                ansi.appendCodePoint(c);
            }
        });
        return ansi.append('\'').toString();
    }
}

package io.backuptck.target;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.backuptck.validation.Header;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blanks secrets in everything that leaves a run: known values wherever they stand, and headers that are secret by name. */
public final class Redactor {

    private static final String BLANK = "***";
    /** Eight characters or more, letters and digits among them. */
    private static final Pattern UNLIKELY = Pattern.compile("(?=.*\\d)(?=.*\\p{L}).{8,}", Pattern.DOTALL);
    private static final String SECRET_NAME = "\"encryption\"";
    private static final Pattern SECRET_MEMBER = Pattern.compile("(" + SECRET_NAME + "\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"");
    /** What a digest or a signature was computed to, also where a server tells it again in some text. */
    private static final Pattern PROOF = Pattern.compile(
            "((?:response|signature)\\s*=\\s*\\\\?\"?)[0-9a-f]{32,128}", Pattern.CASE_INSENSITIVE);
    private static final String REFERENCE = "(?:\\$BACKUP_TCK_[A-Z_]+|" + Secret.MADE_UP + "[\\w-]+)";
    /** Authorization, or a cookie, as the evidence keeps it: references in place of the proof, or one that nobody was ever given. */
    private static final Pattern REFERENCES = Pattern.compile(
            "(?:Digest|SDK-HMAC-SHA256) [^\\s,=\":]+:[^\\s,=\":]+|(?:Bearer |Basic |[\\w.-]+=)" + REFERENCE);
    private static final Set<String> SECRET_HEADERS = Set.of("authorization", "x-ocs-header", "x-ocs-agent-header",
            "cookie", "set-cookie");

    /** The longest first, so that one that contains another is blanked whole. */
    private final Set<String> secrets = new TreeSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    public Redactor(Collection<String> secrets) {
        secrets.forEach(this::add);
    }

    /** Adds a value to be blanked; very short ones would blank ordinary text and are left. */
    public void add(String secret) {
        if (secret.length() >= 3) {
            secrets.add(secret);
            secrets.add(new String(JsonStringEncoder.getInstance().quoteAsString(secret))); // as bodies carry it
        }
    }

    /** True when a known secret stands in the text; one that may be an ordinary word stands there by chance and does not count. */
    public boolean isIn(String text) {
        return secrets.stream().anyMatch(secret -> UNLIKELY.matcher(secret).matches() && text.contains(secret));
    }

    public String text(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, BLANK);
        }
        // Most texts are bodies that have neither; to look for the patterns in all of them takes longer than to judge them.
        if (clean.indexOf('=') >= 0) {
            clean = PROOF.matcher(clean).replaceAll("$1" + Matcher.quoteReplacement(BLANK));
        }
        return clean.contains(SECRET_NAME)
                ? SECRET_MEMBER.matcher(clean).replaceAll("$1" + Matcher.quoteReplacement("\"" + BLANK + "\"")) : clean;
    }

    /** The header's value, or what may be shown instead. */
    public String header(Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        boolean references = name.matches("authorization|cookie") && REFERENCES.matcher(header.value()).matches();
        return SECRET_HEADERS.contains(name) && !references ? BLANK : text(header.value());
    }
}

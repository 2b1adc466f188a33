package io.backuptck.target;

import io.backuptck.validation.Header;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blanks secrets in everything that leaves a run: known values wherever they stand, and headers that are secret by name. */
public final class Redactor {

    private static final String BLANK = "***";
    private static final Pattern SECRET_MEMBER = Pattern.compile("(\"encryption\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Map<String, String> SECRET_HEADERS = Map.of(
            "x-auth-token", "$BACKUP_TCK_TOKEN",
            "authorization", BLANK,
            "x-ocs-header", BLANK,
            "x-ocs-agent-header", BLANK,
            "cookie", BLANK,
            "set-cookie", BLANK);

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
        }
    }

    public String text(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, BLANK);
        }
        return SECRET_MEMBER.matcher(clean).replaceAll("$1" + Matcher.quoteReplacement("\"" + BLANK + "\""));
    }

    /** The header's value, or what may be shown instead: for a token the variable that holds it. */
    public String header(Header header) {
        String instead = SECRET_HEADERS.get(header.name().toLowerCase(Locale.ROOT));
        return instead != null ? instead : text(header.value());
    }
}

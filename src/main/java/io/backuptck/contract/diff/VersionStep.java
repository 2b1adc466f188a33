package io.backuptck.contract.diff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which part of a contract's version has to grow for its changes. */
public enum VersionStep {
    /** Nothing changed. */
    NONE,
    /** Only words changed. */
    PATCH,
    /** A server that kept the old version keeps the new one. */
    MINOR,
    /** A server that kept the old version may fail the new one. */
    MAJOR;

    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?");

    static VersionStep of(Collection<Change> changes) {
        if (changes.stream().anyMatch(change -> change.binding() == Binding.MORE || change.binding() == Binding.UNCLEAR)) {
            return MAJOR;
        }
        return changes.stream().anyMatch(change -> change.binding() == Binding.LESS || !change.kind().matches("text|source|words")) ? MINOR
                : changes.isEmpty() ? NONE : PATCH;
    }

    /** As the comparison's JSON has it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The least version that is due after one; empty when that one is not of the form 1.2.3. */
    public Optional<String> after(String version) {
        Matcher old = VERSION.matcher(version);
        if (!old.matches()) {
            return Optional.empty();
        }
        int major = Integer.parseInt(old.group(1));
        int minor = Integer.parseInt(old.group(2));
        int patch = old.group(3) == null ? 0 : Integer.parseInt(old.group(3));
        return Optional.of(switch (this) {
            case MAJOR -> major + 1 + ".0.0";
            case MINOR -> major + "." + (minor + 1) + ".0";
            case PATCH -> major + "." + minor + "." + (patch + 1);
            case NONE -> version;
        });
    }

    /** True when the newer version is as far from the older one as it has to be, or when they do not tell. */
    public boolean isTaken(String older, String newer) {
        Optional<String> due = after(older);
        return due.isEmpty() || !VERSION.matcher(newer).matches() || number(newer) >= number(due.get());
    }

    private static long number(String version) {
        Matcher parts = VERSION.matcher(version);
        return parts.matches() ? (Long.parseLong(parts.group(1)) * 1_000_000 + Long.parseLong(parts.group(2))) * 1_000_000
                + (parts.group(3) == null ? 0 : Long.parseLong(parts.group(3))) : 0;
    }
}

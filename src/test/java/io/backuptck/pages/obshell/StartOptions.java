package io.backuptck.pages.obshell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The request parameters of both starts (pages 000 and 001, "Request parameters"; none is required).
 *
 * @param mode       "full" or "incremental"
 * @param encryption the password, empty for a backup without one
 */
record StartOptions(String mode, boolean plusArchive, String encryption) {

    /** The pages name no default for the mode; a full backup is always possible. */
    static final StartOptions DEFAULTS = new StartOptions("full", false, "");

    private static final List<String> MODES = List.of("full", "incremental");

    static StartOptions of(JsonNode body) {
        if (!body.isObject()) {
            throw new Refusal(Reason.WRONG_TYPE);
        }
        JsonNode mode = body.path("mode");
        JsonNode plusArchive = body.path("plus_archive");
        JsonNode encryption = body.path("encryption");
        boolean typed = isAbsent(mode) || mode.isTextual();
        typed &= isAbsent(plusArchive) || plusArchive.isBoolean();
        typed &= isAbsent(encryption) || encryption.isTextual();
        if (!typed) {
            throw new Refusal(Reason.WRONG_TYPE);
        }
        if (!isAbsent(mode) && !MODES.contains(mode.textValue())) {
            throw new Refusal(Reason.WRONG_VALUE);
        }
        return new StartOptions(isAbsent(mode) ? DEFAULTS.mode : mode.textValue(), plusArchive.asBoolean(false),
                isAbsent(encryption) ? "" : encryption.textValue());
    }

    private static boolean isAbsent(JsonNode parameter) {
        return parameter.isMissingNode() || parameter.isNull();
    }

    boolean isProtected() {
        return !encryption.isEmpty();
    }
}

package io.backuptck.report.history;

import java.util.Locale;

/**
 * A server as the history knows it again: one API at one address. The version of its product may change from run to run, which is
 * what a history is for; built-in stubs, which listen somewhere else each time, are one target for each API.
 *
 * @param address the base URL; {@link #STUB} for built-in stubs
 */
public record HistoryTarget(String api, String address) {

    public static final String STUB = "built-in stub";

    static HistoryTarget of(String api, String url, String kind) {
        if (kind.equals("stub")) {
            return new HistoryTarget(api, STUB);
        }
        String address = url.strip().replaceFirst("/+$", "");
        int path = address.indexOf('/', address.indexOf("//") + 2);
        String host = path < 0 ? address : address.substring(0, path);
        return new HistoryTarget(api, host.toLowerCase(Locale.ROOT) + (path < 0 ? "" : address.substring(path)));
    }

    public String name() {
        return address + " (" + api + ")";
    }
}

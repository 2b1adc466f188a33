package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Level;
import io.backuptck.report.ShellWord;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The options of a run as a line that repeats it: all that shaped what was sent and how it was judged, each word quoted for a
 * shell. What is as it is by default is left out. The line holds no secret: none can be given as an option.
 */
final class RepeatedOptions {

    private static final VerifyOptions DEFAULTS = Settings.defaults();

    private final VerifyOptions options;
    private final StringBuilder line = new StringBuilder();

    private RepeatedOptions(VerifyOptions options) {
        this.options = options;
    }

    /** @param seed the one that the run used, whether it was given or drawn */
    static String of(VerifyOptions options, long seed) {
        return new RepeatedOptions(options).line(seed);
    }

    private String line(long seed) {
        file("--contract", options.contract);
        file("--features", options.features);
        options.selectedApis().stream().filter(ApiId::isBuiltIn).forEach(api -> word("--api", api.id()));
        options.targetUrl().ifPresent(url -> word("--target", url.toString()));
        options.fixtures.forEach((key, value) -> word("--fixture", key + "=" + value));
        if (options.level != DEFAULTS.level) {
            word("--level", options.level == Level.SHOULD ? "should" : "must");
        }
        if (!options.tags.isBlank()) {
            word("--tags", options.tags);
        }
        file("--rerun", options.rerun);
        if (options.shard != null) {
            word("--shard", options.shard.index() + "/" + options.shard.of());
        }
        file("--baseline", options.baseline);
        flag("--read-only", options.readOnly);
        if (options.maxStarts != null) {
            word("--max-starts", options.maxStarts.toString());
        }
        time("--poll-interval", options.pollInterval, DEFAULTS.pollInterval);
        time("--completion-timeout", options.completionTimeout, DEFAULTS.completionTimeout);
        time("--request-timeout", options.requestTimeout, DEFAULTS.requestTimeout);
        if (options.client != DEFAULTS.client) {
            word("--client", options.client.word());
        }
        file("--ca-cert", options.caCertificate);
        flag("--insecure", options.insecure);
        file("--config", options.config);
        word("--seed", Long.toString(seed));
        return line.toString();
    }

    private void flag(String name, boolean given) {
        if (given) {
            line.append(line.isEmpty() ? "" : " ").append(name);
        }
    }

    private void word(String name, String value) {
        flag(name, true);
        line.append(' ').append(ShellWord.of(value));
    }

    private void file(String name, Path file) {
        if (file != null) {
            word(name, file.toString());
        }
    }

    private void time(String name, Duration time, Duration usual) {
        if (!time.equals(usual)) {
            word(name, time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms");
        }
    }
}

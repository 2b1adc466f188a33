package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.target.Fixtures;
import io.backuptck.target.TargetException;
import io.backuptck.target.TargetUrl;
import io.backuptck.target.Trust;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Refuses settings that cannot be carried out, before anything is sent. */
final class OptionsCheck {

    private static final Duration LONGEST_REQUEST = Duration.ofHours(24);

    private OptionsCheck() {
    }

    static void check(VerifyOptions options) {
        if (options.contract != null && !options.apis.isEmpty()) {
            throw new UsageException("--contract is judged instead of --api; give one of them");
        }
        if (options.features != null && options.contract == null) {
            throw new UsageException("--features needs --contract");
        }
        options.selectedApis();
        checkTarget(options);
        checkFixtures(options);
        if (options.allowedStarts() < 0) {
            throw new UsageException("--max-starts cannot be negative");
        }
        if (options.requestTimeout.isZero() || options.requestTimeout.compareTo(LONGEST_REQUEST) > 0) {
            throw new UsageException("--request-timeout must be more than nothing and at most " + LONGEST_REQUEST.toHours() + "h");
        }
        if (options.pollInterval.isZero()) {
            throw new UsageException("--poll-interval must be more than nothing");
        }
        checkCertificate(options.caCertificate);
        TagsCheck.check(options);
        if (options.baseline != null && options.writeBaseline != null) {
            throw new UsageException("--write-baseline makes a first list; give it without --baseline");
        }
        checkShard(options);
        options.knownFailures();
        if (options.writeBaseline != null) {
            BaselineWriter.check(options.writeBaseline, options.reportDirectory);
        }
        options.rerun().ifPresent(again -> {
            again.check(options.selectedApis(), options.target != null);
            options.planned();
        });
    }

    /** @param port 0 for a free one */
    static void port(int port) {
        if (port < 0 || port > 65535) {
            throw new UsageException("there is no port " + port + "; choose one from 1 to 65535, or 0 for a free one");
        }
    }

    private static void checkShard(VerifyOptions options) {
        if (options.shard == null) {
            return;
        }
        if (options.rerun != null) {
            throw new UsageException("--shard divides a whole run; give it without --rerun");
        }
        if (options.writeBaseline != null) {
            throw new UsageException("--write-baseline needs a whole run; give it without --shard");
        }
        if (options.seed == null) {
            throw new UsageException("--shard needs --seed, the same for all shards of a run, such as the number of the CI job's run");
        }
        options.planned();
    }

    private static void checkTarget(VerifyOptions options) {
        if (options.target == null) {
            return;
        }
        target(options.target);
        if (options.selectedApis().size() != 1) {
            throw new UsageException("--target needs exactly one --api; choose from " + ApiId.names());
        }
    }

    /** What the user gave as a target, as the URL that it must be. */
    static URI target(String given) {
        URI url;
        try {
            url = TargetUrl.of(given);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--target '" + given + "' is no URL; write for example http://host:2886");
        }
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getQuery() != null || url.getFragment() != null) {
            throw new UsageException("--target '" + given + "' is no base URL; write for example http://host:2886");
        }
        if (url.getRawAuthority().contains("@")) {
            throw new UsageException("--target must not hold credentials; give them in the environment, see the README");
        }
        return url;
    }

    /** A server that cannot be reached first would hide that the file is of no use. */
    static void checkCertificate(Path file) {
        if (file == null) {
            return;
        }
        if (!Files.isReadable(file)) {
            throw new UsageException("--ca-cert " + file + " cannot be read");
        }
        try {
            Trust.with(file);
        } catch (TargetException e) {
            throw new UsageException("--ca-cert: " + e.getMessage());
        }
    }

    private static void checkFixtures(VerifyOptions options) {
        for (String key : options.fixtures.keySet()) {
            List<String> known = options.selectedApis().stream().flatMap(api -> Fixtures.keys(api).stream()).distinct().toList();
            if (!known.contains(key)) {
                throw new UsageException("there is no fixture '" + key + "'; choose from " + String.join(", ", known));
            }
            if (options.fixtures.get(key).isBlank()) {
                throw new UsageException("fixture " + key + " has no value; write --fixture " + key + "=VALUE");
            }
        }
    }
}

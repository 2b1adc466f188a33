package io.backuptck.target;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.target.wire.WireClient;
import io.backuptck.validation.Exchange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Calls for tests, and targets to send them to. */
public final class Calls {

    private Calls() {
    }

    public static ApiCall get() {
        return ApiCall.of(Contract.of(ApiId.named("obshell")).operation("getDag")).path("id", "1123");
    }

    static ApiCall post() {
        return ApiCall.of(Contract.of(ApiId.named("obshell")).operation("startTenantBackup")).path("name", "t1");
    }

    static HttpTarget target(String url) {
        return target(url, Authentication.NONE, TimeSource.virtual());
    }

    static HttpTarget target(String url, Authentication authentication, TimeSource time) {
        TargetOptions options = TargetOptions.of(url);
        return new HttpTarget(options, WireClient.of(options), authentication, time);
    }

    static HttpTarget target(String url, TimeSource time, PatienceBudget patience) {
        TargetOptions options = TargetOptions.of(url);
        return new HttpTarget(options, WireClient.of(options), Authentication.NONE, time, patience);
    }

    /** A target that waits only this long for an answer. */
    static HttpTarget impatient(String url, long millis) {
        TargetOptions options = new TargetOptions(URI.create(url), Duration.ofMillis(millis), Optional.empty(), false, true);
        return new HttpTarget(options, WireClient.of(options), Authentication.NONE, TimeSource.virtual());
    }

    static Exchange send(String url, ApiCall call) {
        try (HttpTarget target = target(url)) {
            return target.send(call);
        }
    }

    /** Time that passes at once and remembers how long anybody wanted to sleep. */
    static final class RecordedTime implements TimeSource {

        private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public void sleep(Duration duration) {
            sleeps.add(duration);
        }

        List<Duration> sleeps() {
            return sleeps;
        }
    }
}

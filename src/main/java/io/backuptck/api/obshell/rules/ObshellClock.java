package io.backuptck.api.obshell.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.Seen;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the envelope of an obshell answer tells of the server's clock. Failures of the server itself show frozen times. */
final class ObshellClock {

    /** Beside what the answer took: a page says that a timestamp is when the request came, another one that it is when it was done. */
    private static final Duration NEAR = Duration.ofMinutes(1);
    private static final Duration APART = Duration.ofSeconds(2);
    /** Clocks of two machines do not run at quite the same speed, and both round. */
    private static final long SLACK_MILLIS = 5;
    private static final String FIRST = "the first answer with a timestamp";
    private static final String LATEST = "the latest answer with a timestamp";

    private ObshellClock() {
    }

    /** One answer and when it came, by the server's Date header and by this machine's clock, which is real in any run. */
    private record Moment(Seen answer, Instant stamp, Optional<Instant> date, long nanos) {
    }

    static void duration(ApiSession session, Seen answer) {
        JsonNode duration = answer.at("/duration");
        long waited = answer.exchange().took().toMillis();
        if (!answer.exchange().took().isZero() && duration.isIntegralNumber() && duration.bigIntegerValue().signum() >= 0) {
            BigDecimal most = BigDecimal.valueOf(waited + waited / 10 + SLACK_MILLIS);
            session.check("OBS-ENV-24", answer, "/duration", duration.decimalValue().compareTo(most) <= 0,
                    "no more than the " + waited + " ms that the client waited", duration);
        }
    }

    private static Optional<Moment> moment(Seen answer) {
        return Times.instant(answer.at("/timestamp")).filter(stamp -> answer.status() < 500).map(stamp ->
                new Moment(answer, stamp, answer.exchange().response().date(), System.nanoTime()));
    }

    static void nearDate(ApiSession session, Seen answer) {
        moment(answer).ifPresent(now -> now.date().ifPresent(date -> session.check("OBS-ENV-26", answer, "/timestamp",
                Duration.between(date, now.stamp()).abs().compareTo(NEAR.plus(answer.exchange().took())) <= 0,
                "within a minute of the Date header, " + date,
                answer.at("/timestamp"))));
    }

    static void goesOn(ApiSession session, Seen answer) {
        moment(answer).ifPresent(now -> goesOn(session, answer, now));
    }

    private static void goesOn(ApiSession session, Seen answer, Moment now) {
        Moment first = session.shared(FIRST, () -> now);
        if (elapsed(first, now).compareTo(APART) >= 0) {
            session.check("OBS-ENV-27", answer, "/timestamp", !first.stamp().equals(now.stamp()),
                    "another timestamp than " + elapsed(first, now).toSeconds() + " seconds before", answer.at("/timestamp"));
        }
        Moment[] latest = session.shared(LATEST, () -> new Moment[] {now});
        Duration precision = seconds(Times.precision(answer.at("/timestamp")));
        session.check("OBS-ENV-28", answer, "/timestamp", !now.stamp().plus(precision).isBefore(latest[0].stamp()),
                "not before " + latest[0].stamp() + ", which an earlier answer showed", answer.at("/timestamp"));
        latest[0] = now;
    }

    /** From the first answer to the request for this one, at least; a slow answer may show when its request came. */
    private static Duration elapsed(Moment first, Moment now) {
        Duration answers = first.date().isPresent() && now.date().isPresent() ? Duration.between(first.date().get(), now.date().get())
                : Duration.ofNanos(now.nanos() - first.nanos());
        return answers.minus(now.answer().exchange().took());
    }

    private static Duration seconds(BigDecimal seconds) {
        return Duration.ofNanos(seconds.movePointRight(9).longValue());
    }
}

package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Level;
import io.backuptck.report.ReportBuilder;
import io.backuptck.report.RunInfo;
import io.backuptck.report.RunInfo.TargetInfo;
import io.backuptck.report.RunReport;
import io.backuptck.suite.Recorder;
import io.backuptck.suite.SuiteSettings;
import io.backuptck.suite.traffic.Traffic;
import io.backuptck.target.Proofs;
import io.backuptck.target.Redactor;
import io.backuptck.validation.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/** What others send to one server, from the first exchange to the report. Safe for threads. */
final class Observation {

    /** Clients that come with ever new proofs have theirs blanked as headers; where an answer repeats one, the first so many are known. */
    private static final int MOST_SECRETS = 1000;

    private final ApiId api;
    private final Level level;
    private final Redactor redactor = new Redactor(List.of());
    private final Set<String> secrets = new LinkedHashSet<>();
    private final Recorder recorder;
    private final Traffic traffic;
    private final Instant startedAt = Instant.now();

    Observation(ApiId api, Level level) {
        this.api = api;
        this.level = level;
        this.recorder = new Recorder(scenario -> { }, redactor);
        this.traffic = Traffic.of(api, new SuiteSettings(level, "", true, 0, 0, Duration.ZERO, Duration.ZERO), recorder);
    }

    /** @param path of the request, without query and without what stands before the paths of the contract */
    synchronized void saw(Exchange exchange, String path) {
        Proofs.values(exchange.request().headers()).stream().filter(secret -> secrets.size() < MOST_SECRETS && secrets.add(secret))
                .forEach(redactor::add);
        try {
            traffic.saw(new Exchange(exchange.number(), Proofs.blanked(exchange.request()), exchange.response(), exchange.sentAt(),
                    exchange.took()), path);
        } catch (TestAbortedException e) {
            // What a check needs beside the exchange is not there.
        } catch (RuntimeException e) { // the client must have its answer all the same
            recorder.problem("the suite itself failed at " + exchange.request().method() + " " + path + ": " + e.getMessage());
        }
    }

    /** An exchange of which the recording does not have all. */
    void incomplete() {
        traffic.incomplete();
    }

    /** Something that kept exchanges from being seen. */
    synchronized void trouble(String message) {
        recorder.remark(message);
    }

    int judged() {
        return traffic.judged();
    }

    /**
     * Ends it.
     *
     * @param server  the address of the server, or the recording
     * @param options for repeating it
     */
    synchronized RunReport report(String server, String options) {
        traffic.end();
        if (traffic.judged() == 0) {
            recorder.problem("no exchange with an operation of " + api.product() + " was seen, so nothing was judged");
        }
        return new ReportBuilder(new RunInfo(SuiteVersion.text(), List.of(new TargetInfo(api, server, api.product(), RunReport.OBSERVED)), level, 0,
                startedAt, Duration.between(startedAt, Instant.now()), true, options), recorder, redactor).build();
    }
}

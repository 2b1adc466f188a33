package io.backuptck.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.backuptck.cases.CasePlan;
import io.backuptck.cases.RequestCase;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.suite.CaseRecord;
import io.backuptck.suite.Recorder;
import io.backuptck.target.Redactor;
import io.backuptck.validation.PrintableText;
import io.backuptck.validation.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A derived request and what became of it.
 *
 * @param pointer     where the request was changed
 * @param requirement empty for a valid request that no requirement speaks of
 * @param expectation {@code refuse} or {@code accept}
 * @param original    the value in the contract's example, as JSON text
 * @param sent        the value instead; empty when it was left out
 * @param verdict     {@code passed}, {@code failed} or {@code notRun}
 * @param reason      why it was not run; empty when it was
 */
public record CaseLine(String id, String api, String operation, String pointer, String keyword, String requirement,
        String expectation, String label, String original, String sent, String verdict, String reason) {

    private static final String NOT_RUN = "notRun";
    private static final int LONGEST = 120;
    private static final String NOT_REACHED = "no scenario of this run got to it";
    private static final String NOT_ACCEPTED = "no request of this run that was accepted had it";

    @JsonIgnore
    boolean isTried() {
        return !verdict.equals(NOT_RUN);
    }

    /** True when no scenario came to it, so that the reason tells nothing. */
    @JsonIgnore
    boolean isNotReached() {
        return reason.equals(NOT_REACHED) || reason.equals(NOT_ACCEPTED);
    }

    static List<CaseLine> of(Contract contract, long seed, Recorder recorder, Redactor redactor) {
        return CasePlan.of(contract, seed).cases().map(one -> of(contract, one, recorder, redactor)).toList();
    }

    private static CaseLine of(Contract contract, RequestCase one, Recorder recorder, Redactor redactor) {
        Outcome outcome = one.expect() == Expect.REFUSE ? refused(contract, one, recorder) : accepted(contract, one, recorder);
        return new CaseLine(one.id(), contract.api().id(), one.constraint().operation().id(),
                one.constraint().place().toString(), one.constraint().keyword(),
                one.requirement().map(Requirement::id).orElse(""), one.expect().name().toLowerCase(Locale.ROOT), one.label(),
                redactor.text(shortened(one.original())), redactor.text(shortened(one.sent())), outcome.verdict(),
                redactor.text(outcome.reason()));
    }

    private static Outcome refused(Contract contract, RequestCase one, Recorder recorder) {
        return recorded(contract, one, recorder).orElse(new Outcome(NOT_RUN, NOT_REACHED));
    }

    private static Optional<Outcome> recorded(Contract contract, RequestCase one, Recorder recorder) {
        Optional<CaseRecord> record = recorder.cases().stream().filter(tried -> tried.api().equals(contract.api())
                && tried.requestCase().id().equals(one.id())).reduce((first, last) -> last);
        return record.map(tried -> switch (tried.status()) {
            case PASSED -> new Outcome("passed", "");
            case FAILED -> new Outcome("failed", "");
            case NOT_SENT -> new Outcome(NOT_RUN, tried.reason());
        });
    }

    /** Not each valid request is sent for its own sake: those that the server accepted show what it takes. */
    private static Outcome accepted(Contract contract, RequestCase one, Recorder recorder) {
        boolean carried = recorder.accepted(contract.api(), one.constraint().operation().id()).stream()
                .anyMatch(request -> one.constraint().place().isInBody() ? one.isCarriedBy(request.body())
                        : parameter(one, request).filter(one::isCarriedBy).isPresent());
        return carried ? new Outcome("passed", "") : recorded(contract, one, recorder).orElse(new Outcome(NOT_RUN, NOT_ACCEPTED));
    }

    private static Optional<String> parameter(RequestCase one, Request request) {
        String name = one.constraint().place().steps().get(0);
        int query = request.url().indexOf('?');
        if (one.constraint().place().in().equals("path")) {
            String path = query < 0 ? request.url() : request.url().substring(0, query);
            Matcher values = Pattern.compile(".*" + one.constraint().operation().path()
                    .replace("{" + name + "}", "([^/]+)").replaceAll("\\{\\w+}", "[^/]+")).matcher(path);
            return values.matches() ? Optional.of(decoded(values.group(1))) : Optional.empty();
        }
        return query < 0 ? Optional.empty() : Stream.of(request.url().substring(query + 1).split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(name.length() + 1))).findFirst();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return PrintableText.beginning(text, LONGEST);
    }

    private record Outcome(String verdict, String reason) {
    }
}

package io.backuptck.suite;

import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import io.backuptck.target.ApiCall;
import io.backuptck.target.Authentication;
import io.backuptck.target.Fixtures;
import io.backuptck.target.HttpTarget;
import io.backuptck.target.TargetException;
import io.backuptck.validation.Exchange;
import io.backuptck.validation.ExchangeJudge;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Sends the calls of a run to its target: within what the run may do, with patience for what lies between the two, and only
 * as long as the target seems to be a server of the API. What comes back from here is an answer of the server itself.
 */
final class TargetCaller {

    private static final int TRIES = 2;
    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");
    private static final Pattern QUERY = Pattern.compile("\\?.*$");
    private static final Pattern BEFORE_PATH = Pattern.compile("^\\w+://[^/]*");
    private static final Duration BREATHER = Duration.ofSeconds(1);

    private final Contract contract;
    private final HttpTarget target;
    private final Fixtures fixtures;
    private final SuiteSettings settings;
    private final Supplier<String> scenario;
    private final Patience patience = new Patience();
    private final Map<String, Worked> worked = new LinkedHashMap<>();
    private final StartBudget budget;
    private final Recognizer recognizer;
    private final RouteOffers routes;

    /** @param scenario tells the id of the scenario that is running */
    TargetCaller(Contract contract, HttpTarget target, Fixtures fixtures, SuiteSettings settings, Supplier<String> scenario) {
        this.contract = contract;
        this.target = target;
        this.fixtures = fixtures;
        this.settings = settings;
        this.scenario = scenario;
        this.budget = new StartBudget(settings.maxStarts());
        this.recognizer = new Recognizer(contract);
        this.routes = new RouteOffers(contract.recognition(), this::unknownPath);
    }

    StartBudget budget() {
        return budget;
    }

    /** Why nothing can be said of the target: it never answered like a server of the API; empty when it did. */
    Optional<String> unrecognized() {
        return recognizer.unrecognized();
    }

    /**
     * Sends a call. A read that gets no answer, or one from a gateway on the way, is repeated once.
     *
     * @throws Inconclusive when there is no answer of the server
     */
    Exchange call(ApiCall call, Authentication credentials) {
        return call(call, credentials, (exchange, own) -> { });
    }

    /** @param putOff is shown each answer that asks to come back later, also those after which the call was sent again */
    Exchange call(ApiCall call, Authentication credentials, PutOff putOff) {
        Operation operation = call.operation();
        if (settings.readOnly() && operation.changesState()) {
            throw Skip.because("a read-only run sends nothing that changes state");
        }
        if (call.path().containsValue("")) { // a path without the id is that of all of them, which nobody wants to remove
            throw Skip.because("the id of what " + operation.method() + " " + operation.path() + " is to be asked for is not known");
        }
        if (operation.startsWork()) {
            budget.require();
        }
        patience.require(scenario.get());
        recognizer.require();
        Consumer<Exchange> later = one -> putOff.saw(one, recognizer.isOwn(operation, one.response()));
        Exchange exchange = answered(call, credentials, later);
        if (ExchangeJudge.asksToComeBackLater(exchange.response())) {
            later.accept(exchange);
        }
        if (!ExchangeJudge.asksToComeBackLater(exchange.response())) {
            recognizer.saw(operation, exchange.request(), exchange.response());
        }
        if (operation.startsWork() && isAccepted(exchange.response())) {
            budget.use();
        }
        noteWorked(call, credentials, exchange);
        return exchange;
    }

    /** Throws when the answer shows that the server does not offer the operation, is down, or wants to be left alone for now. */
    void requireOffered(Operation operation, Exchange exchange, boolean vendorsProduct) {
        if (ExchangeJudge.asksToComeBackLater(exchange.response())) {
            throw new Inconclusive("the server keeps asking to come back later (" + exchange.response().status()
                    + " with Retry-After) at " + operation.method() + " " + operation.path());
        }
        if (RouteOffers.isOutage(exchange.response().status()) && isDown(operation, exchange.request().url())) {
            throw new Inconclusive("the server answers " + exchange.response().status() + " to " + operation.method() + " "
                    + operation.path() + " and fails at other requests alike, so it seems to be down; repeat the run when it is up");
        }
        if (routes.isMissing(operation, path(exchange), exchange.response(), vendorsProduct)) {
            throw Skip.because("the server does not offer " + operation.method() + " " + operation.path());
        }
    }

    /** True when what worked a moment ago fails as well or, as long as nothing has worked, a path that cannot exist is no better. */
    private boolean isDown(Operation operation, String url) {
        Optional<Worked> other = worked.entrySet().stream().filter(one -> !one.getKey().equals(url)).map(Map.Entry::getValue).findFirst();
        return other.map(one -> look(one.call(), one.credentials()).map(Exchange::response).filter(answer ->
                !RouteOffers.isOutage(answer.status())).isEmpty()).orElseGet(() -> unknownPath(operation.method()).filter(shape ->
                RouteOffers.isOutage(shape.status())).isPresent());
    }

    /** Keeps the last two reads that worked, by their addresses. */
    private void noteWorked(ApiCall call, Authentication credentials, Exchange exchange) {
        if (call.operation().method().equals("GET") && exchange.response().isSuccess()) {
            worked.remove(exchange.request().url());
            worked.put(exchange.request().url(), new Worked(call, credentials));
            worked.keySet().stream().limit(Math.max(0, worked.size() - 2)).toList().forEach(worked::remove);
        }
    }

    /** Takes note of an answer that is none to what was asked. */
    @FunctionalInterface
    interface PutOff {

        /** @param own false where it may come from something on the way */
        void saw(Exchange exchange, boolean own);
    }

    private record Worked(ApiCall call, Authentication credentials) {
    }

    private Exchange answered(ApiCall call, Authentication credentials, Consumer<Exchange> putOff) {
        List<String> problems = new ArrayList<>();
        Optional<Exchange> exchange = tried(call, credentials, call.operation().method().equals("GET") ? TRIES : 1, problems::add, putOff);
        if (exchange.isPresent()) {
            if (ExchangeJudge.asksToComeBackLater(exchange.get().response())) {
                patience.putOff(scenario.get());
            } else {
                patience.answered();
            }
            return exchange.get();
        }
        if (call.operation().startsWork()) {
            budget.use(); // it may have been accepted
        }
        patience.unanswered(scenario.get());
        throw new Inconclusive(problems.get(problems.size() - 1));
    }

    /**
     * What the server itself answers to a call that changes nothing and that no scenario is about; empty when it cannot be
     * had. That is no scenario's trouble, and does not count against the target: a server may have trouble with a path that it
     * does not know.
     */
    Optional<Exchange> look(ApiCall call, Authentication credentials) {
        return tried(call, credentials, TRIES, problem -> { }, putOff -> { });
    }

    /** @param problem is told, for each try, why there is no answer of the server */
    private Optional<Exchange> tried(ApiCall call, Authentication credentials, int tries, Consumer<String> problem,
            Consumer<Exchange> putOff) {
        for (int i = 0; i < tries; i++) {
            if (i > 0) {
                Poller.pause(target.time(), settings.pollInterval().compareTo(BREATHER) < 0 ? settings.pollInterval() : BREATHER);
            }
            try {
                Exchange exchange = target.send(call, credentials, putOff);
                if (!isOfGateway(exchange.response())) {
                    return Optional.of(exchange);
                }
                problem.accept("something on the way answered " + call.operation().method() + " " + call.operation().path()
                        + " with " + exchange.response().status() + " in place of the server");
            } catch (TargetException e) {
                problem.accept(e.getMessage());
            }
        }
        return Optional.empty();
    }

    private boolean isOfGateway(Response response) {
        return RouteOffers.isOutage(response.status()) && response.header("Retry-After").isEmpty()
                && recognizer.isForeign(response);
    }

    private boolean isAccepted(Response response) {
        return response.isSuccess()
                && JsonText.parse(response.body()).value().filter(contract.recognition()::saysFailure).isEmpty();
    }

    /** How the target answers a path that cannot exist. A read-only run asks only in ways that change nothing. */
    private Optional<AnswerShape> unknownPath(String method) {
        if (settings.readOnly() && !method.equals("GET")) {
            return Optional.empty();
        }
        String path = contract.recognition().unknownPath();
        ApiCall call = ApiCall.of(new Operation("unknownPath", method, path, "", false, false, false, false, List.of(),
                Optional.empty(), Map.of(), null));
        for (MatchResult name : IN_BRACES.matcher(path).results().toList()) {
            call = call.path(name.group(1), Fixtures.keys(contract.api()).stream().filter(name.group(1)::startsWith)
                    .flatMap(key -> fixtures.find(key).stream()).findFirst().orElse("backup-tck"));
        }
        return look(call, target.authentication()).map(exchange -> AnswerShape.of(path(exchange), exchange.response()));
    }

    private static String path(Exchange exchange) {
        return BEFORE_PATH.matcher(QUERY.matcher(exchange.request().url()).replaceFirst("")).replaceFirst("");
    }
}

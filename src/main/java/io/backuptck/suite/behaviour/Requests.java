package io.backuptck.suite.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.cases.FurtherElements;
import io.backuptck.cases.Place;
import io.backuptck.cases.RequestCase;
import io.backuptck.contract.Basis;
import io.backuptck.contract.Continuation;
import io.backuptck.contract.ErrorRule;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.Precondition;
import io.backuptck.contract.Recognition;
import io.backuptck.contract.RepeatedKey;
import io.backuptck.contract.RequestRule;
import io.backuptck.contract.RequestRule.Expect;
import io.backuptck.contract.Requirement;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.CaseRun;
import io.backuptck.suite.Seen;
import io.backuptck.suite.Skip;
import io.backuptck.target.ApiCall;
import io.backuptck.validation.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends the requests that are derived from the contract, each the usual one with one thing changed. */
public final class Requests {

    /** What is answered where there is no such operation. */
    private static final Set<String> NUMERIC = Set.of("integer", "number");
    private static final Set<Integer> MISSING = Set.of(404, 405);

    private final ApiSession session;
    private final Operation operation;
    private final Map<String, String> known;

    public Requests(ApiSession session, Operation operation) {
        this(session, operation, Map.of());
    }

    /** @param known values of parameters that exist, as far as the caller knows them */
    public Requests(ApiSession session, Operation operation, Map<String, String> known) {
        this.session = session;
        this.operation = operation;
        this.known = known;
    }

    /** Goes through all requests of a kind that somebody answers for. */
    public CaseRun all(Expect expect) {
        Optional<SettingInUse> setting = SettingInUse.writtenBy(session, operation);
        if (setting.isPresent()) {
            return new SettingRequests(session, setting.get(), this).all(cases(expect));
        }
        List<RequestCase> cases = cases(expect);
        Optional<RefusedUpdates> updates = expect == Expect.REFUSE && !cases.isEmpty() ? RefusedUpdates.of(session, operation, (one, thing) ->
                new Requests(session, operation, thing).call(one)) : Optional.empty();
        CaseRun run = new CaseRun(session).each(cases, one -> {
            Seen first = send(one);
            boolean gone = !one.constraint().place().in().equals("path") && new Vanished(session).explains(first); // of another one it is asked once more
            Seen answer = gone ? send(one) : first;
            updates.ifPresent(all -> all.add(one, call(one), answer));
            judge(one, answer);
        });
        updates.ifPresent(RefusedUpdates::check);
        return run;
    }

    List<RequestCase> cases(Expect expect) {
        return session.cases().cases().filter(one -> one.expect() == expect && one.requirement().isPresent()
                && one.constraint().operation().equals(operation)).toList();
    }

    private Seen send(RequestCase one) {
        if (one.expect() == Expect.ACCEPT && operation.body().filter(body -> !body.isShown()).isPresent()) {
            throw Skip.because("the contract shows no body of " + operation.id() + "; add an example to it");
        }
        boolean changes = one.expect() == Expect.ACCEPT && operation.changesState() && !operation.method().equals("POST")
                || operation.method().equals("DELETE") && !one.constraint().place().in().equals("path");
        if (changes) {
            Map<String, String> known = Existing.parameters(session, operation);
            UsualCall.unnamed(session, operation).filter(parameter -> !known.containsKey(parameter.name())).ifPresent(parameter -> {
                throw Skip.because("it would change what nobody has named; name one with --fixture " + parameter.key() + "=...");
            });
        }
        ApiCall call = call(one);
        boolean starts = one.expect() == Expect.ACCEPT && operation.startsWork();
        if (operation.startsWork()) { // else another reason for a rejection may come first
            creates().ifPresent(resource -> KnownResources.of(session, resource).settle());
        }
        boolean ofTag = one.constraint().place().in().equals("header") && Precondition.of(session.contract(), operation).filter(condition ->
                one.constraint().place().equals(Place.parameter("header", condition.parameter().name()))).isPresent();
        Function<ApiCall, Seen> send = starts ? session::sendStart : one.expect() == Expect.REFUSE ? rejected -> refused(one, rejected)
                : limit -> Looks.at(session, limit);
        Supplier<Seen> request = () -> ofTag ? send.apply(call) : WeakTag.send(session, call, send);
        Seen answer = creates().map(resource -> new OwnWork(session, resource).outOfTheWay(request)).orElseGet(request);
        if (answer.exchange().response().isSuccess()) {
            creates().ifPresent(resource -> KnownResources.of(session, resource).add(answer));
        }
        return answer;
    }

    /** What a refused creation leaves behind is looked after. When it is repeated for that, it is not to be known by its key. */
    private Seen refused(RequestCase one, ApiCall call) {
        boolean keyed = RepeatedKey.of(operation).isPresent();
        List<RefusedCreations> creations = RefusedCreations.by(session, operation);
        return creations.isEmpty() ? reject(one, call) : RefusedCreations.send(creations, one.label() + " at " + one.constraint().place(), () ->
                reject(one, keyed ? call(one) : call));
    }

    /** What only the vendor's product is known to reject, another server may accept, and would start work. */
    private Seen reject(RequestCase one, ApiCall call) {
        boolean vendors = one.requirement().filter(entry -> entry.basis() == Basis.VENDOR).isPresent();
        if (vendors && operation.startsWork() && session.contract().product().isPresent() && !session.product().vendors()) {
            throw Skip.because("only the vendor's product is known to refuse this start");
        }
        return Sender.of(session.api()).sendCase(session, call);
    }

    /** Where the server answers so to what is right as well, it may have no such operation, as when the base path is forgotten. */
    private void requireOperation(Seen answer) {
        if (!MISSING.contains(answer.status()) || Sender.of(session.api()).namesWhatExists() || !operation.method().equals("GET")) {
            return;
        }
        int right = session.shared("a right " + operation.id(), () ->
                Looks.at(session, UsualCall.of(session, operation, Existing.parameters(session, operation))).status());
        if (right == answer.status()) {
            throw Skip.because("status " + right + " is what the server answers to a right request of " + operation.id() + ", too, as if it had no such "
                    + "operation; perhaps a base path is missing in --target");
        }
    }

    /** Of what need not exist on the server, it may say that before it looks at anything else. */
    private void requireExisting(Seen answer) {
        if ((answer.status() != 404 && answer.status() != 410) || Sender.of(session.api()).namesWhatExists()) {
            return;
        }
        Map<String, String> known = Existing.parameters(session, operation);
        UsualCall.unnamed(session, operation).filter(parameter -> !known.containsKey(parameter.name())).ifPresent(parameter -> {
            throw Skip.because("status " + answer.status() + " may only say that the server has no " + parameter.name() + " "
                    + UsualCall.value(session, operation, parameter, known) + "; name one with --fixture " + parameter.key() + "=...");
        });
        for (Parameter parameter : operation.parameters()) {
            Optional<String> named = parameter.in().equals("path") ? session.findFixture(parameter.key()) : Optional.empty();
            named.flatMap(value -> missing(parameter, answer.status())).ifPresent(read -> {
                throw Skip.because("status " + answer.status() + " is what the server answers to a right request of " + read.id() + ", too, so that it may "
                        + "have no " + parameter.name() + " " + named.get() + "; check --fixture " + parameter.key() + "=..., and whether a base path "
                        + "is missing in --target");
            });
        }
    }

    /** The read of what the user named that the server answers so, too; then it may not be there. */
    private Optional<Operation> missing(Parameter parameter, int status) {
        return session.contract().operations().stream().filter(read -> read.method().equals("GET") && read.parameters().stream()
                .filter(one -> one.in().equals("path")).map(Parameter::name).toList().equals(List.of(parameter.name()))).findFirst().filter(read ->
                session.shared("a read of " + parameter.name() + " by " + read.id(), () ->
                        Looks.at(session, UsualCall.of(session, read, Map.of())).status()) == status);
    }

    private Optional<Resource> creates() {
        return session.contract().resources().stream().filter(resource -> resource.isCreatedBy(operation)).findFirst();
    }

    private ApiCall call(RequestCase one) {
        return call(one, operation.body().isPresent() ? UsualCall.body(operation).toString() : "");
    }

    /** @param valid the body that is turned into the case */
    ApiCall call(RequestCase one, String valid) {
        Map<String, String> existing = new LinkedHashMap<>(Existing.parameters(session, operation));
        existing.putAll(known);
        ApiCall usual = UsualCall.of(session, operation, existing);
        Place place = one.constraint().place();
        if (place.isInBody()) {
            byte[] json = one.body(valid, FurtherElements.madeUp()).orElseThrow(() ->
                    Skip.because(one.obstacle(valid)));
            return one.constraint().isAboutBytes() || operation.body().orElseThrow().isJson() ? usual.body(json, operation.body().orElseThrow().isJson()
                    ? operation.body().orElseThrow().mediaType() : json.length == 0 ? "" : usual.contentType())
                    : Bodies.with(session.contract(), usual, JsonText.parse(json).value().orElseThrow());
        }
        Parameter parameter = operation.parameters().stream().filter(other -> other.in().equals(place.in())
                && place.equals(Place.parameter(other.in(), other.name()))).findFirst().orElseThrow();
        if (place.in().equals("path") && one.expect() == Expect.ACCEPT) {
            throw Skip.because("nothing of that name need exist on the server");
        }
        if (one.expect() == Expect.ACCEPT && Precondition.of(session.contract(), operation).filter(condition -> condition.parameter().equals(parameter)).isPresent()) {
            throw Skip.because("only the server knows the value of " + parameter.name() + " that it accepts");
        }
        if (one.expect() == Expect.ACCEPT && isCursor(parameter) && session.findFixture(parameter.key()).isEmpty() && parameter.example().isEmpty()) {
            throw Skip.because("only answers of the server tell values of " + parameter.name() + " that it accepts; the pages of " + operation.id()
                    + " are asked for with those");
        }
        if (one.constraint().keyword().equals("required")) {
            return without(parameter, existing);
        }
        boolean shown = existing.containsKey(parameter.name()) || session.findFixture(parameter.key()).isPresent() || parameter.example().isPresent()
                || parameter.fresh();
        boolean needed = one.expect() == Expect.ACCEPT && !NUMERIC.contains(parameter.type()); // wrong ones need no right one, and limits are numbers
        String usualValue = shown || parameter.fixture().isPresent() || needed
                ? UsualCall.value(session, operation, parameter, existing) : one.shown().asText();
        String value = one.parameter(usualValue).or(() -> parameter.example()
                .filter(any -> one.expect() == Expect.REFUSE).flatMap(one::parameter)).filter(text -> !text.isEmpty() || !place.in().equals("path"))
                .orElseThrow(() -> Skip.because("the request cannot be made of the usual value of " + parameter.name()));
        return UsualCall.with(usual, parameter, value);
    }

    private boolean isCursor(Parameter parameter) {
        return session.contract().collections().stream().filter(list -> list.operation().equals(operation))
                .anyMatch(list -> list.continuation().flatMap(Continuation::cursor).filter(parameter.name()::equals).isPresent());
    }

    public ApiCall without(Parameter parameter, Map<String, String> existing) {
        ApiCall usual = UsualCall.of(session, operation, existing);
        if (parameter.in().equals("query")) {
            Map<String, String> query = new LinkedHashMap<>(usual.query());
            query.remove(parameter.name());
            return new ApiCall(operation, usual.path(), query, usual.headers(), usual.body(), usual.contentType());
        }
        return UsualCall.without(usual, parameter.name());
    }

    void judge(RequestCase one, Seen answer) {
        Reply.admitted(answer);
        if (!one.constraint().place().in().equals("path")) {
            requireExisting(answer);
            requireOperation(answer);
        }
        if (one.expect() == Expect.ACCEPT) {
            if (Promises.isRejected(answer) && creates().filter(Resource::oneAtATime).isPresent()) {
                throw Skip.because("it was rejected, and another one may be under way");
            }
            session.checkCase(one, answer, answer.exchange().response().isSuccess(), "acceptance", "status " + answer.status());
            return;
        }
        Set<Integer> statuses = one.requirement().flatMap(entry -> entry.request()).map(RequestRule::statuses).orElse(Set.of());
        if (statuses.isEmpty() && !one.constraint().place().in().equals("path")) { // there it may just as well not exist
            Rejections.judge(session, answer, ErrorRule.Reason.INVALID);
        }
        if (!statuses.isEmpty() && answer.judgement().findings().stream().anyMatch(finding -> finding.kind().equals("status"))) {
            throw Skip.because("the answer has a status that the operation does not know, which it is blamed for: " + answer.status());
        }
        Recognition recognition = session.contract().recognition();
        boolean rejected = (statuses.isEmpty() ? recognition.isRejection(answer.status()) : statuses.contains(answer.status()))
                && !recognition.understood().contains(recognition.codeOf(answer.body()));
        session.checkCase(one, answer, rejected, statuses.isEmpty() ? "a rejection, so a status " + (recognition.isRejection(500)
                ? "of 400 or above" : "from 400 to 499") : "one of the statuses " + statuses,
                ("status " + answer.status() + " " + recognition.codeOf(answer.body())).strip());
        if (answer.isRefusal()) {
            beside(one).forEach(entry -> new AnswerDemands(session, answer).beside(entry));
        }
    }

    /** Entries beside the case's own that say more of a rejection: the statuses that it has, or how its code begins. */
    private List<Requirement> beside(RequestCase one) {
        Optional<JsonNode> when = one.requirement().flatMap(Requirement::request).flatMap(RequestRule::when);
        return session.contract().requirements().at(one.requirement().orElseThrow().location()).stream()
                .filter(entry -> entry.keywords().contains(one.constraint().keyword()) && !entry.isExcluded())
                .filter(entry -> entry.request().flatMap(RequestRule::expect).isEmpty()
                        && entry.request().flatMap(RequestRule::when).equals(when)).toList();
    }
}

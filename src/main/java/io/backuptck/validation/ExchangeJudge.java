package io.backuptck.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.MediaTypes;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Judges one answer against the contract: documented status, media type, well-formed JSON, body schema. Findings are
 * collected, never thrown. Safe for threads.
 */
public final class ExchangeJudge {

    private static final String WRITE_ONLY = "write-only";

    private final Contract contract;
    private final RecentBodies bodies;
    private final Blame blame;
    private final Location root;
    private final AnswerHeaders headers;
    private final WriteOnlyMembers writeOnly;
    private final Alternatives alternatives;

    public ExchangeJudge(Contract contract) {
        this.contract = contract;
        this.bodies = new RecentBodies(SchemaValidator.of(contract));
        this.blame = new Blame(contract);
        this.root = contract.root();
        this.headers = new AnswerHeaders(contract);
        this.writeOnly = new WriteOnlyMembers(contract);
        this.alternatives = new Alternatives(contract, blame);
    }

    public Judgement judge(Operation operation, Exchange exchange) {
        return judgement(operation, exchange, !asksToComeBackLater(exchange.response()));
    }

    /** The same of an answer that may ask for patience: by what the contract says of that very status, if it does. */
    public Judgement judgePutOff(Operation operation, Exchange exchange) {
        return judgement(operation, exchange, operation.answers().containsKey(Integer.toString(exchange.response().status())));
    }

    private Judgement judgement(Operation operation, Exchange exchange, boolean judged) {
        Work work = new Work(operation, exchange);
        if (judged) {
            work.judge();
        }
        return new Judgement(List.copyOf(work.findings), work.checked, work.body, work.mislabelled);
    }

    /** An answer that only asks for patience (RFC 9110, section 10.2.3) says nothing of what was asked. */
    public static boolean asksToComeBackLater(Response response) {
        return (response.status() == 429 || response.status() == 503) && response.header("Retry-After").isPresent();
    }

    private static boolean isOfType(Violation violation) {
        return violation.keyword().equals("type");
    }

    /** The state of judging one exchange. */
    private final class Work {

        private final Operation operation;
        private final Exchange exchange;
        private final Response response;
        private final List<Finding> findings = new ArrayList<>();
        private final Set<Requirement> checked = new LinkedHashSet<>();
        private Optional<JsonNode> body = Optional.empty();
        private boolean mislabelled;
        private RecentBodies.Body known;

        Work(Operation operation, Exchange exchange) {
            this.operation = operation;
            this.exchange = exchange;
            this.response = exchange.response();
        }

        /** The body, read when it is first asked for and no second time. */
        private RecentBodies.Body known() {
            if (known == null) {
                known = bodies.of(response.body());
            }
            return known;
        }

        void judge() {
            Optional<Answer> answer = answer();
            List<Location> places = new ArrayList<>();
            answer.ifPresent(known -> places.add(known.location()));
            places.add(operation.location());
            places.add(root);
            if (mislabelled(places)) {
                return; // what else is wrong with it follows from that
            }
            judgeStatus(answer, places);
            answer.ifPresent(known -> headers.problems(known, response).forEach((name, problem) ->
                    expect("headers", places, problem.isEmpty(), "the header " + name + " as the contract describes it", () -> problem)));
            // A success with the wrong number still carries the documented body: it is read, so that one defect stays one.
            Answer described = answer.orElse(response.isSuccess() ? operation.findSuccess().orElse(null) : null);
            if (described == null) {
                body = known().text().value();
            } else if (described.schema().isPresent() && !operation.method().equals("HEAD")) {
                judgeBody(places, described, described.schema().get());
            } else if (response.hasBody() && response.mediaType().isPresent() && !contents(described).isEmpty()) {
                expect("media-type", places, isListed(described), "Content-Type " + String.join(" or ", contents(described)),
                        () -> response.mediaType().orElse("none"));
            }
        }

        /** True for a failure that comes with the status of a success, where the contract says that it must not. */
        private boolean mislabelled(List<Location> places) {
            Optional<JsonNode> said = response.isSuccess() && blame.first("failure-status", places).isPresent()
                    ? known().text().value() : Optional.empty();
            mislabelled = said.filter(contract.recognition()::saysFailure).isPresent();
            if (said.isPresent()) {
                expect("failure-status", places, !mislabelled, "a status of 400 or above with an answer that says it failed",
                        () -> "status " + response.status() + " with " + ViolationText.shorten(response.bodyText()));
            }
            if (mislabelled) {
                body = said;
            }
            return mislabelled;
        }

        /** A status that nothing allows is one defect: that it is not in the list either is not said once more. */
        private void judgeStatus(Optional<Answer> answer, List<Location> places) {
            String status = Integer.toString(response.status());
            if (response.status() < 400 && blame.first("success-status", places).isPresent()) {
                expect("success-status", places, operation.answers().containsKey(status), "one of " + operation.answers().keySet(), () -> status);
                return;
            }
            boolean rejection = response.status() >= 400 && response.status() < 500 && blame.first("error-status", places).isPresent();
            expect(rejection ? "error-status" : "status", places, answer.isPresent(), "one of " + operation.answers().keySet(), () -> status);
            if (answer.isPresent() || blame.first("status", places).isEmpty()) {
                Set<String> listed = new LinkedHashSet<>(operation.answers().keySet());
                listed.remove(Answer.DEFAULT);
                expect("listed-status", places, listed.contains(status), "one of " + listed, () -> status);
            }
        }

        private Optional<Answer> answer() {
            Optional<Answer> answer = operation.answer(response.status());
            boolean onlyByDefault = answer.filter(known -> known.status().equals(Answer.DEFAULT)).isPresent();
            return onlyByDefault && response.status() < 400 && !operation.isSuccessByDefault() ? Optional.empty() : answer;
        }

        private void judgeBody(List<Location> places, Answer described, Location schema) {
            expect("body", places, response.hasBody(), "a JSON body", () -> "no body");
            if (!response.hasBody()) {
                return;
            }
            Optional<String> type = response.mediaType();
            JsonText json = known().text();
            boolean labelledJson = type.isEmpty() || isListed(described);
            expect("content-type", places, type.isPresent(), "a Content-Type header", () -> "none");
            expect(json.value().isEmpty() && !labelledJson && blame.first("not-json", places).isPresent() ? "not-json" : "media-type",
                    places, labelledJson, "Content-Type " + described.mediaType(), () -> type.orElse("none"));
            body = json.value();
            if (type.isPresent() && labelledJson && !MediaTypes.isJson(type.get())) {
                return; // one of the forms that the contract lists beside JSON, into which nothing here looks
            }
            // What says that it is no JSON has been blamed for that already.
            if (labelledJson) {
                expect("json", places, json.problem().isEmpty(), "well-formed JSON",
                        () -> json.problem().orElse("") + ": " + ViolationText.shorten(response.bodyText()));
            }
            body.ifPresent(value -> {
                SchemaResult result = known().against(schema);
                judgeSchema(result, alternatives.told(schema, value, result.violations()), places);
            });
            if (response.isSuccess() && body.isPresent() && writeOnly.exist()) {
                judgeWriteOnly(writeOnly.shown(schema, body.get()), places);
            }
        }

        /** A requirement that stands at the member is blamed before that for all of them. */
        private void judgeWriteOnly(Map<String, Location> shown, List<Location> places) {
            List<String> others = new ArrayList<>();
            shown.forEach((pointer, place) -> contract.requirements().about(place, "writeOnly").or(() -> contract.requirements().about(
                    contract.resolve(place), "writeOnly")).ifPresentOrElse(entry -> find(entry, pointer, "writeOnly", "nothing, as only requests have it",
                    "a value"), () -> others.add(pointer)));
            expect(WRITE_ONLY, places, others.isEmpty(), "nothing that only requests have", () -> String.join(", ", others));
        }

        private List<String> contents(Answer described) {
            List<String> keys = new ArrayList<>();
            contract.node(described.location()).path("content").fieldNames().forEachRemaining(keys::add);
            return keys;
        }

        /** True for a media type that the answer may have. */
        private boolean isListed(Answer described) {
            return contents(described).stream().anyMatch(key -> MediaTypes.fits(key, response.mediaType().orElse("")));
        }

        private void judgeSchema(SchemaResult result, List<Violation> violations, List<Location> places) {
            for (Location place : result.visited()) {
                for (Requirement entry : contract.requirements().at(place)) {
                    if (entry.check() == Requirement.Check.SCHEMA && !entry.isExcluded()) {
                        checked.add(entry);
                    }
                }
            }
            // Of several violations at one value those that a requirement names stand for the rest.
            Set<String> named = violations.stream().filter(violation -> blame.of(violation).isPresent())
                    .map(Violation::pointer).collect(Collectors.toSet());
            // A value of another type is no word of a list and fits no pattern either: that is one defect.
            Set<String> mistyped = violations.stream().filter(ExchangeJudge::isOfType)
                    .filter(violation -> blame.of(violation).isPresent()).map(Violation::pointer).collect(Collectors.toSet());
            for (Violation violation : violations) {
                if (!isOfType(violation) && mistyped.contains(violation.pointer())) {
                    continue;
                }
                blame.of(violation).or(() -> named.contains(violation.pointer()) ? Optional.empty()
                        : blame.first("body", places)).ifPresent(entry -> find(entry, violation.pointer(),
                                violation.keyword(), ViolationText.expected(violation), ViolationText.actual(violation)));
            }
        }

        private void expect(String keyword, List<Location> places, boolean holds, String expected,
                Supplier<String> actual) {
            blame.first(keyword, places).ifPresent(entry -> {
                if (holds && !entry.isExcluded()) {
                    checked.add(entry);
                } else if (!holds) {
                    find(entry, "", keyword, expected, actual.get());
                }
            });
        }

        private void find(Requirement entry, String pointer, String kind, String expected, String actual) {
            if (entry.isExcluded()) {
                return;
            }
            checked.add(entry);
            boolean known = findings.stream()
                    .anyMatch(finding -> finding.requirement().equals(entry) && finding.pointer().equals(pointer));
            if (!known) {
                findings.add(new Finding(entry, operation.id(), pointer, kind, expected, actual, Optional.of(exchange)));
            }
        }
    }
}

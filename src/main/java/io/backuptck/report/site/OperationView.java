package io.backuptck.report.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import io.backuptck.contract.Requirement;
import io.backuptck.report.CaseLine;
import io.backuptck.report.Coverage;
import io.backuptck.report.RequirementLine;
import io.backuptck.report.RunReport;
import io.backuptck.report.Verdict;
import io.backuptck.report.sample.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One operation: what the contract says of it, and what a run exercised. */
final class OperationView {

    private final Contract contract;
    private final Operation operation;
    private final BundledOperation bundled;
    private final Coverage.Statuses statuses;
    private final Coverage.Exercised exercised;
    private final List<CaseLine> cases;
    private final List<SchemaNode> parameters = new ArrayList<>();
    private final Map<String, SchemaNode> answers = new LinkedHashMap<>();
    private final SchemaNode body;

    OperationView(Contract contract, Operation operation, RunReport report, BundledOperation bundled) {
        this.contract = contract;
        this.operation = operation;
        this.bundled = bundled;
        this.statuses = report.coverage().statuses().stream().filter(line -> line.operation().equals(operation.id()))
                .findFirst().orElse(new Coverage.Statuses(operation.id(), List.of(), List.of()));
        this.exercised = report.coverage().exercised().stream().filter(line -> line.operation().equals(operation.id()))
                .findFirst().orElse(new Coverage.Exercised(operation.id(), List.of(), List.of(), List.of()));
        this.cases = report.cases().stream().filter(line -> line.operation().equals(operation.id())).toList();
        SchemaTree tree = new SchemaTree(contract);
        operation.parameters().forEach(parameter -> parameters.add(parameter(tree, parameter)));
        this.body = operation.body().map(one -> tree.at(one.schema(), "body", one.required())).orElse(null);
        operation.answers().forEach((status, answer) ->
                answer.schema().ifPresent(schema -> answers.put(status, tree.at(schema, "body", true))));
    }

    private SchemaNode parameter(SchemaTree tree, Parameter parameter) {
        SchemaNode node = tree.at(parameter.schema(), parameter.in() + " " + parameter.name(), parameter.required());
        return node.beside(bundled.parameter(parameter.in(), parameter.name()).path("description").asText().replaceAll("\\s+", " ").strip(),
                contract.requirements().at(parameter.schema().parent()).stream().map(Requirement::id).toList(), parameter.example().orElse(""));
    }

    Operation operation() {
        return operation;
    }

    String id() {
        return operation.id();
    }

    boolean isCalled() {
        return !statuses.seen().isEmpty();
    }

    /** Statuses that came and that the contract does not name. */
    List<Integer> undocumented() {
        return statuses.seen().stream().filter(seen -> !operation.answers().containsKey(Integer.toString(seen))).toList();
    }

    boolean isSeen(String status) {
        return status.equals("default") ? !undocumented().isEmpty()
                : statuses.seen().stream().anyMatch(seen -> Integer.toString(seen).equals(status));
    }

    List<SchemaNode> parameters() {
        return parameters;
    }

    /** A path parameter is part of every call; of the others the run has kept the names. */
    boolean isUsed(SchemaNode parameter) {
        String[] name = parameter.name().split(" ", 2);
        return name[0].equals("path") ? isCalled() : exercised.parameters().contains(
                name[0].equals("header") ? parameter.name().toLowerCase(Locale.ROOT) : parameter.name());
    }

    /** The parameters of a place, such as {@code path}. */
    List<SchemaNode> parameters(String in) {
        return parameters.stream().filter(parameter -> parameter.name().startsWith(in + " ")).toList();
    }

    /** The request's body; null when the operation takes none. */
    SchemaNode body() {
        return body;
    }

    boolean isSent(SchemaNode member) {
        return exercised.sent().contains(member.pointer());
    }

    Map<String, SchemaNode> answers() {
        return answers;
    }

    /** All values in the order of the page. */
    List<SchemaNode> roots() {
        return Stream.of(parameters.stream(), Stream.ofNullable(body), answers.values().stream()).flatMap(part -> part).toList();
    }

    List<Answer> successes() {
        return operation.answers().values().stream().filter(Answer::isSuccess).toList();
    }

    List<Answer> errors() {
        return operation.answers().values().stream().filter(answer -> !answer.isSuccess()).toList();
    }

    /** Its summary as a heading, else its id. */
    String title() {
        return operation.summary().isBlank() ? operation.id() : operation.summary().strip().replaceFirst("\\.$", "");
    }

    /** What the operation is grouped under. */
    String tag() {
        return bundled.tag();
    }

    List<ExampleView> bodyExamples() {
        return bundled.bodyExamples();
    }

    List<ExampleView> examples(Answer answer) {
        return bundled.examples(answer.status());
    }

    /** What the first example shows; missing without one. */
    static JsonNode shown(List<ExampleView> examples) {
        return examples.isEmpty() ? MissingNode.getInstance() : examples.get(0).value();
    }

    /** A request in each language. */
    Map<Language, String> samples() {
        return Language.samples(contract, operation);
    }

    /** The members of an answer's body, each level below the one before it. */
    List<SchemaNode> members(SchemaNode answer) {
        return answer.all().filter(node -> !node.pointer().isEmpty() && !node.pointer().endsWith("/*")).toList();
    }

    boolean isAnswered(SchemaNode member) {
        return exercised.answered().contains(member.pointer());
    }

    List<CaseLine> cases() {
        return cases;
    }

    long cases(String verdict) {
        return cases.stream().filter(line -> line.verdict().equals(verdict)).count();
    }

    /**
     * A rule on a value of a request.
     *
     * @param why what it demands and, where it was not tested, why not
     */
    record Rule(String name, String keyword, boolean tested, String why) {
    }

    /** The rules on the request's parameters and members. */
    List<Rule> rules(RunView run) {
        List<Rule> rules = new ArrayList<>();
        Stream.concat(parameters.stream(), body == null ? Stream.empty() : body.all())
                .forEach(node -> node.constraints().stream().filter(rule -> !rule.keyword().equals("default")).forEach(rule ->
                        rules.add(rule(run, node, rule))));
        return rules;
    }

    private Rule rule(RunView run, SchemaNode node, SchemaNode.Constraint rule) {
        List<RequirementLine> lines = rule.requirements().stream().map(run::requirement).filter(Objects::nonNull).toList();
        boolean tested = hasCase(rule.keyword(), node) || lines.stream().anyMatch(OperationView::isChecked);
        String reason = tested ? "" : lines.stream().map(RequirementLine::reason).filter(text -> !text.isEmpty()).findFirst()
                .map(text -> ". " + text).orElse(". No request of this run was made for it.");
        return new Rule(node.pointer().isEmpty() ? node.name() : node.pointer(), rule.keyword(), tested,
                rule.value() + reason);
    }

    /** What this run did not use of the operation, one sentence each; rules have reasons of their own. */
    List<String> unused(RunView run) {
        List<String> lines = new ArrayList<>();
        if (!isCalled()) {
            lines.add("The operation was never called: every scenario that needs it was skipped, not selected, or ended before.");
            return lines;
        }
        String unseen = operation.answers().keySet().stream().filter(status -> !isSeen(status)).collect(Collectors.joining(", "));
        if (!unseen.isEmpty()) {
            lines.add("Statuses " + unseen + ": no request in this run got such a response.");
        }
        String unsent = Stream.concat(parameters.stream().filter(parameter -> !isUsed(parameter)).map(SchemaNode::name),
                body == null ? Stream.empty() : members(body).stream().filter(member -> !isSent(member)).map(SchemaNode::pointer))
                .collect(Collectors.joining(", "));
        if (!unsent.isEmpty()) {
            lines.add("Not sent: " + unsent + ". No scenario of this run needs them.");
        }
        rules(run).stream().filter(rule -> !rule.tested()).forEach(rule ->
                lines.add("Rule " + rule.keyword() + " on " + rule.name() + ": " + rule.why()));
        return lines;
    }

    /** The requirements of the operation that this run did not check. */
    List<RequirementLine> untested(RunView run) {
        return requirements().stream().map(run::requirement).filter(Objects::nonNull).filter(line -> !isChecked(line)).toList();
    }

    private static boolean isChecked(RequirementLine line) {
        return line.verdict() == Verdict.PASSED || line.verdict() == Verdict.FAILED;
    }

    private boolean hasCase(String keyword, SchemaNode node) {
        return cases.stream().anyMatch(line -> line.keyword().equals(keyword) && line.pointer().endsWith(node.pointer()));
    }

    String description() {
        return contract.documents().get(operation.location().document())
                .at(operation.location().pointer() + "/description").asText().strip();
    }

    /** What the contract says of a status in a sentence. */
    String meaning(Answer answer) {
        return contract.documents().get(answer.location().document()).at(answer.location().pointer() + "/description")
                .asText().replaceAll("\\s+", " ").strip();
    }

    /** Ids of the requirements on the operation as a whole. */
    List<String> ownRequirements() {
        return contract.requirements().all().stream().filter(entry -> isBelow(entry.location(), operation.location()))
                .map(Requirement::id).toList();
    }

    /** Ids of all requirements that the operation's part of the contract states, those of its schemas included. */
    Set<String> requirements() {
        Set<String> all = new LinkedHashSet<>(ownRequirements());
        parameters.forEach(node -> node.all().forEach(each -> all.addAll(each.requirements())));
        if (body != null) {
            body.all().forEach(each -> all.addAll(each.requirements()));
        }
        answers.values().forEach(node -> node.all().forEach(each -> all.addAll(each.requirements())));
        return all;
    }

    private static boolean isBelow(Location place, Location root) {
        return place.document().equals(root.document())
                && (place.pointer().equals(root.pointer()) || place.pointer().startsWith(root.pointer() + "/"));
    }
}

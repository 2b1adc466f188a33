package io.backuptck.report.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.bundle.Bundle;
import io.backuptck.report.ContractLine;
import io.backuptck.contract.Level;
import io.backuptck.lifecycle.Machine;
import io.backuptck.report.RequirementLine;
import io.backuptck.report.RunReport;
import io.backuptck.report.RunReport.FeatureLine;
import io.backuptck.report.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One API of a run: its part of the report and its contract. */
final class ApiView {

    private final ApiId api;
    private final RunReport report;
    private final Contract contract;
    private final Bundle document;
    private final List<RequirementLine> requirements;
    private final List<OperationView> operations;
    private final Map<String, List<OperationView>> operationsOf = new LinkedHashMap<>();
    private final Map<JsonNode, SchemaHome> homes = new HashMap<>();

    ApiView(ApiId api, RunReport report) {
        this.api = api;
        this.report = report;
        this.contract = Contract.of(api);
        this.document = Bundle.of(contract);
        this.requirements = report.requirements().stream().filter(line -> line.api().equals(api.id())).toList();
        this.operations = contract.operations().stream().map(operation -> new OperationView(contract, operation, report))
                .toList();
        operations.forEach(operation -> operation.requirements().forEach(id ->
                operationsOf.computeIfAbsent(id, key -> new ArrayList<>()).add(operation)));
    }

    String id() {
        return api.id();
    }

    String product() {
        return api.product();
    }

    /** The title of the contract's document. */
    String title() {
        return root().at("/info/title").asText();
    }

    String description() {
        return root().at("/info/description").asText();
    }

    /** The version that these pages show. */
    String version() {
        return contract.version();
    }

    /** The contract as one OpenAPI document. */
    Bundle document() {
        return document;
    }

    /** The version that the run was judged by, where that is not what these pages show; null when it is, or
     *  when the report does not tell. */
    ContractLine judgedBy() {
        return report.contracts().stream().filter(line -> line.api().equals(api.id()) && !line.digest().equals(document.digest()))
                .findFirst().orElse(null);
    }

    private JsonNode root() {
        return contract.documents().get(contract.root().document());
    }

    Contract contract() {
        return contract;
    }

    List<RequirementLine> requirements() {
        return requirements;
    }

    /** The requirements as their page shows them. */
    List<RequirementGroup> groups() {
        return RequirementGroup.of(this);
    }

    List<OperationView> operations() {
        return operations;
    }

    /** The operations whose part of the contract states the requirement. */
    List<OperationView> operationsOf(String requirement) {
        return operationsOf.getOrDefault(requirement, List.of());
    }

    /** The first answer of any operation with this schema: there its members are shown, everywhere else a link to it. */
    SchemaHome home(OperationView view, Answer answer) {
        JsonNode schema = view.schema(answer);
        return homes.computeIfAbsent(schema, key -> new SchemaHome(view.id(), answer.status()));
    }

    List<FeatureView> features() {
        List<FeatureView> features = new ArrayList<>();
        for (FeatureLine feature : report.features()) {
            if (feature.file().startsWith("features/" + api.id() + "/")) {
                features.add(new FeatureView(feature, report.scenarios()));
            }
        }
        return features;
    }

    List<MachineView> machines() {
        Map<String, Machine> machines = new LinkedHashMap<>();
        contract.lifecycles().fieldNames().forEachRemaining(name -> machines.put(name, Machine.of(contract, name)));
        return machines.values().stream().map(machine -> new MachineView(api.id(), machine, report, machines::get)).toList();
    }

    long count(Level level, Verdict verdict) {
        return requirements.stream().filter(line -> line.level() == level && line.verdict() == verdict).count();
    }

    long count(Level level) {
        return requirements.stream().filter(line -> line.level() == level).count();
    }
}

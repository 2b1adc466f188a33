package io.backuptck.report.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Location;
import io.backuptck.contract.bundle.Bundle;
import io.backuptck.lifecycle.Machine;
import io.backuptck.report.ContractLine;
import io.backuptck.report.RequirementLine;
import io.backuptck.report.RunReport;
import io.backuptck.report.RunReport.FeatureLine;
import io.backuptck.report.Verdict;
import io.backuptck.target.credentials.CredentialKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One API of a run: its part of the report and its contract. */
final class ApiView {

    private final ApiId api;
    private final RunReport report;
    private final Contract contract;
    private final Bundle document;
    private final List<RequirementLine> requirements;
    private final List<OperationView> operations;
    private List<MachineView> lives;
    private final Map<String, List<OperationView>> operationsOf = new LinkedHashMap<>();
    private final Map<Location, SchemaNode> homes = new LinkedHashMap<>();
    private final Map<JsonNode, String> examples = new HashMap<>();

    ApiView(ApiId api, RunReport report) {
        this.api = api;
        this.report = report;
        this.contract = Contract.of(api);
        this.document = Bundle.of(contract);
        this.requirements = report.requirements().stream().filter(line -> line.api().equals(api.id())).toList();
        this.operations = contract.operations().stream().map(operation -> new OperationView(contract, operation, report,
                new BundledOperation(document.document(), operation))).toList();
        operations.forEach(view -> view.roots().forEach(this::settle));
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

    /** The first value of each schema that has a name is where its properties are shown; everywhere else there is a link to it. */
    private void settle(SchemaNode node) {
        Optional<Location> schema = node.schema().filter(place -> !node.children().isEmpty());
        if (schema.isEmpty() || !homes.containsKey(schema.get())) {
            schema.filter(place -> homes.keySet().stream().noneMatch(other -> other.name().equals(place.name())))
                    .ifPresent(place -> homes.put(place, node));
            node.children().forEach(this::settle);
        }
    }

    /** The schemas that have a name, by that name, in the order of the page. */
    List<String> schemas() {
        return homes.keySet().stream().map(Location::name).toList();
    }

    /** The name of the schema whose properties are shown at another place of the page; empty where they are shown here. */
    String elsewhere(SchemaNode node) {
        return node.schema().filter(homes::containsKey).filter(place -> homes.get(place) != node).map(Location::name).orElse("");
    }

    /** The name of the schema whose properties are shown here; empty for none. */
    String here(SchemaNode node) {
        return node.schema().filter(place -> homes.get(place) == node).map(Location::name).orElse("");
    }

    /** The anchor of the first place that shows this example, which is this one when it is shown for the first time. */
    String home(ExampleView example, String here) {
        return examples.computeIfAbsent(example.value(), key -> here);
    }

    /** The operations by what they are grouped under, in the order of the contract. */
    Map<String, List<OperationView>> groupsOfOperations() {
        return operations.stream().collect(Collectors.groupingBy(OperationView::tag, LinkedHashMap::new, Collectors.toList()));
    }

    /** What proves who is calling, for people; empty when the contract asks for nothing. */
    String credentials() {
        return CredentialKinds.of(contract).needs();
    }

    /** The security schemes, each with what the contract says of it. */
    Map<String, String> schemes() {
        Map<String, String> schemes = new LinkedHashMap<>();
        document.document().at("/components/securitySchemes").properties().forEach(scheme ->
                schemes.put(scheme.getKey(), scheme.getValue().path("description").asText(scheme.getValue().path("type").asText())));
        return schemes;
    }

    /** The lives of what the operation shows or makes, or of what another one at the same path does; of all where it starts work. */
    List<MachineView> machines(OperationView view) {
        List<MachineView> near = operations.stream().filter(other -> other.operation().path().equals(view.operation().path()))
                .flatMap(other -> shown(other).stream()).distinct().toList();
        return near.isEmpty() && view.operation().startsWork() ? machines() : near;
    }

    private List<MachineView> shown(OperationView view) {
        Set<String> shown = view.roots().stream().flatMap(SchemaNode::all).flatMap(node -> node.schema().stream()).map(Location::name)
                .collect(Collectors.toSet());
        Set<String> made = contract.resources().stream().filter(resource -> resource.isCreatedBy(view.operation())
                || Stream.of(resource.readBy(), resource.listedBy(), resource.removedBy()).anyMatch(Optional.of(view.operation())::equals))
                .flatMap(resource -> resource.lifecycle().stream()).collect(Collectors.toSet());
        return machines().stream().filter(machine -> made.contains(machine.machine().name())
                || shown.contains(contract.lifecycles().path(machine.machine().name()).path("resource").asText())).toList();
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
        if (lives == null) {
            lives = readMachines();
        }
        return lives;
    }

    private List<MachineView> readMachines() {
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

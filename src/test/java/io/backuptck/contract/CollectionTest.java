package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backuptck.contract.Collection.Comparison;
import io.backuptck.contract.Collection.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code x-collection} says of a list. */
class CollectionTest {

    private static final Path RECORDS = Path.of("src/test/resources/own/records.yaml");

    @TempDir
    private Path folder;

    private Contract changed(String from, String to) throws IOException {
        String text = Files.readString(RECORDS);
        assertThat(text).contains(from);
        return Contract.ofFile(Files.writeString(folder.resolve("changed.yaml"), text.replace(from, to)));
    }

    @Test
    void filtersAndOrderAreRead() {
        Collection list = Contract.ofFile(RECORDS).collection("listRecords").orElseThrow();

        assertThat(list.filters().get("kind")).isEqualTo(new Filter("kind", Comparison.EQUAL, List.of("/kind"), Optional.empty(), List.of(),
                Optional.empty(), false, Map.of("sound", "REC-01", "image", "REC-02")));
        assertThat(list.filters().get("kind").blame("image")).contains("REC-02");
        assertThat(list.filters().get("kind").blame("text")).isEmpty();
        assertThat(list.filters().get("id").absent()).contains("none");
        assertThat(list.filters().get("since").with()).contains("before");
        assertThat(list.filters().get("since").blame("2026-01-01T00:00:00Z")).contains("REC-04");
        assertThat(list.filters().get("before").comparison()).isEqualTo(Comparison.UNTIL);
        assertThat(list.order()).contains(new Collection.Order("/id", true, Map.of("sort", "up")));
    }

    @Test
    void whatTheContractBlamesOnARequirementOfItsOwnIsNotImpliedOnceMore() throws IOException {
        Contract own = changed("reversed: REC-12", "reversed: REC-12, limited: REC-13");
        Collection list = own.collection("listRecords").orElseThrow();

        assertThat(own.blame(list, "limited")).contains("REC-13");
        assertThat(own.blame(list, "ordered")).contains("CHANGED-LIST-RECORDS-ORDERED");
        assertThat(own.blame(list, "paged")).contains("CHANGED-LIST-RECORDS-PAGED");
        assertThat(own.requirements().find("CHANGED-LIST-RECORDS-LIMITED")).isEmpty();
        assertThat(own.requirements().find("CHANGED-LIST-RECORDS-FILTERED")).as("each filter has its own").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "blame: {unique: REC-06 | blame: {unique: REC-99 | REC-99", "accepted: {since: REC-05} | accepted: {sinse: REC-05} | sinse",
        "with: before, blame | with: after, blame | after", "reverse: {sort: up} | reverse: {order: up} | order",
        "blame: REC-03} | blame: REC-33} | REC-33"})
    void whatDoesNotFitIsRefused(String from, String to, String named) {
        assertThatThrownBy(() -> changed(from, to)).isInstanceOf(ContractException.class).hasMessageContaining("x-collection of listRecords")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "items: /a | /a | /a", "items: [/a, /b] | /a | /b", "title: t | ~~ | ~~"})
    void theArrayStandsWhereTheAnswerHasOne(String words, String usual, String found) {
        Contract contract = OwnContracts.ofPaths("{/l: {get: {operationId: l, responses: {'200': {description: x}}, x-collection: {" + words + "}}}}",
                "x-answer: {a: {}, b: [1]}");
        Collection list = contract.collection("l").orElseThrow();

        assertThat(list.items()).isEqualTo(usual);
        assertThat(list.items(contract.node(new Location("contract.yaml", "/x-answer")))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "order: /at | /at | false", "order: {by: /at, descending: true} | /at | true"})
    void anOrderIsWhatItGoesByAndWhichWay(String words, String by, boolean descending) {
        Contract contract = OwnContracts.ofPaths("{/l: {get: {operationId: l, responses: {'200': {description: x}}, x-collection: {" + words + "}}}}");

        assertThat(contract.collection("l").orElseThrow().order()).contains(new Collection.Order(by, descending, Map.of()));
    }

    @Test
    void ofAPlainListNothingIsKnownButWhereItStands() {
        Operation operation = OwnContracts.get("summary: s");

        assertThat(Collection.plain(operation, "/a")).extracting(Collection::operation, Collection::items, Collection::identity, Collection::filters)
                .containsExactly(operation, "/a", Optional.empty(), Map.of());
    }

    /** A blame on something that nobody states would be lost. */
    @Test
    void theContractsOfTheKitBlameWhatTheyState() {
        assertThat(Stream.of(ApiId.values()).map(Contract::of).flatMap(contract -> contract.collections().stream().flatMap(list -> Stream.of(
                list.blame().values().stream(), list.accepted().values().stream(), list.filters().values().stream().flatMap(filter ->
                        filter.blame().values().stream())).flatMap(ids -> ids)).filter(id -> contract.requirements().find(id).isEmpty())))
                .isEmpty();
        assertThat(Stream.of(ApiId.values()).map(Contract::of).flatMap(contract -> contract.collections().stream()).map(Collection::operation)
                .map(Operation::id)).contains("listBackups", "listBackupSets", "listTenantBackupTasks");
    }
}

package io.backuptck.stub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request wants of a list, by the contracts that come with the kit. */
class ListQueryTest {

    private static final List<JsonNode> BACKUPS = Stream.of(
            "{'id': 'a', 'instance_id': 'i1', 'type': 'auto', 'begin_time': '2026-01-01T00:00:00+0000'}",
            "{'id': 'b', 'instance_id': 'i1', 'type': 'manual', 'begin_time': '2026-01-02T00:00:00+0000'}",
            "{'id': 'c', 'instance_id': 'i2', 'type': 'auto', 'begin_time': '2026-01-03T00:00:00+0000'}").map(ListQueryTest::json).toList();
    private static final List<JsonNode> JOBS = Stream.of(
            "{'job_id': 1, 'status': 'COMPLETED', 'start_timestamp': '2026-01-01T00:00:00Z'}",
            "{'job_id': 2, 'status': 'FAILED', 'start_timestamp': '2026-01-02T00:00:00Z'}",
            "{'job_id': 3, 'status': 'CANCELED', 'start_timestamp': '2026-01-03T00:00:00Z'}").map(ListQueryTest::json).toList();

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ListQuery query(String api, String operation, String parameters) {
        Map<String, String> query = new LinkedHashMap<>();
        Arrays.stream(parameters.split("&")).filter(one -> one.contains("=")).forEach(one ->
                query.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1)));
        return ListQuery.of(Contract.of(ApiId.named(api)), operation, query);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", value = {
        "no=filter | a,b,c", "instance_id=i1 | a,b", "instance_id=i3 | ''", "backup_type=auto&instance_id=i2 | c",
        "begin_time=2026-01-02T00:00:00+0000 | b,c", "end_time=2026-01-02T08:00:00+0800 | a,b",
        "begin_time=2026-01-02T00:00:00+0000&end_time=2026-01-02T00:00:00+0000 | b", "begin_time=yesterday | a,b,c"})
    void filtersLeaveWhatFitsAllOfThem(String parameters, String ids) {
        List<JsonNode> matching = query("gaussdb", "listBackups", parameters).matching(BACKUPS, one -> one);

        assertThat(matching).extracting(one -> one.path("id").asText()).isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(",")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "no=order | 3,2,1", "sort=start_timestamp,asc | 1,2,3", "sort=START_TIMESTAMP,ASC | 1,2,3", "sort=start_timestamp | 3,2,1",
        "status=COMPLETED,CANCELED | 3,1", "status=FAILED | 2"})
    void theOrderIsTheUsualOneUnlessTheOtherIsAskedFor(String parameters, String ids) {
        List<JsonNode> matching = query("obshell", "listTenantBackupTasks", parameters).matching(JOBS, one -> one);

        assertThat(matching).extracting(one -> one.path("job_id").asText()).isEqualTo(List.of(ids.split(",")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "gaussdb | listBackups | none=0 | 0 | 100", "gaussdb | listBackups | limit=7 | 0 | 7", "gaussdb | listBackups | offset=3&limit=2 | 3 | 2",
        "gaussdb | listBackups | offset=-1&limit=x | 0 | 100", "obshell | listTenantBackupTasks | none=0 | 0 | 150",
        "obshell | listTenantBackupTasks | page=2&size=20 | 20 | 20", "obshell | listTenantBackupTasks | page=0&size=20 | 0 | 20",
        "oceanbase-cloud | listBackupSets | pageNumber=3&pageSize=10 | 20 | 10"})
    void pagesAreCutByOffsetOrByNumber(String api, String operation, String parameters, int first, int size) {
        List<Integer> all = IntStream.range(0, 150).boxed().toList();

        assertThat(query(api, operation, parameters).page(all)).isEqualTo(all.subList(first, first + size));
    }

    @Test
    void behindTheLastPageThereIsNothing() {
        assertThat(query("gaussdb", "listBackups", "offset=3").page(BACKUPS)).isEmpty();
    }
}

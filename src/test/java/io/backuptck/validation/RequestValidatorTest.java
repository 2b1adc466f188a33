package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.validation.RequestValidator.ParameterViolation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestValidatorTest {

    private static final Contract OBSHELL = Contract.of(ApiId.named("obshell"));
    private static final Contract GAUSSDB = Contract.of(ApiId.named("gaussdb"));

    private static JsonNode json(String text) {
        return JsonText.parse(text).value().orElseThrow();
    }

    private static List<String> body(Contract contract, String operation, String text) {
        return new RequestValidator(contract).body(contract.operation(operation), json(text)).stream()
                .map(violation -> violation.keyword() + " " + violation.pointer()).toList();
    }

    private static List<String> query(String name, String value) {
        return new RequestValidator(OBSHELL).parameters(OBSHELL.operation("listTenantBackupTasks"), "query",
                Map.of(name, value)).stream().map(ParameterViolation::keyword).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"mode\":\"full\"}", "{\"mode\":\"INCREMENTAL\",\"plus_archive\":true}",
        "{\"mode\":null}", "{\"unknown\":1}"})
    void aLegalBodyBreaksNothing(String text) {
        assertThat(body(OBSHELL, "startTenantBackup", text)).isEmpty();
    }

    @Test
    void anUnknownModeBreaksThePattern() {
        assertThat(body(OBSHELL, "startTenantBackup", "{\"mode\":\"differential\"}")).containsExactly("pattern /mode");
    }

    @Test
    void aModeOfTheWrongTypeBreaksTheType() {
        assertThat(body(OBSHELL, "startTenantBackup", "{\"mode\":7}")).containsExactly("type /mode");
    }

    @Test
    void aMissingMemberIsPointedTo() {
        assertThat(body(GAUSSDB, "createManualBackup", "{\"instance_id\":\"i\"}")).containsExactly("required /name");
    }

    /** In many regular expression dialects the dollar sign also matches before a line feed at the end. */
    @ParameterizedTest
    @ValueSource(strings = {"nightly\\n", "nightly\\r", "nightly\\r\\n", "night\\nly", "\\nnightly"})
    void aLineFeedInTheNameOfABackupBreaksThePattern(String name) {
        assertThat(body(GAUSSDB, "createManualBackup", "{\"instance_id\":\"i\",\"name\":\"" + name + "\"}"))
                .containsExactly("pattern /name");
    }

    @Test
    void anOperationWithoutABodyHasNothingToBreak() {
        assertThat(body(OBSHELL, "getDag", "{\"anything\":1}")).isEmpty();
    }

    @Test
    void aMissingPathParameterIsRequired() {
        assertThat(new RequestValidator(OBSHELL).parameters(OBSHELL.operation("getDag"), "path", Map.of()))
                .extracting(ParameterViolation::name, ParameterViolation::keyword)
                .containsExactly(tuple("id", "required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9123", "1x", "1123\n", "11 23"})
    void aPathParameterIsHeldAgainstItsPattern(String id) {
        assertThat(new RequestValidator(OBSHELL).parameters(OBSHELL.operation("getDag"), "path", Map.of("id", id)))
                .extracting(ParameterViolation::keyword).containsExactly("pattern");
    }

    @Test
    void aMissingQueryParameterThatIsNotRequiredIsFine() {
        assertThat(new RequestValidator(OBSHELL).parameters(OBSHELL.operation("getDag"), "query", Map.of())).isEmpty();
    }

    @Test
    void aBooleanParameterIsTrueOrFalse() {
        RequestValidator validator = new RequestValidator(OBSHELL);

        assertThat(List.of("true", "false")).allSatisfy(value -> assertThat(validator.parameters(
                OBSHELL.operation("getDag"), "query", Map.of("show_details", value))).isEmpty());
        assertThat(validator.parameters(OBSHELL.operation("getDag"), "query", Map.of("show_details", "yes")))
                .extracting(ParameterViolation::keyword).containsExactly("type");
    }

    @Test
    void anIntegerParameterIsReadAsANumber() {
        assertThat(query("page", "1")).isEmpty();
        assertThat(query("page", "one")).containsExactly("type");
        assertThat(query("page", "1.5")).containsExactly("type");
        assertThat(query("page", "-1")).containsExactly("minimum");
    }

    @Test
    void anIntegerParameterMayNeedAll64Bits() {
        assertThat(query("size", "9223372036854775807")).isEmpty();
        assertThat(query("size", "9223372036854775808")).isNotEmpty();
    }

    @Test
    void aParameterThatTheContractDoesNotKnowIsIgnored() {
        assertThat(query("colour", "red")).isEmpty();
    }
}

package io.backuptck.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.validation.RequestValidator.ParameterViolation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that forgot one rule on requests keeps all the others. */
class RequestRulesOffTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Things, version: '1'}
            paths:
              /things:
                post:
                  operationId: make
                  parameters:
                    - {name: size, in: query, required: true, schema: {type: integer, minimum: 1, multipleOf: 2}}
                    - {name: size, in: header, schema: {type: string, maxLength: 3}}
                    - {name: weight, in: query, schema: {type: number, minimum: 0.5}}
                  requestBody: {content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string},
                    kind: {type: string, minLength: 2, pattern: '^a'}}}}}}
                  responses: {'200': {description: x}}
            """;

    private Contract contract;
    private Operation make;

    @BeforeEach
    void read() throws Exception {
        contract = Contract.ofDocument(new ApiId("rules-off", "Rules"), new YAMLMapper().readTree(CONTRACT));
        make = contract.operation("make");
    }

    private List<String> query(RequestValidator validator, String name, String value) {
        return validator.parameter(make, "query", name, value).stream().map(ParameterViolation::keyword).toList();
    }

    private RequestValidator without(Location rule) {
        return new RequestValidator(contract, Set.of(rule));
    }

    private Location size() {
        return make.parameters().get(0).schema();
    }

    @Test
    void aRuleOnABodyThatIsOffIsOverlookedAlone() throws Exception {
        JsonNode body = new YAMLMapper().readTree("{kind: b}");
        Location kind = make.body().orElseThrow().schema().child("properties").child("kind");

        assertThat(new RequestValidator(contract).body(make, body)).extracting(Violation::keyword)
                .containsExactlyInAnyOrder("required", "minLength", "pattern");
        assertThat(without(kind.child("pattern")).body(make, body)).extracting(Violation::keyword)
                .containsExactlyInAnyOrder("required", "minLength");
    }

    @Test
    void aRuleOnAParameterThatIsOffIsOverlookedAlone() {
        assertThat(query(new RequestValidator(contract), "size", "-1")).containsExactlyInAnyOrder("minimum", "multipleOf");
        assertThat(query(without(size().child("minimum")), "size", "-1")).containsExactly("multipleOf");
    }

    @Test
    void whetherAParameterMustBeThereAndOfWhichTypeItIsCanBeOff() {
        assertThat(query(new RequestValidator(contract), "size", null)).containsExactly("required");
        assertThat(query(without(size().parent().child("required")), "size", null)).isEmpty();
        assertThat(query(new RequestValidator(contract), "size", "two")).containsExactly("type");
        assertThat(query(without(size().child("type")), "size", "two")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, ", "+4, ", "-2, minimum", "2.0, type", "'', type", "' 2', type"})
    void aWholeNumberIsDigitsWithASign(String value, String broken) {
        assertThat(query(new RequestValidator(contract), "size", value)).isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @ParameterizedTest
    @CsvSource({"0.5, ", "1, ", "+1.25, ", "0.4, minimum", "1e3, type", "1., type", "heavy, type"})
    void aNumberMayHaveAFraction(String value, String broken) {
        assertThat(query(new RequestValidator(contract), "weight", value)).isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @Test
    void parametersOfOneNameInTwoPlacesAreTwo() {
        RequestValidator validator = new RequestValidator(contract);

        assertThat(validator.parameter(make, "header", "size", "large")).extracting(ParameterViolation::keyword)
                .containsExactly("maxLength");
        assertThat(validator.parameter(make, "header", "weight", "heavy")).as("it is none of a header").isEmpty();
        assertThat(validator.parameters(make, "header", Map.of("size", "large"))).hasSize(1);
        assertThat(validator.parameters(make, "query", Map.of("size", "2"))).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInWords() {
        assertThat(new RequestValidator(contract).parameter(make, "query", "size", "two")).extracting(ParameterViolation::message)
                .containsExactly("is no integer");
        assertThat(new RequestValidator(contract).parameter(make, "query", "size", null)).extracting(ParameterViolation::message)
                .containsExactly("is missing");
    }
}

package io.backuptck.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import java.util.ArrayList;
import java.util.List;

/** Makes WireMock's mappings from a contract: one for each operation, and one behind them for every other request. */
final class ContractMappings {

    /** The transformer parameter that names the operation. */
    static final String OPERATION = "operation";
    private static final int BEHIND_ALL = 1000;

    private ContractMappings() {
    }

    static List<MappingBuilder> of(Contract contract) {
        List<MappingBuilder> mappings = new ArrayList<>();
        contract.operations().forEach(operation -> mappings.add(
                request(operation.method(), urlPathTemplate(operation.path())).atPriority(1 + parameters(operation))
                        .willReturn(aResponse().withTransformers(OperationTransformer.NAME)
                                .withTransformerParameter(OPERATION, operation.id()))));
        mappings.add(any(anyUrl()).atPriority(BEHIND_ALL)
                .willReturn(aResponse().withTransformers(OperationTransformer.NAME)));
        return mappings;
    }

    /** A path without parameters goes before one with, as {@code /jobs/latest} before {@code /jobs/{id}}. */
    private static int parameters(Operation operation) {
        return (int) operation.path().chars().filter(sign -> sign == '{').count();
    }
}

package io.backuptck.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes WireMock's mappings from a contract, one for each operation. Those of one operation have the same id everywhere. */
final class ContractMappings {
    /** The transformer parameter that names the API. */
    static final String API = "api";
    /** The transformer parameter that names the operation. */
    static final String OPERATION = "operation";
    private static final int BEHIND_ALL = 1000;

    private ContractMappings() {
    }

    static List<StubMapping> of(Contract contract) {
        List<StubMapping> mappings = new ArrayList<>();
        contract.operations().forEach(operation -> mappings.add(
                mapping(contract, operation.id(), request(operation.method(), urlPathTemplate(operation.path()))
                        .atPriority(1 + parameters(operation)), true)));
        return mappings;
    }

    /** For every request that no operation is there for. */
    static StubMapping behindAll(Contract contract) {
        return mapping(contract, "any other request", any(anyUrl()).atPriority(BEHIND_ALL), false);
    }

    /** For the stub's own paths below a prefix. */
    static StubMapping control(Contract contract, String prefix) {
        return mapping(contract, "the stub itself", any(urlPathMatching(Pattern.quote(prefix) + "(/.*)?")).atPriority(1), false);
    }

    private static StubMapping mapping(Contract contract, String name, MappingBuilder builder, boolean operation) {
        String api = contract.api().id();
        var response = aResponse().withTransformers(StubExtension.NAME).withTransformerParameter(API, api);
        return builder.withId(UUID.nameUUIDFromBytes((StubExtension.NAME + " " + api + " " + name).getBytes(StandardCharsets.UTF_8)))
                .withName(api + ": " + name)
                .willReturn(operation ? response.withTransformerParameter(OPERATION, name) : response).build();
    }

    /** A path without parameters goes before one with, as {@code /jobs/latest} before {@code /jobs/{id}}. */
    private static int parameters(Operation operation) {
        return (int) operation.path().chars().filter(sign -> sign == '{').count();
    }
}

package io.backuptck.stub.fault;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the faults of an API that are stated as data, in {@code faults/API.yaml}. */
final class FaultFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private FaultFile() {
    }

    static List<Fault> read(Contract contract) {
        String path = "/faults/" + contract.api().id() + ".yaml";
        try (InputStream in = FaultFile.class.getResourceAsStream(path)) {
            return in == null ? List.of() : YAML.readValue(in, new TypeReference<List<FaultEntry>>() { }).stream()
                    .map(entry -> entry.fault(contract)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue of faults" + path + " cannot be read", e);
        }
    }
}

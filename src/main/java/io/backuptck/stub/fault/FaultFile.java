package io.backuptck.stub.fault;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads what is stated as data: the faults of an API in {@code faults/API-SECTION.yaml}, its variants in {@code variants/API.yaml}. */
final class FaultFile {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private FaultFile() {
    }

    static List<Fault> read(Contract contract) {
        return names(contract.api()).flatMap(name -> read("/faults/" + name)).map(entry -> entry.fault(contract)).toList();
    }

    static List<Variant> variants(Contract contract) {
        return read("/variants/" + contract.api().id()).map(entry -> entry.variant(contract)).toList();
    }

    /** The files of an API, without folder and ending. */
    static Stream<String> names(ApiId api) {
        return DeviationProvider.of(api).stream().flatMap(stated -> stated.sections().stream()).map(section -> api.id() + "-" + section);
    }

    private static Stream<FaultEntry> read(String name) {
        String path = name + ".yaml";
        try (InputStream in = FaultFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("there is no catalogue " + path);
            }
            // By this reader, as the mapper of Jackson does not follow the aliases that spare repeating an answer.
            Object entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return JSON.convertValue(entries, new TypeReference<List<FaultEntry>>() { }).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue " + path + " cannot be read", e);
        }
    }
}

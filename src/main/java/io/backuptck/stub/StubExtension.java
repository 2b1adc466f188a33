package io.backuptck.stub;

import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Plays APIs in a WireMock of your own: {@code new WireMockServer(options().extensions(StubExtension.of("gaussdb")))}. It brings a
 * mapping for each operation of the contract, beside your own ones; WireMock's journal, {@code verify} and admin API see them as any
 * other, and {@code reset} takes the APIs back to their start. The mappings can be exported as files and edited; a file with the id
 * of one goes before it. What no operation is there for is answered by WireMock. Register one extension for all APIs.
 */
public final class StubExtension implements ResponseDefinitionTransformerV2, MappingsLoaderExtension {
    /** The name of the transformer in mapping files. */
    public static final String NAME = "backup-tck";
    private final Map<String, Mounted> mounted = new LinkedHashMap<>();
    private final List<StubMapping> mappings = new ArrayList<>();
    private boolean loaded;

    /** Plays all APIs that come with the kit; WireMock makes it so from its class name. */
    public StubExtension() {
        this(Stream.of(ApiId.values()).map(StubOptions::embedded).map(options -> options.with(Administration.JOURNAL)).toList());
    }

    private StubExtension(List<StubOptions> apis) {
        for (StubOptions options : apis) {
            StubInstance stub = new StubInstance(options, UnaryOperator.identity());
            Contract contract = Contract.of(options.api());
            String prefix = Control.PREFIX + "/" + options.api().id();
            mounted.put(options.api().id(), new Mounted(stub, contract, new Control(stub, prefix, stub::reset,
                    options.administration().open())));
            mappings.addAll(ContractMappings.of(contract));
            mappings.add(ContractMappings.control(contract, prefix));
        }
    }

    /** Plays one API alone, also what no operation is there for. */
    StubExtension(StubInstance stub, Control control) {
        Contract contract = Contract.of(stub.api());
        mounted.put(stub.api().id(), new Mounted(stub, contract, control));
        mappings.addAll(ContractMappings.of(contract));
        mappings.add(ContractMappings.behindAll(contract));
    }

    /**
     * Plays APIs that come with the kit, as they usually are.
     *
     * @param apis ids such as {@code gaussdb}
     * @throws IllegalArgumentException when there is no such API
     */
    public static StubExtension of(String... apis) {
        return new StubExtension(Stream.of(apis).map(id -> StubOptions.embedded(ApiId.named(id)).with(Administration.JOURNAL)).toList());
    }

    /** Plays APIs as the options say; where to listen is up to WireMock. */
    public static StubExtension of(StubOptions... apis) {
        return new StubExtension(List.of(apis));
    }

    /**
     * One of the APIs, to be questioned.
     *
     * @throws IllegalArgumentException when it is not played here
     */
    public StubInstance stub(String api) {
        return Optional.ofNullable(mounted.get(api)).map(Mounted::stub).orElseThrow(() -> new IllegalArgumentException(
                "there is no stub of " + api + " here, but of " + String.join(", ", mounted.keySet())));
    }

    /** The mappings that it brings. */
    public List<StubMapping> mappings() {
        return List.copyOf(mappings);
    }

    /**
     * Writes the mappings of the operations into files for a WireMock that has this extension.
     *
     * @param folder WireMock's folder {@code mappings}; made when it is not there
     * @return the files
     */
    public static List<Path> export(ApiId api, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.createDirectories(folder);
        for (StubMapping mapping : ContractMappings.of(Contract.of(api))) {
            Path file = folder.resolve(mapping.getName().replaceAll("[^A-Za-z0-9]+", "-") + ".json");
            files.add(Files.writeString(file, StubMapping.buildJsonStringFor(mapping) + "\n"));
        }
        return files;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    /** WireMock calls this when it starts, and at each reset after its mappings were taken away. */
    @Override
    public synchronized void loadMappingsInto(StubMappings into) {
        mappings.stream().filter(mapping -> into.get(mapping.getId()).isEmpty()).forEach(into::addMapping);
        if (loaded) {
            mounted.values().forEach(one -> one.stub.reset());
        }
        loaded = true;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Authenticator.IncomingRequest incoming = WireMockRequests.incoming(event.getRequest());
        Parameters parameters = Optional.ofNullable(event.getTransformerParameters()).orElseGet(Parameters::empty);
        Mounted one = Optional.ofNullable(mounted.get(String.valueOf(parameters.get(ContractMappings.API)))).orElseThrow(() ->
                new IllegalArgumentException("the mapping of " + incoming.target() + " names no API that is played here: "
                        + parameters.get(ContractMappings.API)));
        return WireMockRequests.answer(one.control.answer(incoming).orElseGet(() ->
                one.stub.answer(incoming, operation(one.contract, parameters), () -> WireMockRequests.fields(event.getRequest()))));
    }

    private static Optional<Operation> operation(Contract contract, Parameters parameters) {
        return Optional.ofNullable(parameters.get(ContractMappings.OPERATION)).map(id -> contract.operation(String.valueOf(id)));
    }

    private record Mounted(StubInstance stub, Contract contract, Control control) {
    }
}

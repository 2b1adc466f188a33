package io.backuptck.junit;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.stub.Administration;
import io.backuptck.stub.Beginning;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Deviation;
import io.backuptck.stub.fault.Activations;
import io.backuptck.stub.seed.SeedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The stubs of a class or of a test. */
record RunningStubs(List<StubServer> servers) {

    /**
     * Starts what annotations say, all or none.
     *
     * @throws ExtensionConfigurationException when one of them cannot be carried out
     */
    static RunningStubs start(List<BackupStub> wanted) {
        List<StubServer> servers = new ArrayList<>();
        try {
            for (BackupStub one : wanted) {
                StubServer server = start(one);
                servers.add(server);
                if (servers.stream().filter(other -> other.api().equals(server.api())).count() > 1) {
                    throw wrong("there are two stubs of " + server.api().id() + "; keep one");
                }
            }
            return new RunningStubs(List.copyOf(servers));
        } catch (RuntimeException e) {
            servers.forEach(StubServer::close);
            throw e;
        }
    }

    private static StubServer start(BackupStub wanted) {
        ApiId api = api(wanted);
        Pace pace = Pace.parse(wanted.pace()).orElseThrow(() ->
                wrong("'" + wanted.pace() + "' is no pace; write poll, manual or a duration such as 500ms"));
        Beginning beginning = new Beginning(wanted.empty(), wanted.seeds().isEmpty() ? List.of()
                : SeedFile.read(Path.of(wanted.seeds()), List.of(Contract.of(api))));
        StubOptions usual = StubOptions.embedded(api).with(pace).with(beginning).with(Administration.JOURNAL);
        Optional<Deviation> deviation = deviation(api, wanted);
        return StubServer.start(deviation.map(odd -> odd.setting().apply(usual)).orElse(usual),
                good -> deviation.map(odd -> odd.alteration().around(good, new Activations())).orElse(good));
    }

    private static ApiId api(BackupStub wanted) {
        if (wanted.api().isEmpty() == wanted.contract().isEmpty()) {
            throw wrong("@BackupStub needs either api or contract; the APIs are " + ApiId.names());
        }
        return wanted.api().isEmpty() ? Contract.ofFile(Path.of(wanted.contract())).api()
                : ApiId.of(wanted.api()).orElseThrow(() -> wrong("there is no API '" + wanted.api() + "'; choose from " + ApiId.names()));
    }

    private static Optional<Deviation> deviation(ApiId api, BackupStub wanted) {
        if (wanted.fault().isEmpty() && wanted.variant().isEmpty()) {
            return Optional.empty();
        }
        if (!wanted.fault().isEmpty() && !wanted.variant().isEmpty()) {
            throw wrong("a stub has either a fault or a variant; give one of them");
        }
        Catalogue known = Catalogue.of(api);
        boolean faulty = !wanted.fault().isEmpty();
        String id = faulty ? wanted.fault() : wanted.variant();
        Optional<? extends Deviation> found = faulty ? known.fault(id) : known.variant(id);
        return Optional.of(found.orElseThrow(() -> wrong("there is no " + (faulty ? "fault " : "variant ") + id + "; similar ones are "
                + String.join(", ", Catalogue.near(id, faulty ? known.faults() : known.variants())))));
    }

    static ExtensionConfigurationException wrong(String message) {
        return new ExtensionConfigurationException(message);
    }

    void reset() {
        servers.forEach(StubServer::reset);
    }

    void close() {
        servers.forEach(StubServer::close);
    }
}

package io.backuptck.contract;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The contracts of this process: those of the kit, read when they are first asked for, and those that somebody brought. */
final class LoadedContracts {

    private static final Map<ApiId, Contract> LOADED = new ConcurrentHashMap<>();
    private static final Map<ApiId, Path> FILES = new ConcurrentHashMap<>();

    private LoadedContracts() {
    }

    static Contract of(ApiId api) {
        return LOADED.computeIfAbsent(api, ContractReader::read);
    }

    /** Takes a contract for that of its API. */
    static Contract keep(Contract contract, Path file) {
        LOADED.put(contract.api(), contract);
        FILES.put(contract.api(), file);
        return contract;
    }

    /** Empty for a contract of the kit. */
    static Optional<Path> file(ApiId api) {
        return Optional.ofNullable(FILES.get(api));
    }

    /** The API of that id whose contract somebody brought. */
    static Optional<ApiId> own(String id) {
        return LOADED.keySet().stream().filter(api -> api.id().equals(id)).findFirst();
    }
}

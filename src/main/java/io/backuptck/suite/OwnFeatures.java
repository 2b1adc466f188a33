package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.ContractException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The features of contracts that somebody brings, in a folder of this process: those that the contract implies, and the user's
 * own beside them.
 */
public final class OwnFeatures {

    private static final Map<ApiId, Path> FOLDERS = new ConcurrentHashMap<>();

    private OwnFeatures() {
    }

    /**
     * Makes the features of a contract.
     *
     * @param own a folder with the user's own features; empty for none
     * @throws ContractException when the folder cannot be read or holds no feature
     */
    public static void prepare(Contract contract, Optional<Path> own) {
        try {
            Path folder = Files.createDirectories(Files.createTempDirectory("backup-tck").resolve("features").resolve(contract.api().id()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.getParent().getParent())));
            for (Map.Entry<String, String> feature : DerivedFeatures.of(contract).entrySet()) {
                Files.writeString(folder.resolve(feature.getKey()), feature.getValue());
            }
            if (own.isPresent()) {
                copy(own.get(), folder.resolve("own"), contract);
            }
            FOLDERS.put(contract.api(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the features of the contract cannot be written to the folder for temporary files", e);
        }
    }

    private static void copy(Path from, Path to, Contract contract) throws IOException {
        if (!Files.isDirectory(from)) {
            throw new ContractException("--features " + from + " is no folder");
        }
        List<Path> features;
        try (Stream<Path> files = Files.walk(from)) {
            features = files.filter(file -> file.toString().endsWith(".feature")).sorted().toList();
        }
        if (features.isEmpty()) {
            throw new ContractException("--features " + from + " holds no file that ends with .feature");
        }
        for (Path feature : features) {
            requireKnown(feature, contract);
            Path copy = to.resolve(from.relativize(feature).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(feature, copy);
        }
    }

    /** A tag that looks like a requirement and is none would be a check that is reported nowhere. */
    private static void requireKnown(Path feature, Contract contract) throws IOException {
        List<String> lines = Files.readAllLines(feature);
        for (int i = 0; i < lines.size(); i++) {
            List<String> tags = lines.get(i).strip().startsWith("@") ? List.of(lines.get(i).strip().split("\\s+")) : List.of();
            for (String id : RunListener.requirements(tags)) {
                if (contract.requirements().find(id).isEmpty()) {
                    throw new ContractException(feature + ", line " + (i + 1) + ": the contract has no requirement " + id);
                }
            }
        }
    }

    /** Where the features of an API lie, as Cucumber wants it. */
    static String of(ApiId api) {
        Path folder = FOLDERS.get(api);
        return api.isBuiltIn() || folder == null ? "classpath:features/" + api.id() : folder.toUri().toString();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // What is left lies among the temporary files of the system, which removes them itself.
        }
    }
}

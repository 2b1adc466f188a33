package io.backuptck.cli;

import io.backuptck.contract.Contract;
import io.backuptck.report.sample.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Samples as files that the tools of their languages take, and how those are called. */
final class SampleFiles {

    private static final Map<Language, String> ENDINGS = Map.of(Language.CURL, ".sh", Language.JAVA, ".java", Language.PYTHON, ".py", Language.GO, ".go");

    private SampleFiles() {
    }

    /** One file, in a folder of its own. */
    static Path write(Path folder, Language language, String sample) throws IOException {
        String name = language == Language.JAVA ? sample.replaceFirst("(?s).*?public class (\\w+).*", "$1") : "main";
        return Files.writeString(Files.createDirectories(folder).resolve(name + ENDINGS.get(language)), sample + "\n");
    }

    /** The samples of all operations of some contracts. */
    static List<Path> writeAll(Path folder, Language language, List<Contract> contracts) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Contract contract : contracts) {
            for (var operation : contract.operations()) {
                files.add(write(folder.resolve(contract.api().id()).resolve(operation.id().replaceAll("\\W", "_")), language,
                        Language.samples(contract, operation).get(language)));
            }
        }
        return files;
    }

    /** Runs one; a machine that lacks the tool skips the test. */
    static OtherTools.Ended run(Path file, Language language, List<String> variables) throws IOException, InterruptedException {
        List<String> tool = switch (language) {
            case CURL -> List.of("bash");
            case JAVA -> List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            case PYTHON -> List.of("python3");
            case GO -> List.of("go", "run");
        };
        assumeThere(language);
        // no proxy between the sample and the server of the test
        List<String> command = Stream.of(List.of("env", "NO_PROXY=127.0.0.1,localhost", "no_proxy=127.0.0.1,localhost"), variables, tool,
                List.of(file.toString())).flatMap(List::stream).toList();
        return OtherTools.run(file.getParent(), command.toArray(String[]::new));
    }

    static void assumeThere(Language language) throws IOException, InterruptedException {
        switch (language) {
            case CURL -> OtherTools.assumePresent("curl", "--version");
            case PYTHON -> OtherTools.assumePresent("python3", "--version");
            case GO -> OtherTools.assumePresent("go", "version");
            case JAVA -> { }
        }
    }
}

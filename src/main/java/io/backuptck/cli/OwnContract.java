package io.backuptck.cli;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.ContractException;
import io.backuptck.contract.Flaw;
import io.backuptck.contract.WordFlaws;
import io.backuptck.contract.YamlAliases;
import io.backuptck.contract.YamlLine;
import io.backuptck.report.ShellWord;
import io.backuptck.suite.OwnFeatures;
import io.backuptck.suite.SuiteRunner;
import io.backuptck.validation.CodeFlaws;
import io.backuptck.validation.ExampleFlaws;
import io.backuptck.validation.ExtensionGrammar;
import io.backuptck.validation.ResourceFlaws;
import io.backuptck.validation.SchemaFlaws;
import io.backuptck.validation.StateFlaws;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A contract that the user brings. */
final class OwnContract {

    private static final int TOLD = 3;
    /** How often examples are looked at again: where one is set aside, the next one is sent in its place. */
    private static final int LOOKS = 20;

    private OwnContract() {
    }

    /** Reads it and makes its features. Examples that are wrong by its own schemas are not used. */
    static Contract read(Path file, Optional<Path> features) {
        try {
            Contract contract = withoutWrongExamples(sound("--contract " + file, file));
            OwnFeatures.prepare(contract, features);
            List<String> undefined = features.isPresent() ? SuiteRunner.undefinedSteps(contract.api()) : List.of();
            if (!undefined.isEmpty()) {
                throw new UsageException(undefined.get(0) + (undefined.size() > 1 ? ", and " + (undefined.size() - 1) + " more" : "")
                        + "; the README lists the steps that there are");
            }
            return contract;
        } catch (ContractException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** Reads it without features of the user's own, and tells them what is not used of it. */
    static ApiId api(Path file, PrintWriter told) {
        Contract contract = read(file, Optional.empty());
        setAside(contract).forEach(line -> told.println("note: " + line));
        told.flush();
        return contract.api();
    }

    private static Contract withoutWrongExamples(Contract contract) {
        Contract left = contract;
        for (int looks = 0; looks < LOOKS; looks++) {
            List<Flaw> wrong = ExampleFlaws.of(left).stream().filter(Flaw::isSetAside).toList();
            if (wrong.isEmpty()) {
                break;
            }
            left = left.without(wrong);
        }
        return left;
    }

    /** What was set aside when it was read, for people: the first ones, and how many more; empty when nothing was. */
    static List<String> setAside(Contract contract) {
        List<Flaw> all = contract.setAside();
        List<String> lines = new ArrayList<>(all.stream().limit(TOLD).map(flaw -> flaw.in(contract)).toList());
        if (all.size() > TOLD) {
            lines.add((all.size() - TOLD) + " more examples are not used, either; backup-tck contract --contract "
                    + ShellWord.of(contract.file().orElseThrow().toString()) + " names them");
        }
        return lines;
    }

    /**
     * Reads it alone, and refuses what looks like a check and is none.
     *
     * @param named what the user calls the file, for messages
     */
    static Contract sound(String named, Path file) {
        Contract contract = plain(named, file, Contract::ofFile);
        try {
            List<Flaw> malformed = SchemaFlaws.of(contract);
            List<Flaw> refused = malformed.isEmpty() ? flaws(contract).filter(Flaw::refused).toList() : malformed;
            if (!refused.isEmpty()) {
                throw new UsageException(refused.get(0).in(contract) + (refused.size() > 1 ? "; and " + (refused.size() - 1) + " more" : ""));
            }
            return contract;
        } catch (ContractException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** What is probably not meant as it stands, but does no harm: one line each. */
    static List<String> doubts(Contract contract) {
        return flaws(contract).filter(flaw -> !flaw.refused()).map(flaw -> "warning: " + flaw.in(contract)).toList();
    }

    private static Stream<Flaw> flaws(Contract contract) {
        return Stream.of(WordFlaws.of(contract), StateFlaws.of(contract), ResourceFlaws.of(contract), CodeFlaws.of(contract), ExampleFlaws.of(contract)).flatMap(List::stream);
    }

    /**
     * Reads it alone, for what judges nothing.
     *
     * @param named what the user calls the file, for messages
     */
    static Contract plain(String named, Path file, Function<Path, Contract> reading) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(named + " is no file that can be read");
        }
        if (file.getFileName().toString().contains("#")) { // references to places in it would end there
            throw new UsageException("the name of " + file + " has a #, which begins the place in a document; rename the file");
        }
        try {
            checkWords(file);
            Contract contract = reading.apply(file);
            if (contract.operations().isEmpty()) {
                throw new UsageException(file + " has no operation, so there is nothing to judge");
            }
            return contract;
        } catch (ContractException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** Refuses words that the kit does not know: one that is misspelled would be a check that nobody misses. */
    private static void checkWords(Path file) {
        try {
            Map<String, String> problems = new ExtensionGrammar().problems(new YAMLMapper().readTree(YamlAliases.resolved(Files.readAllBytes(file))));
            if (!problems.isEmpty()) {
                Map.Entry<String, String> first = problems.entrySet().iterator().next();
                throw new UsageException(file + ", line " + YamlLine.of(file, first.getKey()) + ": " + first.getValue()
                        + (problems.size() > 1 ? "; and " + (problems.size() - 1) + " more" : ""));
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof UsageException usage) {
                throw usage;
            }
            // What is no YAML at all is told by whoever reads the contract.
        }
    }
}

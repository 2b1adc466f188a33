package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.bundle.Bundle;
import io.backuptck.report.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a contract, or writes it for other tools. */
@Command(name = "contract", mixinStandardHelpOptions = true, versionProvider = SuiteVersion.class, sortOptions = false,
        subcommands = ContractDiffCommand.class,
        description = "Shows what a contract holds, or writes it as one OpenAPI file that other tools take.",
        footer = {"", "Exit codes: 0 shown or written; 2 wrong usage, or a file is no contract."})
final class ContractCommand implements Callable<Integer> {

    @Option(names = "--api", paramLabel = "ID", converter = ApiConverter.class,
            description = "obshell, gaussdb or oceanbase-cloud; without it and --contract all are shown")
    private ApiId api;

    @Option(names = "--contract", paramLabel = "FILE", description = "an OpenAPI document of your own instead of --api")
    private Path own;

    @Option(names = "--bundle", paramLabel = "FILE",
            description = "write the contract as one OpenAPI document: .yaml, .yml or .json; - prints it as YAML")
    private String bundle;

    @Option(names = "--plain", description = "with --bundle: without the words (x-...) that are not OpenAPI's own")
    private boolean plain;

    @Option(names = "--arazzo", paramLabel = "FILE",
            description = "write a workflow of it, too, as Arazzo 1.0: start, follow, read; with --api, beside --bundle")
    private Path arazzo;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (api != null && own != null) {
            throw new UsageException("--contract is given instead of --api, not with it");
        }
        if (plain && bundle == null) {
            throw new UsageException("--plain is about what --bundle writes; add --bundle FILE");
        }
        if (arazzo != null && (api == null || bundle == null || bundle.equals("-"))) {
            throw new UsageException("--arazzo writes a workflow of a contract of the kit; add --api ID, "
                    + "and --bundle FILE for the contract that it refers to");
        }
        Optional<Contract> contract = api != null ? Optional.of(Contract.of(api))
                : Optional.ofNullable(own).map(file -> OwnContract.sound("--contract " + file, file));
        Optional.ofNullable(own).flatMap(file -> contract).ifPresent(each -> OwnContract.doubts(each).forEach(spec.commandLine().getErr()::println));
        if (bundle != null) {
            write(contract.orElseThrow(() -> new UsageException(
                    "--bundle writes one contract; say which with --api ID or --contract FILE")));
            if (arazzo != null) {
                write(arazzo, Workflow.of(api, Path.of(bundle).toAbsolutePath(), arazzo.toAbsolutePath()));
            }
            return 0;
        }
        PrintWriter out = spec.commandLine().getOut();
        contract.map(List::of).orElseGet(() -> List.of(ApiId.values()).stream().map(Contract::of).toList())
                .forEach(each -> ContractSummary.lines(each).forEach(out::println));
        out.flush();
        return 0;
    }

    private void write(Contract contract) {
        Bundle whole = Bundle.of(contract);
        Bundle written = plain ? whole.plain() : whole;
        if (bundle.equals("-")) {
            spec.commandLine().getOut().print(written.yaml());
            spec.commandLine().getOut().flush();
            return;
        }
        Path file = Path.of(bundle);
        boolean json = bundle.endsWith(".json");
        if (!json && !bundle.endsWith(".yaml") && !bundle.endsWith(".yml")) {
            throw new UsageException("the name of " + bundle + " does not say what to write; end it with .yaml, .yml or .json");
        }
        write(file, json ? written.json() : written.yaml());
        spec.commandLine().getOut().println(contract.api().id() + " " + contract.version() + " (" + whole.digest() + "): " + file);
        spec.commandLine().getOut().flush();
    }

    private static void write(Path file, String text) {
        try {
            if (Files.isDirectory(file)) {
                throw new UsageException(file + " is a folder; name a file in it");
            }
            WholeFile.write(file, part -> Files.writeString(part, text));
        } catch (IOException e) {
            throw new UsageException(file + " cannot be written; name a file in a folder that exists and is yours");
        }
    }
}

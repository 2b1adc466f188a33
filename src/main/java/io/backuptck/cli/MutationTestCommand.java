package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.mutation.MatrixText;
import io.backuptck.mutation.MutationTesting;
import io.backuptck.report.KillMatrix;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Fault;
import io.backuptck.stub.fault.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts the suite itself to the test. */
@Command(name = "mutation-test", aliases = "sabotage", mixinStandardHelpOptions = true, versionProvider = SuiteVersion.class, sortOptions = false,
        description = "Runs the suite against stubs that are wrong in one thing each (faults), which it must find, and "
                + "against stubs that are odd but right (variants), which it must not accuse. Called sabotage before.",
        footer = {"", "Exit codes: 0 all killed, rightly blamed, and none accused; 1 otherwise; 2 wrong usage."})
final class MutationTestCommand implements Callable<Integer> {

    @Option(names = "--api", paramLabel = "ID", converter = ApiConverter.class,
            description = "obshell, gaussdb or oceanbase-cloud; repeatable; default: all")
    private List<ApiId> apis = new ArrayList<>();

    @Option(names = "--contract", paramLabel = "FILE", description = "a contract of your own instead of --api")
    private Path contract;

    @Option(names = "--fault", paramLabel = "ID", description = "only this fault; repeatable")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--variant", paramLabel = "ID", description = "only this variant; repeatable")
    private List<String> variants = new ArrayList<>();

    @Option(names = "--list", description = "only list the faults and variants")
    private boolean list;

    @Option(names = "--report-dir", paramLabel = "DIR", defaultValue = "reports",
            description = "where sabotage.json is written (default: ${DEFAULT-VALUE})")
    private Path reportDirectory;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (contract != null && !apis.isEmpty()) {
            throw new UsageException("--contract and --api exclude each other");
        }
        if (contract != null) {
            apis.add(OwnContract.api(contract, spec.commandLine().getErr()));
        }
        List<Catalogue> catalogues = (apis.isEmpty() ? List.of(ApiId.values()) : apis).stream().distinct()
                .map(Catalogue::of).toList();
        boolean all = faults.isEmpty() && variants.isEmpty();
        Deviations deviations = new Deviations(catalogues);
        List<Fault> someFaults = all ? deviations.faults() : faults.stream().map(deviations::fault).toList();
        List<Variant> someVariants = all ? deviations.variants() : variants.stream().map(deviations::variant).toList();
        if (list) {
            someFaults.forEach(fault -> print(fault.id() + "  " + fault.title()));
            someVariants.forEach(variant -> print(variant.id() + "  " + variant.title()));
            return 0;
        }
        try (MutationTesting testing = new MutationTesting()) {
            if (!Files.isWritable(Files.createDirectories(reportDirectory))) { // a run takes too long to find out at its end
                throw new IOException("not writable");
            }
            TrialLines progress = new TrialLines(spec.commandLine().getOut(), Instant::now, someFaults.size(), someVariants.size());
            progress.begin();
            KillMatrix matrix = testing.run(someFaults, someVariants, progress);
            matrix.write(reportDirectory);
            MatrixText.lines(matrix).forEach(this::print);
            spec.commandLine().getOut().flush();
            return matrix.isGood() ? 0 : 1;
        } catch (IOException e) {
            throw new UsageException("the report directory " + reportDirectory
                    + " cannot be written; choose another with --report-dir");
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}

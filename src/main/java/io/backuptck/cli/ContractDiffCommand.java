package io.backuptck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.diff.ContractDiff;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a change of a contract means for servers. */
@Command(name = "diff", mixinStandardHelpOptions = true, versionProvider = SuiteVersion.class, sortOptions = false,
        description = "Says for each change between two versions of a contract whether it binds a server more, less, or the same. "
                + "A request that is no longer right has to be refused (more) and need not be accepted (less); both are told.",
        footer = {"", "Exit codes: 0 nothing binds a server more; 1 something does, or may; 2 wrong usage, or a file is no contract."})
final class ContractDiffCommand implements Callable<Integer> {

    private static final int BINDS_MORE = 1;

    @Parameters(index = "0", paramLabel = "OLD",
            description = "an OpenAPI document, such as one from --bundle, or obshell, gaussdb or oceanbase-cloud")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "the same, newer")
    private Path after;

    @Option(names = "--json", description = "print the changes as JSON")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Contract old = read(before, Optional.empty());
        ContractDiff diff = ContractDiff.of(old, read(after, Optional.of(old.api())));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(text(diff));
        } else {
            diff.lines().forEach(out::println);
        }
        out.flush();
        return diff.bindsMore() ? BINDS_MORE : 0;
    }

    /** A file, or else the contract of an API that comes with the kit; both versions are read as contracts of one API. */
    private Contract read(Path file, Optional<ApiId> as) {
        Optional<ApiId> builtIn = Files.exists(file) ? Optional.empty() : ApiId.of(file.toString());
        if (builtIn.isEmpty()) {
            Contract itself = OwnContract.plain(file.toString(), file, given -> Contract.version(given, Optional.empty()));
            Optional<ApiId> other = as.or(this::nameOfTheOther);
            if (other.isEmpty() || other.get().equals(itself.api())) {
                return itself;
            }
            if (itself.api().isBuiltIn()) {
                throw differ();
            }
            return OwnContract.plain(file.toString(), file, given -> Contract.version(given, other));
        }
        if (as.isPresent() && !as.equals(builtIn)) {
            throw differ();
        }
        return Contract.of(builtIn.get());
    }

    private UsageException differ() {
        return new UsageException(before + " and " + after + " are contracts of two APIs; name two versions of one");
    }

    /** When the newer one is the kit's own, the older one is a version of it, whatever its file is called. */
    private Optional<ApiId> nameOfTheOther() {
        return Files.exists(after) ? Optional.empty() : ApiId.of(after.toString());
    }

    private static String text(ContractDiff diff) {
        try {
            return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(diff);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the changes cannot be written as JSON", e);
        }
    }
}

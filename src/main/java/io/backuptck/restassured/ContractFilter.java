package io.backuptck.restassured;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Basis;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Level;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Routes;
import io.backuptck.validation.ExchangeJudge;
import io.backuptck.validation.Finding;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds every answer of anybody's own REST Assured tests against a contract. A test whose server broke what is documented fails
 * with what was expected and what came; weaker findings are only kept, see {@link #findings}. Safe for threads.
 */
public final class ContractFilter implements Filter {

    private final Contract contract;
    private final Settings settings;
    private final Routes routes;
    private final ExchangeJudge judge;
    private final AtomicInteger counter = new AtomicInteger();
    private final List<Finding> findings = new CopyOnWriteArrayList<>();
    private final List<String> unknown = new CopyOnWriteArrayList<>();

    private ContractFilter(Contract contract, Settings settings) {
        this.contract = contract;
        this.settings = settings;
        this.routes = new Routes(contract);
        this.judge = new ExchangeJudge(contract);
    }

    /** @param prefix before the paths of the contract; empty for none */
    private record Settings(String prefix, Level level, boolean vendor, boolean fails) {
    }

    /**
     * @param api {@code obshell}, {@code gaussdb} or {@code oceanbase-cloud}
     * @throws IllegalArgumentException when there is no such API
     */
    public static ContractFilter of(String api) {
        return new ContractFilter(Contract.of(ApiId.named(api)), new Settings("", Level.MUST, false, true));
    }

    /** For a server behind a gateway: this path stands before those of the contract. */
    public ContractFilter basePath(String prefix) {
        return new ContractFilter(contract, new Settings(prefix.replaceAll("/+$", ""), settings.level, settings.vendor, settings.fails));
    }

    /** @param weakest the weakest requirements that let a test fail, {@code must} (the default) or {@code should} */
    public ContractFilter level(String weakest) {
        Level level = Arrays.stream(Level.values()).filter(one -> one != Level.MAY && one.name().equalsIgnoreCase(weakest)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no level '" + weakest + "'; choose must or should"));
        return new ContractFilter(contract, new Settings(settings.prefix, level, settings.vendor, settings.fails));
    }

    /** For the vendor's own product: what only the vendor's source or habits show binds it, too. */
    public ContractFilter vendor() {
        return new ContractFilter(contract, new Settings(settings.prefix, settings.level, true, settings.fails));
    }

    /** Lets no test fail. */
    public ContractFilter collecting() {
        return new ContractFilter(contract, new Settings(settings.prefix, settings.level, settings.vendor, false));
    }

    /** Everything that was found so far, warnings included. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Method and path of the requests so far that the contract knows nothing of; nothing was judged of them. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath();
        Optional<Operation> operation = path.startsWith(settings.prefix)
                ? routes.find(request.getMethod(), path.substring(settings.prefix.length())) : Optional.empty();
        if (operation.isEmpty()) {
            unknown.add(request.getMethod().toUpperCase(Locale.ROOT) + " " + path);
        } else {
            judge(operation.get(), Observed.of(counter.incrementAndGet(), request, answer));
        }
        return answer;
    }

    private void judge(Operation operation, Observed observed) {
        List<Finding> found = judge.judge(operation, observed.exchange()).findings().stream()
                .map(finding -> finding.at(finding.requirement().level(settings.vendor)).in(observed.redactor()::text)).toList();
        findings.addAll(found);
        List<Finding> failing = found.stream().filter(this::fails).toList();
        if (settings.fails && !failing.isEmpty()) {
            throw new AssertionError(BrokenContract.words(contract.api(), operation, observed.exchange().response().status(), failing));
        }
    }

    private boolean fails(Finding finding) {
        return finding.fails(settings.level) && (settings.vendor || finding.requirement().basis() != Basis.VENDOR);
    }
}

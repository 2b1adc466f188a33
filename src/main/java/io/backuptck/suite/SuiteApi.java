package io.backuptck.suite;

import io.backuptck.contract.ApiId;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** What the suite needs of an API beside its contract and features. Found by {@link ServiceLoader}. */
public interface SuiteApi {

    ApiId api();

    /** The package of the steps that only features of this API have. */
    String glue();

    /** What every answer has to fulfil and no schema can say, told by the exchange alone. */
    List<ExchangeRule> rules();

    /**
     * The same in view of the run that asked: of its secrets, and of what it was answered before. Nobody can tell who only looks on
     * at what others do, for days perhaps and at the same time.
     */
    default List<ExchangeRule> rulesOfRun() {
        return List.of();
    }

    /** Empty for an API whose contract says all. */
    static Optional<SuiteApi> of(ApiId api) {
        return ServiceLoader.load(SuiteApi.class, SuiteApi.class.getClassLoader()).stream().map(ServiceLoader.Provider::get)
                .filter(known -> known.api().equals(api)).findFirst();
    }
}

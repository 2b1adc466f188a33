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

    /** What every answer has to fulfil and no schema can say. */
    List<ExchangeRule> rules();

    /** Empty for an API whose contract says all. */
    static Optional<SuiteApi> of(ApiId api) {
        return ServiceLoader.load(SuiteApi.class, SuiteApi.class.getClassLoader()).stream().map(ServiceLoader.Provider::get)
                .filter(known -> known.api().equals(api)).findFirst();
    }
}

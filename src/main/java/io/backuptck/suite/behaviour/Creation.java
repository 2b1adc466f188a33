package io.backuptck.suite.behaviour;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Resource;
import io.backuptck.suite.ApiSession;
import java.util.ServiceLoader;

/**
 * How a run comes to have a resource of an API whose contract cannot say how to make a valid request for one on the user's server.
 * Found by {@link ServiceLoader}.
 */
public interface Creation {

    ApiId api();

    /** One that the server has created for the run, now or for an earlier scenario; the scenario is skipped when there is none. */
    KnownResource any(ApiSession session, Resource resource);

    /** One more. */
    KnownResource another(ApiSession session, Resource resource);

    /** By what the contract shows, unless the API has something else. */
    static Creation of(ApiId api) {
        return ServiceLoader.load(Creation.class, Creation.class.getClassLoader()).stream().map(ServiceLoader.Provider::get)
                .filter(one -> one.api().equals(api)).findFirst().orElseGet(() -> new OfExample(api));
    }

    /** The request that the contract shows. */
    record OfExample(ApiId api) implements Creation {

        @Override
        public KnownResource any(ApiSession session, Resource resource) {
            return KnownResources.of(session, resource).first();
        }

        @Override
        public KnownResource another(ApiSession session, Resource resource) {
            any(session, resource);
            return KnownResources.of(session, resource).create();
        }
    }
}

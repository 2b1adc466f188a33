package io.backuptck.stub;

import io.backuptck.contract.ApiId;
import java.util.List;
import java.util.ServiceLoader;

/** Makes stubs of an API. Found by {@link ServiceLoader}. */
public interface StubProvider {

    boolean plays(ApiId api);

    StubApi stub(StubOptions options, RequestRules rules, StubClock clock);

    /** Who is let in; a stub that decides that itself has an open gate. */
    Authenticator gate(ApiId api, StubAccess access);

    /** The ways in which a stub can ask who is calling, the usual one first; at least one. */
    List<StubAccess.Mode> modes(ApiId api);

    /** Names that tell the stub what becomes of who bears them; empty when there are none. */
    List<ScriptedName> names(ApiId api);

    /**
     * The one of an API.
     *
     * @throws IllegalStateException when a built-in API has none
     */
    static StubProvider of(ApiId api) {
        return ServiceLoader.load(StubProvider.class, StubProvider.class.getClassLoader()).stream().map(ServiceLoader.Provider::get)
                .filter(known -> known.plays(api)).findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no stub of " + api.id()));
    }
}

package io.backuptck.api.gaussdb;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.BuiltInApi;

/** The name under which the kit knows GaussDB. */
public final class GaussdbApi implements BuiltInApi {

    public static final ApiId ID = new ApiId("gaussdb", "GaussDB");

    @Override
    public ApiId api() {
        return ID;
    }
}

package io.backuptck.api.obshell;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.BuiltInApi;

/** The name under which the kit knows obshell. */
public final class ObshellApi implements BuiltInApi {

    public static final ApiId ID = new ApiId("obshell", "obshell");

    @Override
    public ApiId api() {
        return ID;
    }
}

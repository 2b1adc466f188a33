package io.backuptck.api.oceanbasecloud;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.BuiltInApi;

/** The name under which the kit knows OceanBase Cloud. */
public final class OceanbaseCloudApi implements BuiltInApi {

    public static final ApiId ID = new ApiId("oceanbase-cloud", "OceanBase Cloud");

    @Override
    public ApiId api() {
        return ID;
    }
}

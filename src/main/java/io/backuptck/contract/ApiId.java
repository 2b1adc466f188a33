package io.backuptck.contract;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The APIs that have a contract; the id is the one used on the command line, in file names and in reports. */
public enum ApiId {
    OBSHELL("obshell", "obshell"),
    GAUSSDB("gaussdb", "GaussDB"),
    OCEANBASE_CLOUD("oceanbase-cloud", "OceanBase Cloud");

    private final String id;
    private final String product;

    ApiId(String id, String product) {
        this.id = id;
        this.product = product;
    }

    public String id() {
        return id;
    }

    /** The product's name for people. */
    public String product() {
        return product;
    }

    /** Finds an API by its id; empty when there is none of that name. */
    public static Optional<ApiId> of(String id) {
        return Arrays.stream(values()).filter(api -> api.id.equals(id)).findFirst();
    }

    /** All ids, for messages: {@code obshell, gaussdb, oceanbase-cloud}. */
    public static String names() {
        return Arrays.stream(values()).map(ApiId::id).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return id;
    }
}

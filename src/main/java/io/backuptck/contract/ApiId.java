package io.backuptck.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * An API that has a contract.
 *
 * @param id      the one used on the command line, in file names and in reports
 * @param product the product's name for people
 */
public record ApiId(String id, String product) {

    /** Asked for when it is needed: an API that has its name first would be missing in it, as its name is one of these. */
    private static final class BuiltIn {

        static final List<ApiId> ALL = ServiceLoader.load(BuiltInApi.class, ApiId.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get).map(BuiltInApi::api).toList();
    }

    /** The APIs whose contracts come with the kit. */
    public static ApiId[] values() {
        return BuiltIn.ALL.toArray(ApiId[]::new);
    }

    /** Finds an API that comes with the kit by its id; empty when there is none of that name. */
    public static Optional<ApiId> of(String id) {
        return BuiltIn.ALL.stream().filter(api -> api.id.equals(id)).findFirst();
    }

    /**
     * The API of that id.
     *
     * @throws IllegalArgumentException when none of that id comes with the kit
     */
    public static ApiId named(String id) {
        return of(id).orElseThrow(() -> new IllegalArgumentException("there is no API '" + id + "'; choose from " + names()));
    }

    /** All ids, for messages: {@code obshell, gaussdb, oceanbase-cloud}. */
    public static String names() {
        return BuiltIn.ALL.stream().map(ApiId::id).collect(Collectors.joining(", "));
    }

    /** The API of a contract that somebody brings, called as its file is. */
    static ApiId ofFile(String fileName, String title) {
        String name = fileName.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return new ApiId(name.isEmpty() || of(name).isPresent() ? "own-" + name : name, title.isBlank() ? name : title);
    }

    /** True for an API whose contract comes with the kit. */
    public boolean isBuiltIn() {
        return BuiltIn.ALL.contains(this);
    }

    @Override
    public String toString() {
        return id;
    }
}

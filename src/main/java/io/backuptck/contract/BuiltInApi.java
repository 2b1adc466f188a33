package io.backuptck.contract;

/**
 * An API whose contract and features come with the kit, or with a jar beside it: {@code spec/ID.yaml} and {@code features/ID}.
 * Found by {@link java.util.ServiceLoader}, in the order of the provider file.
 */
public interface BuiltInApi {

    ApiId api();
}

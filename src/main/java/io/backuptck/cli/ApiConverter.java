package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of an API. */
final class ApiConverter implements ITypeConverter<ApiId> {

    @Override
    public ApiId convert(String value) {
        return ApiId.of(value).orElseThrow(() ->
                new TypeConversionException("there is no API '" + value + "'; choose from " + ApiId.names()));
    }
}

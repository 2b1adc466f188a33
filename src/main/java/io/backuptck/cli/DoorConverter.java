package io.backuptck.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what a stub demands of its callers. */
final class DoorConverter implements ITypeConverter<Door> {

    @Override
    public Door convert(String text) {
        return Door.parse(text).orElseThrow(() ->
                new TypeConversionException("'" + text + "' is not known; write none, header or password"));
    }
}

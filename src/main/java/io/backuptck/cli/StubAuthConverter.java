package io.backuptck.cli;

import io.backuptck.stub.StubAccess;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how callers of a stub have to prove who they are. */
final class StubAuthConverter implements ITypeConverter<StubAccess.Mode> {

    @Override
    public StubAccess.Mode convert(String value) {
        return Arrays.stream(StubAccess.Mode.values()).filter(mode -> word(mode).equals(value)).findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no --auth '" + value + "'; choose from "
                        + Arrays.stream(StubAccess.Mode.values()).map(StubAuthConverter::word).collect(Collectors.joining(", "))));
    }

    /** The mode as the option has it. */
    static String word(StubAccess.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}

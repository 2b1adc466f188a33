package io.backuptck.cli;

import io.backuptck.stub.Pace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the pace of a stub. */
final class PaceConverter implements ITypeConverter<Pace> {

    @Override
    public Pace convert(String value) {
        return Pace.parse(value).orElseThrow(() -> new TypeConversionException(
                "'" + value + "' is no pace; write poll, manual or a duration such as 500ms"));
    }
}

package io.backuptck.cli;

import io.backuptck.contract.Level;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how strict a run is. */
final class LevelConverter implements ITypeConverter<Level> {

    @Override
    public Level convert(String value) {
        return switch (value) {
            case "must" -> Level.MUST;
            case "should" -> Level.SHOULD;
            default -> throw new TypeConversionException("there is no level '" + value + "'; choose must or should");
        };
    }
}

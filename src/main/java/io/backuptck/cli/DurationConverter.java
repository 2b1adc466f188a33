package io.backuptck.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations such as {@code 250ms}, {@code 1s}, {@code 30m} and {@code 2h}. */
final class DurationConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String value) {
        if (!value.matches("\\d{1,9}(ms|s|m|h)")) {
            throw new TypeConversionException("'" + value + "' is no duration; write for example 250ms, 1s, 30m or 2h");
        }
        long number = Long.parseLong(value.replaceAll("\\D", ""));
        return value.endsWith("ms") ? Duration.ofMillis(number)
                : value.endsWith("s") ? Duration.ofSeconds(number)
                : value.endsWith("m") ? Duration.ofMinutes(number) : Duration.ofHours(number);
    }
}

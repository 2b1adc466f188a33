package io.backuptck.cli;

import io.backuptck.report.Shard;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 2/5}. */
final class ShardConverter implements ITypeConverter<Shard> {

    private static final Pattern SHARD = Pattern.compile("([1-9]\\d{0,4})/([1-9]\\d{0,4})");

    @Override
    public Shard convert(String text) {
        Matcher numbers = SHARD.matcher(text);
        if (!numbers.matches() || Integer.parseInt(numbers.group(1)) > Integer.parseInt(numbers.group(2))) {
            throw new TypeConversionException("'" + text + "' is no part of a run; write for example 2/5 for the second of five, from 1/5 "
                    + "to 5/5");
        }
        return new Shard(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }
}

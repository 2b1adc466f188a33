package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.target.Fixtures;
import java.util.Map;
import java.util.Stack;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Reads {@code KEY=VALUE} of fixtures and leaves the value as it is. A name on a server may hold commas, quotes, blanks and
 * equals signs, so that a comma separates two fixtures only where the key of one follows it.
 */
final class FixtureTexts implements IParameterConsumer {

    /** Where there may be a second one at all; which keys there are takes reading the contracts. */
    private static final Pattern SEVERAL = Pattern.compile("(?s).*,\\w+=.*");

    @Override
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
        if (arguments.isEmpty()) {
            throw new MissingParameterException(command.commandLine(), option, "--fixture needs KEY=VALUE");
        }
        Map<String, String> fixtures = option.getValue();
        for (String text : split(arguments.pop())) {
            int end = text.indexOf('=');
            if (end < 1) {
                throw new ParameterException(command.commandLine(), "'" + text + "' is no fixture; write --fixture KEY=VALUE");
            }
            fixtures.put(text.substring(0, end), text.substring(end + 1));
        }
    }

    private static String[] split(String text) {
        if (!SEVERAL.matcher(text).matches()) {
            return new String[] {text};
        }
        String keys = Stream.of(ApiId.values()).flatMap(api -> Fixtures.keys(api).stream()).distinct().map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return text.split(",(?=(?:" + keys + ")=)", -1);
    }
}

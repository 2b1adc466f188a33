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

    private static final Pattern SEPARATOR = Pattern.compile(",(?=(?:" + Stream.of(ApiId.values())
            .flatMap(api -> Fixtures.keys(api).stream()).distinct().collect(Collectors.joining("|")) + ")=)");

    @Override
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
        if (arguments.isEmpty()) {
            throw new MissingParameterException(command.commandLine(), option, "--fixture needs KEY=VALUE");
        }
        Map<String, String> fixtures = option.getValue();
        for (String text : SEPARATOR.split(arguments.pop(), -1)) {
            int end = text.indexOf('=');
            if (end < 1) {
                throw new ParameterException(command.commandLine(), "'" + text + "' is no fixture; write --fixture KEY=VALUE");
            }
            fixtures.put(text.substring(0, end), text.substring(end + 1));
        }
    }
}

package io.backuptck.suite.behaviour;

import io.backuptck.contract.Operation;
import io.backuptck.contract.PathResources;
import io.backuptck.suite.Seen;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the path of a request said: the things that its answer is about lie below those. */
final class PathValues {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private PathValues() {
    }

    /** The values by parameter; none when the address is not of that operation, as behind a redirect. */
    static Map<String, String> of(Seen answer) {
        String template = answer.operation().path();
        List<String> names = PARAMETER.matcher(template).results().map(found -> found.group(1)).toList();
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        for (MatchResult parameter : PARAMETER.matcher(template).results().toList()) {
            pattern.append(Pattern.quote(template.substring(end, parameter.start()))).append("([^/?]+)");
            end = parameter.end();
        }
        pattern.append(Pattern.quote(template.substring(end))).append("(?:\\?.*)?$");
        Matcher path = Pattern.compile(pattern.toString()).matcher(answer.exchange().request().url());
        Map<String, String> values = new LinkedHashMap<>();
        if (!names.isEmpty() && path.find()) {
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), URLDecoder.decode(path.group(i + 1).replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    /** Whether the path of a request named a thing; empty for one that names nothing of its kind. */
    static Optional<Boolean> names(KnownResource thing, Seen answer) {
        return PathResources.of(thing.session().contract(), answer.operation()).entrySet().stream().filter(one -> one.getValue().equals(thing.resource()))
                .map(Map.Entry::getKey).findFirst().map(parameter -> thing.id().equals(of(answer).get(parameter)));
    }

    /** Those that name what a thing lies below, in the path of another operation. */
    static Map<String, String> above(KnownResource thing, Operation operation) {
        Map<String, String> values = new LinkedHashMap<>(thing.parameters());
        values.keySet().retainAll(PARAMETER.matcher(operation.path()).results().map(found -> found.group(1)).toList());
        return values;
    }
}

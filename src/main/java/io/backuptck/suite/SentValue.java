package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request has, by a JSON pointer into its body or by the name of a parameter. */
final class SentValue {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");

    private SentValue() {
    }

    /** Empty for what the request lacks. */
    static String of(Seen answer, String name) {
        Request request = answer.exchange().request();
        if (name.startsWith("/")) {
            JsonNode value = JsonText.parse(request.body()).value().map(body -> body.at(name)).orElse(null);
            return value == null || value.isNull() ? "" : value.asText();
        }
        Matcher query = Pattern.compile("[?&]" + Pattern.quote(name) + "=([^&]*)").matcher(request.url());
        if (query.find()) {
            return decoded(query.group(1));
        }
        String path = Pattern.quote(answer.operation().path()).replace("{" + name + "}", "\\E([^/?]+)\\Q");
        Matcher inPath = Pattern.compile(path.replaceAll("\\{[^}]+\\}", "\\\\E[^/?]+\\\\Q") + "(\\?.*)?$").matcher(request.url());
        if (answer.operation().path().contains("{" + name + "}") && inPath.find()) {
            return decoded(inPath.group(1));
        }
        return request.headers().stream().filter(header -> header.name().equalsIgnoreCase(name)).map(header -> header.value()).findFirst()
                .orElse("");
    }

    /** A text with names in braces replaced by what the request has; empty when it lacks one. */
    static Optional<String> in(Seen answer, String text) {
        Matcher name = NAME.matcher(text);
        StringBuilder full = new StringBuilder();
        while (name.find()) {
            String value = of(answer, name.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            name.appendReplacement(full, Matcher.quoteReplacement(value));
        }
        return Optional.of(name.appendTail(full).toString());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

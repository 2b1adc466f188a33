package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.validation.Header;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request has, by a JSON pointer into its body or by the name of a parameter. */
public final class SentValue {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");

    private SentValue() {
    }

    /** Empty for what the request lacks. */
    public static String of(Seen answer, String name) {
        Request request = answer.exchange().request();
        if (name.startsWith("/")) {
            JsonNode value = JsonText.parse(request.body()).value().map(body -> body.at(name)).orElse(null);
            return value == null || value.isNull() ? "" : value.asText();
        }
        return inQuery(request.url(), name).map(SentValue::decoded)
                // A plus stands for a blank in a query only.
                .or(() -> inPath(request.url(), answer.operation().path(), name).map(part -> decoded(part.replace("+", "%2B"))))
                .or(() -> request.headers().stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).findFirst())
                .orElse("");
    }

    private static Optional<String> inQuery(String url, String name) {
        int mark = url.indexOf('?');
        return mark < 0 ? Optional.empty() : Arrays.stream(url.substring(mark + 1).split("&"))
                .filter(pair -> pair.startsWith(name + "=")).map(pair -> pair.substring(name.length() + 1)).findFirst();
    }

    private static Optional<String> inPath(String url, String template, String name) {
        if (!template.contains("{" + name + "}")) {
            return Optional.empty();
        }
        String path = Pattern.quote(template).replace("{" + name + "}", "\\E([^/?]+)\\Q");
        Matcher inPath = Pattern.compile(path.replaceAll("\\{[^}]+\\}", "\\\\E[^/?]+\\\\Q") + "(\\?.*)?$").matcher(url);
        return inPath.find() ? Optional.of(inPath.group(1)) : Optional.empty();
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

    /** What others send need not be encoded as it should. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

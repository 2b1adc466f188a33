package io.backuptck.stub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes path and query parameters out of a request target. */
final class UrlParts {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private UrlParts() {
    }

    /** What stands before the query. */
    static String pathOf(String target) {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** What stands behind the question mark; empty when there is none. */
    static String queryOf(String target) {
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    /** The values of a template's parameters, percent-decoded once; a plus sign stays one. */
    static Map<String, String> path(String template, String path) {
        Map<String, String> values = new LinkedHashMap<>();
        String[] names = template.split("/");
        String[] segments = path.split("/", -1);
        for (int i = 0; i < names.length && i < segments.length; i++) {
            segment(names[i], segments[i], values);
        }
        return values;
    }

    /** A segment may hold more than one parameter, and text beside them, as in {@code {id}:cancel}. */
    private static void segment(String template, String segment, Map<String, String> values) {
        int begin = template.indexOf('{');
        if (begin < 0) {
            return;
        }
        if (begin == 0 && template.indexOf('}') == template.length() - 1) { // as most are
            values.put(template.substring(1, template.length() - 1), decode(segment.replace("+", "%2B")));
            return;
        }
        List<String> names = new ArrayList<>();
        StringBuilder shape = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(template);
        int end = 0;
        while (parameter.find()) {
            names.add(parameter.group(1));
            shape.append(Pattern.quote(template.substring(end, parameter.start()))).append("(.*?)");
            end = parameter.end();
        }
        Matcher found = Pattern.compile(shape + Pattern.quote(template.substring(end))).matcher(segment);
        if (!names.isEmpty() && found.matches()) {
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), decode(found.group(i + 1).replace("+", "%2B")));
            }
        }
    }

    /** The first value of each query parameter, form-decoded. */
    static Map<String, String> query(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                values.putIfAbsent(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformedEscape) {
            return text;
        }
    }
}

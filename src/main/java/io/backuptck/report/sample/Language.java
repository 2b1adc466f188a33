package io.backuptck.report.sample;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What samples are written in; the text around the request stands in {@code site/samples}, with and without HTTP digest. */
public enum Language {

    CURL("curl") {
        @Override
        String header(SampleHeader header) {
            String text = header.name() + ": " + header.value();
            return " \\\n  -H " + header.variable().map(name -> '"' + text.replaceAll("([\"\\\\$`])", "\\\\$1") + '$' + name + '"')
                    .orElseGet(() -> quoted(text));
        }

        @Override
        String body(String json) {
            return json == null ? "" : " \\\n  --data-raw " + quoted(json);
        }

        @Override
        String quoted(String text) {
            return "'" + text.replace("'", "'\\''") + "'";
        }

        @Override
        String method(SampleRequest request) {
            return request.method().equals(request.body().isPresent() ? "POST" : "GET") ? "" : " -X " + request.method();
        }
    },

    JAVA("Java") {
        @Override
        String header(SampleHeader header) {
            return "                .header(" + quoted(header.name()) + ", " + value(header, " + ", "System.getenv(%s)") + ")\n";
        }

        @Override
        String body(String json) {
            return "HttpRequest.BodyPublishers." + (json == null ? "noBody()"
                    : "ofString(\"\"\"\n" + indented("                        ", escaped(json)) + "\"\"\")");
        }
    },

    PYTHON("Python") {
        @Override
        String header(SampleHeader header) {
            return "        " + quoted(header.name()) + ": " + value(header, " + ", "os.environ[%s]") + ",\n";
        }

        @Override
        String body(String json) {
            return json == null ? "" : "    data=\"\"\"" + escaped(json) + "\"\"\".encode(),\n";
        }

        @Override
        String imports(SampleRequest request) {
            return readsVariables(request) ? "import os\n" : "";
        }
    },

    GO("Go") {
        @Override
        String header(SampleHeader header) {
            return "\trequest.Header.Set(" + quoted(header.name()) + ", " + value(header, "+", "os.Getenv(%s)") + ")\n";
        }

        @Override
        String body(String json) {
            return json == null ? "nil" : "strings.NewReader(`" + json.replace("`", "` + \"`\" + `") + "`)";
        }

        @Override
        String imports(SampleRequest request) {
            Stream<String> names = request.digest()
                    ? Stream.of("crypto/md5", "crypto/sha256", "fmt", "io", "net/http", "os", "regexp", "strings", "time")
                    : Stream.of("fmt", "io", "net/http", readsVariables(request) ? "os" : "", request.body().isPresent() ? "strings" : "");
            return names.filter(name -> !name.isEmpty()).map(name -> "\t\"" + name + "\"\n").collect(Collectors.joining());
        }
    };

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String title;

    Language(String title) {
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Its name in ids and files, such as {@code java}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A whole program, or command, for the smallest request of the operation that its contract shows. */
    public static Map<Language, String> samples(Contract contract, Operation operation) {
        SampleRequest request = SampleRequest.of(contract, operation);
        Map<Language, String> samples = new LinkedHashMap<>();
        for (Language language : values()) {
            samples.put(language, language.write(request));
        }
        return samples;
    }

    abstract String header(SampleHeader header);

    /** @param json null for no body */
    abstract String body(String json);

    String imports(SampleRequest request) {
        return "";
    }

    String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    String method(SampleRequest request) {
        return quoted(request.method());
    }

    private String write(SampleRequest request) {
        Map<String, String> parts = Map.of("name", className(request.operation()), "method", method(request), "url", quoted(request.url()),
                "headers", request.headers().stream().map(this::header).collect(Collectors.joining()),
                "body", body(request.body().orElse(null)), "imports", imports(request));
        return PLACE.matcher(template(request.digest())).replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1)))).stripTrailing();
    }

    private String template(boolean digest) {
        String name = "/site/samples/" + id() + (digest ? "-digest" : "") + ".txt";
        try (InputStream in = Language.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static String className(String operation) {
        String letters = operation.replaceAll("[^A-Za-z0-9]", "");
        return (letters.matches("[A-Za-z].*") ? Character.toUpperCase(letters.charAt(0)) + letters.substring(1) : "Api" + letters) + "Call";
    }

    String value(SampleHeader header, String plus, String read) {
        String variable = header.variable().map(name -> read.formatted(quoted(name))).orElse("");
        return variable.isEmpty() ? quoted(header.value()) : header.value().isEmpty() ? variable : quoted(header.value()) + plus + variable;
    }

    static boolean readsVariables(SampleRequest request) {
        return request.digest() || request.headers().stream().anyMatch(header -> header.variable().isPresent());
    }

    /** For a text between three quotes, of Java or Python. */
    static String escaped(String json) {
        return json.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"").replaceFirst("\"$", "\\\\\"");
    }

    static String indented(String margin, String text) {
        return text.lines().map(line -> margin + line).collect(Collectors.joining("\n"));
    }
}

package io.backuptck.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a name with slashes says of the id by which a thing stands in paths: answers may show {@code operations/o1}, or a whole address,
 * of what is read at {@code /v1/operations/{operation}}.
 */
public final class PathName {

    private static final String SLASH = "/";

    /** The segments of the path, up to the one that takes the id. */
    private final List<String> template;
    /** Whether the contract shows ids with slashes in paths, so that a name stands there as it is. */
    private final boolean whole;
    /** How many segments a name has whose last one alone stands in paths, as examples show it; 0 when they show nothing of the kind. */
    private final int shown;

    private PathName(List<String> template, boolean whole, int shown) {
        this.template = template;
        this.whole = whole;
        this.shown = shown;
    }

    /** What the operation that reads, or else removes, such a thing says of its names. */
    public static PathName of(Resource resource) {
        Optional<Operation> takes = resource.readBy().or(resource::removedBy);
        Optional<String> example = takes.stream().flatMap(one -> one.parameters().stream()).filter(one -> one.in().equals("path")
                && one.name().equals(resource.parameter())).flatMap(one -> one.example().stream()).findFirst();
        int shown = example.filter(id -> !id.contains(SLASH)).map(id -> named(resource, id)).orElse(0);
        return new PathName(takes.map(one -> template(one.path(), "{" + resource.parameter() + "}")).orElse(List.of()),
                example.filter(id -> id.contains(SLASH)).isPresent(), shown);
    }

    private static List<String> template(String path, String parameter) {
        List<String> segments = segments(path);
        return segments.subList(0, segments.indexOf(parameter) + 1);
    }

    private static int named(Resource resource, String id) {
        return Stream.concat(Stream.of(resource.createdBy()), resource.alsoBy().stream()).flatMap(creates -> creates.answers().values().stream())
                .flatMap(answer -> answer.examples().values().stream()).map(body -> body.at(resource.identity()).asText())
                .filter(name -> name.endsWith(SLASH + id)).findFirst().map(name -> segments(name).size()).orElse(0);
    }

    /** The id as it stands in paths; what shows nothing else stands there as it is. */
    public String id(String name) {
        if (!isPart(name)) {
            return name;
        }
        List<String> segments = segments(name);
        String id = segments.get(segments.size() - 1);
        return name.contains("://") ? URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8) : id;
    }

    /** The id that a header tells, which is an address or the id itself: its last part, where nothing else fits. */
    public String told(String header) {
        String id = id(header);
        return whole || !id.contains(SLASH) ? id : segments(id).get(segments(id).size() - 1);
    }

    /** False when nothing tells which part of a name with slashes stands in paths. */
    public boolean isClear(String name) {
        return whole || !name.contains(SLASH) || isPart(name);
    }

    private boolean isPart(String name) {
        if (whole || !name.contains(SLASH) || name.contains("?") || name.contains("#")) { // an address with a query is an id, if it is one at all
            return false;
        }
        List<String> segments = segments(name);
        return segments.size() > 1 && (segments.size() == shown || isEndOfPath(segments));
    }

    /** Whether the last segments of a name are those of the path, one of which says at least what kind of thing it is. */
    private boolean isEndOfPath(List<String> name) {
        int common = Math.min(name.size(), template.size());
        for (int back = 2; back <= common; back++) {
            String there = template.get(template.size() - back);
            if (!there.equals(name.get(name.size() - back)) && !(back > 2 && there.matches("\\{[^{}]+}"))) {
                return false;
            }
        }
        return common > 1;
    }

    /** Whether two names say the same of what a thing lies below, as far as both say it. */
    public boolean isBeside(String name, String other) {
        if (!isPart(name) || !isPart(other)) {
            return true;
        }
        List<String> one = segments(name);
        List<String> two = segments(other);
        int common = Math.min(template.size(), Math.min(one.size(), two.size()));
        return IntStream.rangeClosed(2, common).filter(back -> template.get(template.size() - back).startsWith("{"))
                .allMatch(back -> one.get(one.size() - back).equals(two.get(two.size() - back)));
    }

    /**
     * The name of another thing of the kind.
     *
     * @param name   of one; an id that is no name with slashes is not kept
     * @param values of the parameters of the path, by which it lies below others
     */
    public String of(String name, String id, Map<String, String> values) {
        if (!isPart(name)) {
            return id;
        }
        List<String> segments = new ArrayList<>(segments(name));
        String first = String.join(SLASH, segments);
        for (int back = 2; back <= Math.min(segments.size(), template.size()); back++) {
            String there = template.get(template.size() - back);
            String above = there.startsWith("{") ? values.get(there.substring(1, there.length() - 1)) : null;
            if (above != null) {
                segments.set(segments.size() - back, above);
            }
        }
        segments.set(segments.size() - 1, id);
        return name.substring(0, name.indexOf(first)) + String.join(SLASH, segments);
    }

    /** Without the server, the query, and what is empty at the beginning and the end. */
    private static List<String> segments(String path) {
        String plain = path.replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*/", "").replaceFirst("[?#].*$", "").replaceFirst("/+$", "").replaceFirst("^/+", "");
        return Arrays.asList(plain.split(SLASH, -1));
    }
}

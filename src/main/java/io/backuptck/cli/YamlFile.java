package io.backuptck.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping as it is written, before YAML makes numbers, dates and last-one-wins of it: a setting that is taken for
 * another one than was written must not decide what is sent to a server.
 */
final class YamlFile {

    /** A date is text here: it stays as it is written. */
    private static final Set<Tag> TEXT = Set.of(Tag.STR, Tag.TIMESTAMP);

    private final Path file;
    private final String title;
    private final String option;
    private final String contents;

    /**
     * @param kind     what the file is to people, such as {@code configuration file}
     * @param option   by which it was named
     * @param contents what it has to be
     */
    YamlFile(Path file, String kind, String option, String contents) {
        this.file = file;
        this.title = "the " + kind + " " + file;
        this.option = option;
        this.contents = contents;
    }

    /** An entry of a mapping. */
    record Entry(String name, Node value, int line) {
    }

    /** The entries of the file's one document. */
    List<Entry> entries() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UsageException(title + " cannot be read; check " + option);
        }
        try {
            Iterator<Node> documents = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .composeAll(new StringReader(text())).iterator();
            Node root = documents.hasNext() ? documents.next() : null;
            if (documents.hasNext()) {
                throw new UsageException(title + ", line " + line(documents.next())
                        + ", begins a second document; keep one");
            }
            if (!(root instanceof MappingNode mapping)) {
                throw new UsageException(title + " is no " + contents);
            }
            return entries(mapping, "");
        } catch (MarkedYAMLException e) {
            throw new UsageException(title + " is no YAML (line "
                    + (e.getProblemMark().getLine() + 1) + ")");
        } catch (YAMLException e) {
            throw new UsageException(title + " is no YAML: it is too long or holds control characters");
        }
    }

    /**
     * The entries of a mapping.
     *
     * @param where the name of what it belongs to, for messages
     */
    List<Entry> entries(MappingNode mapping, String where) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = line(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new UsageException(place(line) + " an entry has no name; write NAME: VALUE");
            }
            Integer first = lines.putIfAbsent(key.getValue(), line);
            String name = (where + " " + key.getValue()).strip();
            if (first != null) {
                throw refused(name, line, "stands a second time, first in line " + first + "; keep one");
            }
            entries.add(new Entry(key.getValue(), tuple.getValueNode(), line));
        }
        return entries;
    }

    /** A text; what YAML would read as something else has to be in quotes. */
    String text(String name, Node value) {
        if (value instanceof ScalarNode scalar && TEXT.contains(scalar.getTag())) {
            return scalar.getValue();
        }
        throw refused(name, line(value), "must be a text; put it in quotes");
    }

    /** A whole number as people write it: no other notation of YAML is taken for it. */
    String number(String name, Node value) {
        if (value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT) && scalar.isPlain()
                && scalar.getValue().matches("-?(0|[1-9]\\d*)")) {
            return scalar.getValue();
        }
        throw refused(name, line(value), "must be a whole number such as 10: digits only, the first of them not 0");
    }

    boolean flag(String name, Node value) {
        if (value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL) && scalar.isPlain()) {
            return scalar.getValue().toLowerCase(Locale.ROOT).matches("true|yes|on");
        }
        throw refused(name, line(value), "must be true or false");
    }

    /** The refusal of an entry; it never holds the value, which may be a secret. */
    UsageException refused(String name, int line, String problem) {
        return new UsageException(place(line) + " the entry '" + name + "' " + problem);
    }

    String place(int line) {
        return "in " + title + ", line " + line + ",";
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString()
                    .replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw new UsageException(title + " is not in UTF-8; save it so");
        } catch (IOException e) {
            throw new UsageException(title + " cannot be read; check " + option);
        }
    }
}

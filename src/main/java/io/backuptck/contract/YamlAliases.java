package io.backuptck.contract;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Writes what an alias of YAML names in its place ({@code &name} and {@code *name}, and {@code <<} that takes over members), since the library that
 * makes JSON of a document takes an alias for a text.
 */
public final class YamlAliases {

    /** Aliases of aliases could fill any memory. */
    private static final int MOST = 500_000;

    private int copied;

    private YamlAliases() {
    }

    /**
     * The same document without aliases; what is no YAML is left for others to tell.
     *
     * @throws ContractException if it grows beyond all measure
     */
    public static byte[] resolved(byte[] yaml) {
        String text = new String(yaml, StandardCharsets.UTF_8);
        if (text.indexOf('&') < 0 || text.indexOf('*') < 0) {
            return yaml;
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        Node node;
        try {
            Yaml reader = new Yaml(new SafeConstructor(options));
            if (StreamSupport.stream(reader.parse(new StringReader(text)).spliterator(), false).noneMatch(AliasEvent.class::isInstance)) {
                return yaml;
            }
            node = reader.compose(new StringReader(text));
        } catch (YAMLException malformed) {
            return yaml;
        }
        DumperOptions written = new DumperOptions();
        written.setWidth(Integer.MAX_VALUE);
        StringWriter whole = new StringWriter();
        new Yaml(written).serialize(new YamlAliases().copy(node, Set.of()), whole);
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param around what this one stands in, which it must not hold once more */
    private Node copy(Node node, Set<Node> around) {
        copied++;
        if (copied > MOST || around.contains(node)) {
            throw new ContractException("the aliases of the contract run in a circle, or make it longer than " + MOST + " values");
        }
        Set<Node> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        inside.addAll(around);
        inside.add(node);
        if (node instanceof MappingNode mapping) {
            List<NodeTuple> members = new ArrayList<>();
            members(mapping).forEach(member -> members.add(new NodeTuple(copy(member.getKeyNode(), inside), copy(member.getValueNode(), inside))));
            return new MappingNode(mapping.getTag(), members, mapping.getFlowStyle());
        }
        if (node instanceof SequenceNode list) {
            return new SequenceNode(list.getTag(), list.getValue().stream().map(element -> copy(element, inside)).toList(), list.getFlowStyle());
        }
        ScalarNode scalar = (ScalarNode) node;
        return new ScalarNode(scalar.getTag(), scalar.getValue(), scalar.getStartMark(), scalar.getEndMark(), scalar.getScalarStyle());
    }

    /** Its own members, and those of others that it takes over where it has none of the name. */
    private static List<NodeTuple> members(MappingNode mapping) {
        List<NodeTuple> own = mapping.getValue().stream().filter(member -> !isMerge(member)).toList();
        Map<String, NodeTuple> taken = new LinkedHashMap<>();
        mapping.getValue().stream().filter(YamlAliases::isMerge).flatMap(member -> member.getValueNode() instanceof SequenceNode several
                ? several.getValue().stream() : Stream.of(member.getValueNode())).filter(MappingNode.class::isInstance)
                .forEach(other -> members((MappingNode) other).forEach(member -> taken.putIfAbsent(name(member), member)));
        own.forEach(member -> taken.remove(name(member)));
        return Stream.concat(own.stream(), taken.values().stream()).toList();
    }

    private static boolean isMerge(NodeTuple member) {
        return member.getKeyNode().getTag().equals(Tag.MERGE);
    }

    private static String name(NodeTuple member) {
        return member.getKeyNode() instanceof ScalarNode key ? key.getValue() : member.getKeyNode().toString();
    }
}

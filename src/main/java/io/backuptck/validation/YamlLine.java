package io.backuptck.validation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds the line of a YAML or JSON file at which the value of a JSON pointer stands. */
public final class YamlLine {

    private YamlLine() {
    }

    /** The line, from 1; that of the nearest value around it when there is nothing at the pointer itself. */
    public static int of(Path file, String pointer) throws IOException {
        Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(Files.readString(file)));
        int line = node.getStartMark().getLine();
        for (String step : pointer.split("/", -1)) {
            if (step.isEmpty()) {
                continue;
            }
            Node next = child(node, step.replace("~1", "/").replace("~0", "~"));
            if (next == null) {
                break;
            }
            node = next;
            line = node.getStartMark().getLine();
        }
        return line + 1;
    }

    private static Node child(Node node, String step) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream().filter(entry -> entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals(step))
                    .map(NodeTuple::getValueNode).findFirst().orElse(null);
        }
        return node instanceof SequenceNode list && step.matches("\\d{1,6}") && Integer.parseInt(step) < list.getValue().size()
                ? list.getValue().get(Integer.parseInt(step)) : null;
    }
}

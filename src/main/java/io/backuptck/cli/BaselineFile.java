package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Requirement;
import io.backuptck.report.Baseline;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads a list of known failures, and refuses one that says less or other than it must. */
final class BaselineFile {

    /** The one entry of the file. */
    static final String LIST = "known-failures";
    private static final Set<String> MEMBERS = Set.of("requirement", "fingerprint", "reason", "owner", "expires");

    private final YamlFile file;
    private final List<ApiId> apis;

    private BaselineFile(YamlFile file, List<ApiId> apis) {
        this.file = file;
        this.apis = apis;
    }

    /**
     * The list in a file.
     *
     * @param judged the APIs of the run; requirements of the kit's other APIs may be listed, too
     */
    static Baseline read(Path path, List<ApiId> judged) {
        YamlFile file = new YamlFile(path, "list of known failures", "--baseline", "YAML mapping with the list " + LIST);
        List<ApiId> apis = Stream.concat(judged.stream(), Stream.of(ApiId.values())).distinct().toList();
        return new Baseline(path.toString(), new BaselineFile(file, apis).entries());
    }

    private List<Baseline.Entry> entries() {
        List<YamlFile.Entry> members = file.entries();
        for (YamlFile.Entry member : members) {
            if (!member.name().equals(LIST)) {
                throw new UsageException(file.place(member.line()) + " there is an unknown entry '" + member.name() + "'; write " + LIST);
            }
        }
        if (members.isEmpty() || !(members.get(0).value() instanceof SequenceNode list)) {
            throw new UsageException(file.place(members.isEmpty() ? 1 : members.get(0).line()) + " " + LIST + " must be a list; write "
                    + LIST + ": [] for none");
        }
        List<Baseline.Entry> entries = new ArrayList<>();
        for (Node node : list.getValue()) {
            Baseline.Entry entry = entry(node);
            entries.stream().filter(other -> overlap(other, entry)).findFirst().ifPresent(other -> {
                throw new UsageException(file.place(entry.line()) + " " + entry.name() + " is listed already in line " + other.line()
                        + "; keep one");
            });
            entries.add(entry);
        }
        return entries;
    }

    /** True when one failure could be meant by both, so that it would not be clear which of them holds. */
    private static boolean overlap(Baseline.Entry one, Baseline.Entry other) {
        boolean sameFingerprint = !one.fingerprint().isEmpty() && one.fingerprint().equals(other.fingerprint());
        boolean sameRequirement = !one.requirement().isEmpty() && one.requirement().equals(other.requirement());
        return sameFingerprint || sameRequirement && (one.fingerprint().isEmpty() || other.fingerprint().isEmpty());
    }

    private Baseline.Entry entry(Node node) {
        int line = YamlFile.line(node);
        if (!(node instanceof MappingNode mapping)) {
            throw new UsageException(file.place(line) + " a known failure must be written as requirement: ID with reason, "
                    + "owner and expires");
        }
        Map<String, Node> members = new HashMap<>();
        for (YamlFile.Entry member : file.entries(mapping, "")) {
            if (!MEMBERS.contains(member.name())) {
                throw new UsageException(file.place(member.line()) + " there is an unknown entry '" + member.name() + "'"
                        + Nearest.to(member.name(), MEMBERS).map(near -> "; did you mean " + near + "?").orElse(""));
            }
            members.put(member.name(), member.value());
        }
        if (!members.containsKey("requirement") && !members.containsKey("fingerprint")) {
            throw new UsageException(file.place(line) + " a known failure needs its requirement or its fingerprint");
        }
        String reason = text(members, "reason", line, "why it is accepted for now");
        String owner = text(members, "owner", line, "who sees to it");
        String fingerprint = members.containsKey("fingerprint") ? fingerprint(members.get("fingerprint")) : "";
        String requirement = members.containsKey("requirement") ? file.text("requirement", members.get("requirement")) : "";
        String api = requirement.isEmpty() ? "" : api(requirement, YamlFile.line(members.get("requirement")));
        return new Baseline.Entry(requirement, fingerprint, api, reason, owner, day(members.get("expires"), line), line);
    }

    private String text(Map<String, Node> members, String name, int line, String what) {
        Node value = members.get(name);
        String text = value == null || value.getTag().equals(Tag.NULL) ? "" : file.text(name, value).strip();
        if (text.isEmpty()) {
            throw new UsageException(file.place(value == null ? line : YamlFile.line(value)) + " the known failure has no " + name
                    + "; say " + what);
        }
        return text;
    }

    private String fingerprint(Node value) {
        String text = value.getTag().equals(Tag.STR) ? file.text("fingerprint", value) : "";
        if (!text.matches("[0-9a-f]{16}")) {
            throw file.refused("fingerprint", YamlFile.line(value), "must be 16 digits from 0 to f in quotes, as in "
                    + "conformance.json");
        }
        return text;
    }

    private LocalDate day(Node value, int line) {
        if (value == null || value.getTag().equals(Tag.NULL)) {
            throw new UsageException(file.place(value == null ? line : YamlFile.line(value))
                    + " the known failure has no expires; say on which day it is looked at again, such as 2027-01-31");
        }
        try {
            return LocalDate.parse(file.text("expires", value));
        } catch (DateTimeParseException e) {
            throw file.refused("expires", YamlFile.line(value), "must be a day such as 2027-01-31");
        }
    }

    /** The API that a requirement belongs to. The contracts of others than the judged ones are only read when it is none of theirs. */
    private String api(String requirement, int line) {
        return apis.stream().filter(api -> Contract.of(api).requirements().find(requirement).isPresent()).findFirst()
                .map(ApiId::id).orElseThrow(() -> new UsageException(file.place(line) + " no contract has a requirement '"
                        + requirement + "'"
                        + Nearest.to(requirement, apis.stream().flatMap(api -> Contract.of(api).requirements().all().stream())
                                .map(Requirement::id).toList()).map(near -> "; did you mean " + near + "?").orElse("")));
    }
}

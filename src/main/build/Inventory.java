import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes what is in the executable jar: {@code THIRD-PARTY.txt}, the licence texts that the libraries bring, and {@code bom.json}
 * (CycloneDX 1.6). Runs as a source file in the build, on the run-time class path, and reads the poms beside the libraries in the local
 * repository; unlike CycloneDX's own Maven plugin it needs no network, and knows what libraries carry inside themselves.
 *
 * <p>Arguments: folder to write to, {@code bundled.yaml}, version of the project, its build time (ISO 8601).
 */
final class Inventory {

    private static final Pattern NOTICE = Pattern.compile("(META-INF/(licenses/)?|io/cucumber/htmlformatter/)?[^/]*(LICENSE|NOTICE|license)[^/]*");
    private static final Pattern CARRIED = Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.properties");
    /** Names of licences as poms write them, by what of the name is enough to know it. */
    private static final Map<String, String> LICENCES = Map.of("apache", "Apache-2.0", "mit", "MIT", "bsd license 3", "BSD-3-Clause",
            "epl 2", "EPL-2.0", "gpl2 w/ cpe", "GPL-2.0-only WITH Classpath-exception-2.0");

    private final Path out;
    private final Map<String, JsonNode> bundled = new TreeMap<>();
    private final Map<String, String> holders = new TreeMap<>();
    private final Map<String, Library> libraries = new TreeMap<>();

    private record Library(String group, String name, String version, String title, String url, String licence, String holder,
                           String sha256, List<Library> carries) {
        String purl() {
            boolean npm = group.equals("npm");
            return "pkg:" + (npm ? "npm/" : "maven/" + group + "/") + name + (version.isEmpty() ? "" : "@" + version);
        }
    }

    private Inventory(Path out, Path bundledFile) throws IOException {
        this.out = out;
        new YAMLMapper().readTree(bundledFile.toFile()).properties().forEach(each -> bundled.put(each.getKey(), each.getValue()));
        bundled.remove("holders").properties().forEach(each -> holders.put(each.getKey(), each.getValue().textValue()));
    }

    public static void main(String[] args) throws Exception {
        Inventory inventory = new Inventory(Path.of(args[0]), Path.of(args[1]));
        Files.createDirectories(inventory.out);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                inventory.add(Path.of(entry));
            }
        }
        List<Library> own = inventory.carried("backup-tck");
        if (!inventory.bundled.isEmpty()) {
            throw new IllegalStateException("bundled.yaml names libraries that the jar does not have: " + inventory.bundled.keySet());
        }
        inventory.writeText(own);
        inventory.writeBom(own, args[2], args[3]);
    }

    private void add(Path jar) throws Exception {
        Path folder = jar.getParent(); // GROUP/NAME/VERSION in a local repository
        String version = folder.getFileName().toString();
        String name = folder.getParent().getFileName().toString();
        Path pom = folder.resolve(name + "-" + version + ".pom");
        Element project = xml(pom);
        String group = text(project, "groupId", text(child(project, "parent"), "groupId", ""));
        Path repository = folder.getParent().getParent();
        for (int i = 0; i < group.split("\\.").length; i++) {
            repository = repository.getParent();
        }
        List<Library> carries = carried(name);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                if (NOTICE.matcher(entry.getName()).matches() && !entry.getName().endsWith(".class")) {
                    save(name, entry.getName(), zip.getInputStream(entry));
                }
                var carried = CARRIED.matcher(entry.getName());
                if (carried.matches() && !carried.group(2).equals(name) && carries.stream().noneMatch(each -> each.name.equals(carried.group(2)))) {
                    throw new IllegalStateException(name + " carries " + carried.group(2) + ", and bundled.yaml does not say under which licence");
                }
            }
        }
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
        libraries.put(group + ":" + name, new Library(group, name, version, text(project, "name", name), text(project, "url", ""),
                licence(project, repository), holders.getOrDefault(group, ""), HexFormat.of().formatHex(digest), carries));
    }

    private List<Library> carried(String by) {
        List<Library> found = new ArrayList<>();
        JsonNode listed = bundled.remove(by);
        if (listed != null) {
            listed.forEach(each -> found.add(new Library(each.path("group").textValue(), each.path("name").textValue(),
                    each.path("version").asText(""), each.path("name").textValue(), "", each.path("license").textValue(),
                    each.path("holder").asText(""), "", List.of())));
        }
        return found;
    }

    private void save(String library, String entry, InputStream in) throws IOException {
        Path file = out.resolve("licenses").resolve(library).resolve(entry.substring(entry.lastIndexOf('/') + 1));
        Files.createDirectories(file.getParent());
        try (in) {
            Files.write(file, in.readAllBytes());
        }
    }

    /** The licence of a pom or else of its parents, as an expression of SPDX identifiers. */
    private static String licence(Element project, Path repository) throws Exception {
        Element licenses = child(project, "licenses");
        if (licenses == null) {
            Element parent = child(project, "parent");
            if (parent == null) {
                throw new IllegalStateException("no licence: " + text(project, "artifactId", "?"));
            }
            String name = text(parent, "artifactId", "");
            String version = text(parent, "version", "");
            return licence(xml(repository.resolve(text(parent, "groupId", "").replace('.', '/')).resolve(name).resolve(version)
                    .resolve(name + "-" + version + ".pom")), repository);
        }
        List<String> names = new ArrayList<>();
        for (Node each = licenses.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element license) {
                String name = text(license, "name", "");
                names.add(LICENCES.entrySet().stream().filter(known -> name.toLowerCase(java.util.Locale.ROOT).contains(known.getKey()))
                        .map(Map.Entry::getValue).findFirst()
                        .orElseThrow(() -> new IllegalStateException(text(project, "artifactId", "") + " has a licence whose SPDX identifier is not known here: " + name)));
            }
        }
        return String.join(" OR ", names);
    }

    private void writeText(List<Library> own) throws IOException {
        StringBuilder text = new StringBuilder("""
                backup-tck is under the Apache License 2.0 (LICENSE). Its executable jar holds these libraries, some without the classes
                that nothing needs. Their own licence texts and notices are in licenses/, where their jars have some; MIT.txt and
                BSD-3-Clause.txt there are the texts for those that have none.

                """);
        libraries.values().forEach(each -> {
            line(text, "", each);
            each.carries.forEach(carried -> line(text, "    carries ", carried));
        });
        text.append("\nThe pages of reports use:\n");
        own.forEach(each -> line(text, "", each));
        Files.writeString(out.resolve("THIRD-PARTY.txt"), text, StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String before, Library library) {
        text.append(before).append(library.group).append(':').append(library.name);
        text.append(library.version.isEmpty() ? "" : " " + library.version).append(" (").append(library.licence).append(')');
        text.append(library.holder.isEmpty() ? "" : " Copyright " + library.holder).append('\n');
    }

    private void writeBom(List<Library> own, String version, String time) throws IOException {
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode bom = json.createObjectNode().put("bomFormat", "CycloneDX").put("specVersion", "1.6");
        List<Library> all = new ArrayList<>(libraries.values());
        all.addAll(own);
        bom.put("serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes((version + all).getBytes(StandardCharsets.UTF_8)));
        bom.put("version", 1);
        bom.putObject("metadata").put("timestamp", time).putObject("component").put("type", "application").put("group", "io.backuptck")
                .put("name", "backup-tck").put("version", version).put("purl", "pkg:maven/io.backuptck/backup-tck@" + version)
                .put("bom-ref", "backup-tck").putArray("licenses").addObject().putObject("license").put("id", "Apache-2.0");
        var components = bom.putArray("components");
        all.forEach(each -> component(components.addObject(), each, ""));
        var references = bom.putArray("dependencies").addObject().put("ref", "backup-tck").putArray("dependsOn");
        all.forEach(each -> references.add(each.purl()));
        json.writeValue(out.resolve("bom.json").toFile(), bom);
    }

    private static void component(ObjectNode node, Library library, String within) {
        node.put("type", "library").put("bom-ref", within + library.purl()).put("group", library.group).put("name", library.name);
        node.put("version", library.version).put("purl", library.purl());
        if (!library.sha256.isEmpty()) {
            node.putArray("hashes").addObject().put("alg", "SHA-256").put("content", library.sha256);
        }
        node.putArray("licenses").addObject().put("expression", library.licence);
        if (!library.carries.isEmpty()) {
            var components = node.putArray("components");
            library.carries.forEach(each -> component(components.addObject(), each, library.purl() + "#"));
        }
    }

    private static Element xml(Path pom) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
    }

    private static Element child(Element parent, String name) {
        for (Node each = parent == null ? null : parent.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    private static String text(Element parent, String name, String otherwise) {
        Element child = child(parent, name);
        return child == null ? otherwise : child.getTextContent().strip();
    }
}

package io.backuptck.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the release says of its contents is true of the jar, and the bill of materials is one. */
class InventoryIT {

    private static final Path JAR = Path.of(System.getProperty("tck.jar"));
    private static final Path INVENTORY = JAR.resolveSibling("inventory");

    @Test
    void theBillOfMaterialsKeepsItsPublishedSchema() throws Exception {
        Map<String, String> schemas = new HashMap<>();
        for (String name : List.of("bom-1.6", "spdx", "jsf-0.82")) {
            schemas.put("http://cyclonedx.org/schema/" + name + ".schema.json", resource("/" + name + ".schema.json"));
        }
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(schemas));
        var schema = registry.getSchema(schemas.get("http://cyclonedx.org/schema/bom-1.6.schema.json"), InputFormat.JSON);
        String bom = Files.readString(INVENTORY.resolve("bom.json"));

        assertThat(schema.validate(bom, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(bom.replace("\"library\"", "\"book\""), InputFormat.JSON)).as("the schema is not empty").isNotEmpty();
    }

    @Test
    void eachLibraryOfTheJarIsListed() throws Exception {
        JsonNode bom = new ObjectMapper().readTree(INVENTORY.resolve("bom.json").toFile());
        List<String> listed = bom.findValues("name").stream().map(JsonNode::asText).toList();

        assertThat(entries().stream().filter(entry -> entry.matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties"))
                .map(entry -> entry.split("/")[3])).isNotEmpty().allSatisfy(name -> assertThat(listed).contains(name));
        assertThat(INVENTORY.resolve("THIRD-PARTY.txt")).content().contains("json-schema-validator", "carries com.google.guava:guava");
    }

    /** The classes that WireMock and others carry in places of their own are those of a library that is listed. */
    @Test
    void eachClassThatALibraryCarriesIsAccountedFor() throws Exception {
        List<String> paths = Stream.concat(Stream.of("wiremock/org/wiremock", "wiremock/com/networknt"),
                new YAMLMapper().readTree(Path.of("src/main/licenses/bundled.yaml").toFile()).findValues("paths").stream()
                        .flatMap(each -> Stream.iterate(0, i -> i < each.size(), i -> i + 1).map(i -> each.get(i).asText()))).toList();
        List<String> carried = entries().stream().map(entry -> entry.replaceFirst("META-INF/versions/\\d+/", ""))
                .filter(entry -> entry.endsWith(".class"))
                .filter(entry -> entry.startsWith("wiremock/") || entry.startsWith("groovyjarjar") || entry.contains("/shaded/")
                        || entry.matches(".*/internal/(com|org|net|antlr|lang3|text)/.*")).toList();

        assertThat(carried).hasSizeGreaterThan(1000)
                .allSatisfy(entry -> assertThat(paths).anySatisfy(path -> assertThat(entry).startsWith(path)));
    }

    private static List<String> entries() throws IOException {
        try (ZipFile zip = new ZipFile(JAR.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = InventoryIT.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

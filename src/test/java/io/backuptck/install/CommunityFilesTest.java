package io.backuptck.install;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages for people and the files for systems at GitHub and GitLab: links lead somewhere, formats are those of the systems. */
class CommunityFilesTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]*]\\(([^)\\s]+)\\)");

    static Stream<Path> pages() throws IOException {
        try (var community = Files.list(Path.of(".github")); var contract = Files.list(Path.of("spec"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), Stream.concat(community, contract)
                    .filter(file -> file.toString().endsWith(".md") && !file.endsWith("CHANGELOG.md")).toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachLinkLeadsSomewhere(Path page) throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Matcher link = LINK.matcher(withoutCode(Files.readString(page))); link.find(); links++) {
            String target = link.group(1);
            if (!target.startsWith("https://") && !leadsSomewhere(page, target)) {
                broken.add(target);
            }
        }
        assertThat(links).as("links of " + page).isPositive();
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String target) throws IOException {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(file) && (parts.length == 1 || anchors(Files.readString(file)).contains(parts[1]));
    }

    /** The anchors that GitHub makes of headings. */
    private static List<String> anchors(String markdown) {
        return withoutCode(markdown).lines().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-')).toList();
    }

    private static String withoutCode(String markdown) {
        return markdown.replaceAll("(?ms)^```.*?^```$", "").replaceAll("`[^`\\n]*`", "");
    }

    @ParameterizedTest
    @CsvSource({
        ".github/actions/backup-tck/action.yml, github-actions, runs",
        ".github/ISSUE_TEMPLATE/challenge.yml, github-issue-forms, body",
        ".github/ISSUE_TEMPLATE/bug.yml, github-issue-forms, body",
        ".github/ISSUE_TEMPLATE/new-api.yml, github-issue-forms, body",
        ".github/ISSUE_TEMPLATE/config.yml, github-issue-config, blank_issues_enabled",
        ".github/ci/gitlab/backup-tck.gitlab-ci.yml, gitlab-ci, conformance/artifacts/reports"})
    void aFileKeepsTheSchemaOfItsSystem(String file, String schema, String place) throws IOException {
        var rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(Path.of("src/test/resources/schemas", schema + ".json")), InputFormat.JSON);
        ObjectNode document = (ObjectNode) new YAMLMapper().readTree(Path.of(file).toFile());
        JsonNode template = document.remove(".backup-tck"); // GitLab looks at a job only when a pipeline has it under a name
        if (template != null) {
            document.set("conformance", template);
        }

        assertThat(rules.validate(document)).isEmpty();
        ObjectNode wrong = document.deepCopy();
        int last = place.lastIndexOf('/');
        ((ObjectNode) (last < 0 ? wrong : wrong.at("/" + place.substring(0, last)))).put(place.substring(last + 1), 7);
        assertThat(rules.validate(wrong)).as("the schema looks at " + place).isNotEmpty();
    }

    @Test
    void theActionsScriptGetsEachInput() throws IOException {
        JsonNode action = new YAMLMapper().readTree(Path.of(".github/actions/backup-tck/action.yml").toFile());
        String given = action.at("/runs/steps").toString();
        String script = Files.readString(Path.of(".github/actions/backup-tck/run.sh"));

        action.at("/inputs").fieldNames().forEachRemaining(name -> assertThat(given).contains("inputs." + name + " "));
        action.at("/runs/steps/0/env").fieldNames().forEachRemaining(name -> assertThat(script).contains(name));
        action.at("/outputs").fieldNames().forEachRemaining(name -> assertThat(script).contains(name + "="));
    }

    /** The page on challenges names the fields that errata have. */
    @Test
    void theFieldsOfAnErratumAreThoseOfThePage() throws IOException {
        JsonNode erratum = new YAMLMapper().readTree(Path.of("spec/gaussdb/errata.yaml").toFile()).get(0);
        String page = Files.readString(Path.of(".github/CHALLENGES.md"));

        assertThat(new ObjectMapper().convertValue(erratum, Map.class).keySet())
                .allSatisfy(field -> assertThat(page).contains("| `" + field + "` |"));
    }
}

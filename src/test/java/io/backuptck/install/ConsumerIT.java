package io.backuptck.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.backuptck.Thorough;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that has the library as a dependency, as Maven resolves it from the published pom. */
@Thorough
class ConsumerIT {

    private static final String LIBRARY = "io.backuptck:backup-tck:jar:";

    @TempDir
    Path directory;
    private Path maven;
    private Path repository;

    @BeforeEach
    void maven() {
        assumeTrue(System.getProperty("maven.home") != null, "not started by Maven");
        maven = Path.of(System.getProperty("maven.home"), "bin", "mvn");
        repository = Path.of(System.getProperty("local.repository"));
        assumeTrue(Files.isExecutable(maven), "no " + maven);
    }

    /** What the consumer gets, GROUP:NAME:jar:VERSION:SCOPE; the library is a module beside it, with the pom that is published. */
    private List<String> dependencies() throws Exception {
        String pom = Files.readString(Path.of("pom.xml")).replaceFirst("(?s)  <build>.*?\n  </build>\n", "")
                .replaceFirst("(?s)  <profiles>.*</profiles>\n", "");
        Files.writeString(Files.createDirectories(directory.resolve("library")).resolve("pom.xml"), pom);
        String version = pom.replaceFirst("(?s).*?<artifactId>backup-tck</artifactId>\\s*<version>([^<]+)</version>.*", "$1");
        Files.writeString(Files.createDirectories(directory.resolve("consumer")).resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example</groupId><artifactId>consumer</artifactId><version>1</version>
                  <dependencies>
                    <dependency><groupId>io.backuptck</groupId><artifactId>backup-tck</artifactId><version>%s</version></dependency>
                  </dependencies>
                </project>""".formatted(version));
        Files.writeString(directory.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>both</artifactId><version>1</version>
                  <packaging>pom</packaging><modules><module>library</module><module>consumer</module></modules>
                </project>""");
        Path tree = directory.resolve("tree.txt");
        Shell.Finished run = Shell.run(directory, maven.toString(), "-o", "-B", "-q", "-Dmaven.repo.local=" + repository,
                "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:tree", "-Dscope=runtime", "-DoutputFile=" + tree, "-pl", "consumer",
                "-am", "-DappendOutput=false");
        assertThat(run.exitCode()).as(run.output()).isZero();
        return Files.readString(tree).lines().map(line -> line.replaceFirst("^[|+\\\\ -]+", ""))
                .filter(line -> line.matches("\\S+:\\S+:jar:\\S+")).toList();
    }

    private Path jar(String dependency) {
        String[] parts = dependency.split(":");
        return repository.resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve(parts[3])
                .resolve(parts[1] + "-" + parts[3] + ".jar");
    }

    @Test
    void theLibraryBringsNoLoggerNoCommandLineAndOneVersionOfAFamily() throws Exception {
        List<String> dependencies = dependencies();

        assertThat(dependencies).anyMatch(each -> each.startsWith(LIBRARY))
                .anyMatch(each -> each.startsWith("io.rest-assured:rest-assured:"))
                .noneMatch(each -> each.matches("org\\.slf4j:slf4j-(nop|simple).*|ch\\.qos.*|(info\\.picocli|gg\\.jte|io\\.cucumber):.*"));
        for (String family : List.of("com.fasterxml.jackson.", "org.apache.groovy", "org.apache.httpcomponents.core5", "io.rest-assured")) {
            List<String> versions = dependencies.stream().filter(each -> each.startsWith(family) && !each.contains(":jackson-annotations:"))
                    .map(each -> each.split(":")[3]).distinct().toList();
            assertThat(versions).as(family).hasSize(1);
        }
    }

    @Test
    void theFilterWorksWithWhatTheLibraryBrings() throws Exception {
        List<String> classPath = new ArrayList<>(List.of(directory.resolve("classes").toString(),
                Path.of(System.getProperty("tck.jar")).resolveSibling("library/backup-tck.jar").toString()));
        dependencies().stream().filter(each -> !each.startsWith(LIBRARY) && !each.startsWith("org.example:"))
                .map(each -> jar(each).toString()).forEach(classPath::add);
        Path source = Files.writeString(directory.resolve("Consumer.java"), """
                import io.backuptck.restassured.ContractFilter;
                import io.restassured.RestAssured;

                public class Consumer {
                    public static void main(String[] args) {
                        ContractFilter contract = ContractFilter.of("obshell");
                        RestAssured.given().baseUri(args[0]).filter(contract)
                                .contentType("application/json").body("{\\"mode\\": \\"full\\"}")
                                .post("/api/v1/tenant/{name}/backup", "t1").then().statusCode(200);
                        System.out.println("findings: " + contract.findings().size() + ", unknown: " + contract.unknown().size());
                    }
                }
                """);
        Files.createDirectories(directory.resolve("classes"));
        String path = String.join(File.pathSeparator, classPath);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-cp", path, "-d",
                directory.resolve("classes").toString(), source.toString())).isZero();

        try (RunningStub stub = new RunningStub("--api", "obshell")) {
            Shell.Finished run = Shell.run(directory, Map.of(), List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp", path, "Consumer", stub.url()));

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.output()).contains("findings: 0, unknown: 0");
        }
    }
}

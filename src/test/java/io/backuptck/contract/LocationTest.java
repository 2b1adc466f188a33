package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places in documents: as pointers, as addresses, and as lines. */
class LocationTest {

    private static final Location ROOT = new Location("a/b.yaml", "");
    private static final String YAML = """
            paths:
              /a~b:
                get:
                  tags: [one, two]
                  list:
                    - first
                    - second: here
            """;

    @Property(tries = 200)
    void theParentOfAChildIsThePlaceItself(@ForAll String name, @ForAll String other) {
        Location child = ROOT.child(other).child(name);

        assertThat(child.name()).isEqualTo(name);
        assertThat(child.parent()).isEqualTo(ROOT.child(other)).hasSameHashCodeAs(ROOT.child(other));
        assertThat(Location.ofUri(child.uri())).isEqualTo(child);
    }

    @Test
    void theWholeDocumentHasNoNameAndIsItsOwnParent() {
        assertThat(ROOT.parent()).isEqualTo(ROOT);
        assertThat(ROOT.name()).isEmpty();
        assertThat(ROOT.isRoot()).isTrue();
        assertThat(ROOT.child("a").isRoot()).isFalse();
        assertThat(ROOT.child("a/b")).hasToString("a/b.yaml#/a~1b");
        assertThat(ROOT.uri()).isEqualTo("https://backup-tck.invalid/spec/a/b.yaml#");
    }

    @ParameterizedTest
    @CsvSource({"c.yaml, c.yaml, ''", "c.yaml#/d, c.yaml, /d", "https://backup-tck.invalid/spec/x/c.yaml#/d/e, x/c.yaml, /d/e",
        "https://backup-tck.invalid/spec/c.yaml, c.yaml, ''"})
    void anAddressNamesDocumentAndPlace(String uri, String document, String pointer) {
        assertThat(Location.ofUri(uri)).isEqualTo(new Location(document, pointer));
    }

    @Test
    void placesAreSortedByDocumentAndThenByPointer() {
        assertThat(new Location("a", "/b")).isLessThan(new Location("b", "/a")).isLessThan(new Location("a", "/c"))
                .isEqualByComparingTo(new Location("a", "/b"));
        assertThat(new Location("b", "/a")).isGreaterThan(new Location("a", "/b")).isNotEqualTo(new Location("a", "/a"));
        assertThat(new Location("a", "/b")).isNotEqualTo(new Location("a", "/c")).isNotEqualTo("a#/b");
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "/paths, 2", "/paths/~1a~0b, 3", "/paths/~1a~0b/get, 4", "/paths/~1a~0b/get/tags/1, 4",
            "/paths/~1a~0b/get/list/0, 6",
        "/paths/~1a~0b/get/list/1, 7", "/paths/~1a~0b/get/list/1/second, 7", "/paths/~1a~0b/get/list/2, 6", "/paths/none/get, 2",
                "/paths/~1a~0b/get/tags/x, 4"})
    void theLineIsThatOfTheValueElseOfWhatIsAroundIt(String pointer, int line) {
        assertThat(YamlLine.of(YAML, pointer)).isEqualTo(line);
    }

    @Test
    void theLineOfAFileIsThatOfItsText(@TempDir Path folder) throws IOException {
        assertThat(YamlLine.of(Files.writeString(folder.resolve("a.yaml"), YAML), "/paths/~1a~0b/get")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "'', abc, 3", "abc, '', 3", "abc, ABC, 0", "lifecycle, lifecycel, 2", "listed-by, listd-by, 1",
            "ab, ba, 2", "a, b, 1", "'', '', 0"})
    void wordsAreAsFarApartAsLettersHaveToChange(String one, String other, int distance) {
        assertThat(Similarity.distance(one, other)).isEqualTo(distance);
        assertThat(Similarity.distance(other, one)).isEqualTo(distance);
    }
}

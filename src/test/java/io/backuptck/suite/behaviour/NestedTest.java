package io.backuptck.suite.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Nesting;
import io.backuptck.contract.Resource;
import io.backuptck.suite.Created;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies below another thing: photos in albums. */
class NestedTest {

    private static final Contract CONTRACT = Contract.ofFile(Path.of("src/test/resources/own/albums.yaml"));
    private static final Resource PHOTO = CONTRACT.resource("photo");

    private final Map<String, ObjectNode> albums = new LinkedHashMap<>();
    /** By album and photo. */
    private final Map<String, ObjectNode> photos = new LinkedHashMap<>();
    /** What the server takes for existing although it does not: {@code POST}, {@code LIST}, {@code GET} or {@code DELETE} below it. */
    private String careless = "";
    /** Whether each list shows the photos of all albums. */
    private boolean listsAll;
    /** Whether a photo is shown below any album that exists. */
    private boolean showsAnywhere;
    /** Whether each photo is the first one of its album, and each album but the first begins with one. */
    private boolean numbersAnew;
    private int made;

    private MemoryRun run(Map<String, String> fixtures) {
        return new MemoryRun(CONTRACT, fixtures, this::answer);
    }

    private MemoryRun.Answered answer(String method, String path, Map<String, String> query, JsonNode body) {
        String[] parts = path.split("/");
        if (parts.length == 2) {
            ObjectNode album = MemoryRun.JSON.createObjectNode().put("id", "a" + ++made).put("title", "x");
            if (numbersAnew && !albums.isEmpty()) {
                photos.put("a" + made + "/p0001", MemoryRun.JSON.createObjectNode().put("id", "p0001").put("title", "x").put("state", "ready").put("progress", 100));
            }
            albums.put("a" + made, album);
            return new MemoryRun.Answered(201, album.deepCopy());
        }
        String kind = parts.length == 4 && method.equals("GET") ? "LIST" : method;
        if (!albums.containsKey(parts[2]) && (parts.length == 3 || !careless.equals(kind))) {
            return no();
        } else if (parts.length == 3) {
            ObjectNode album = method.equals("DELETE") ? albums.remove(parts[2]) : albums.get(parts[2]);
            return new MemoryRun.Answered(method.equals("DELETE") ? 204 : 200, method.equals("DELETE") ? null : album.deepCopy());
        }
        return switch (kind) {
            case "LIST" -> {
                ObjectNode list = MemoryRun.JSON.createObjectNode();
                list.putArray("photos").addAll(photos.entrySet().stream().filter(one -> listsAll || one.getKey().startsWith(parts[2] + "/"))
                        .map(Map.Entry::getValue).toList());
                yield new MemoryRun.Answered(200, list);
            }
            case "POST" -> {
                String id = numbersAnew ? "p0001" : "p" + ++made;
                ObjectNode photo = MemoryRun.JSON.createObjectNode().put("id", id).put("title", "x").put("state", "ready").put("progress", 100);
                photos.put(parts[2] + "/" + id, photo);
                yield new MemoryRun.Answered(201, photo.deepCopy());
            }
            default -> photo(kind, parts[2], parts[4]);
        };
    }

    private MemoryRun.Answered photo(String method, String album, String id) {
        boolean anywhere = showsAnywhere && method.equals("GET") || !albums.containsKey(album);
        String key = photos.keySet().stream().filter(one -> anywhere ? one.endsWith("/" + id) : one.equals(album + "/" + id)).findFirst().orElse("");
        if (key.isEmpty()) {
            return no();
        }
        ObjectNode photo = method.equals("DELETE") ? photos.remove(key) : photos.get(key);
        return new MemoryRun.Answered(method.equals("DELETE") ? 204 : 200, method.equals("DELETE") ? null : photo.deepCopy());
    }

    private static MemoryRun.Answered no() {
        return new MemoryRun.Answered(404, MemoryRun.json("{'why': 'none'}"));
    }

    private String verdict(Consumer<MemoryRun> check) {
        MemoryRun run = run(Map.of());
        return run.verdict(() -> check.accept(run));
    }

    private String apart() {
        return verdict(run -> new Apart(run.session(), PHOTO).check(KnownResources.of(run.session(), PHOTO).any()));
    }

    private String unknown(String operation) {
        return verdict(run -> new UnknownNames(run.session(), CONTRACT.operation(operation)).check());
    }

    @Test
    void whatLiesBelowWhatFollowsFromThePaths() {
        assertThat(Nesting.above(CONTRACT, PHOTO)).hasValueSatisfying(above -> assertThat(above.resource().name()).isEqualTo("album"));
        assertThat(Nesting.above(CONTRACT, CONTRACT.resource("album"))).isEmpty();
        assertThat(Nesting.demanded(CONTRACT, CONTRACT.operation("getPhoto"))).containsOnlyKeys("albumId");
        assertThat(Nesting.demanded(CONTRACT, CONTRACT.operation("sharePhoto"))).containsOnlyKeys("albumId", "photoId");
        assertThat(Nesting.demanded(CONTRACT, CONTRACT.operation("getAlbum"))).isEmpty();
    }

    /** The run makes the album, too, unless the user names one. */
    @Test
    void aPhotoIsMadeListedReadAndRemovedInItsAlbum() {
        MemoryRun run = run(Map.of());
        KnownResource photo = KnownResources.of(run.session(), PHOTO).create();

        assertThat(photo.parameters()).isEqualTo(Map.of("albumId", "a1", "photoId", "p2"));
        assertThat(run.verdict(() -> new Promises(run.session(), PHOTO).readable(photo))).isEqualTo("held");
        assertThat(run.verdict(() -> new Promises(run.session(), PHOTO).listed(photo))).isEqualTo("held");
        assertThat(run.verdict(() -> new Promises(run.session(), PHOTO).absent())).isEqualTo("held");
        run.end();
        assertThat(albums).isEmpty();
        assertThat(photos).isEmpty();
        assertThat(run.recorder().created()).noneMatch(Created::left);
    }

    @Test
    void anAlbumThatTheUserNamesIsTakenAndLeft() {
        albums.put("a7", MemoryRun.JSON.createObjectNode().put("id", "a7").put("title", "x"));
        MemoryRun run = run(Map.of("albumId", "a7"));

        assertThat(KnownResources.of(run.session(), PHOTO).create().parameters()).containsEntry("albumId", "a7");
        run.end();
        assertThat(albums).containsOnlyKeys("a7");
    }

    @Test
    void aServerThatTellsAlbumsApartIsSpared() {
        assertThat(apart()).isEqualTo("held");
    }

    /** Each album counts its photos from the first one, and has one from the beginning. */
    @Test
    void theSameIdInAnotherAlbumIsAnotherPhoto() {
        numbersAnew = true;
        assertThat(apart()).isEqualTo("skipped: two of a photo have the id p0001, each below another album");
    }

    @Test
    void aListThatShowsThePhotosOfAnotherAlbumIsBlamed() {
        listsAll = true;
        assertThat(apart()).isEqualTo("broken: ALBUMS-PHOTO-APART");
    }

    @Test
    void aPhotoThatIsShownInAnotherAlbumIsBlamed() {
        showsAnywhere = true;
        assertThat(apart()).isEqualTo("broken: ALBUMS-PHOTO-APART");
    }

    @ParameterizedTest
    @ValueSource(strings = {"addPhoto", "listPhotos", "getPhoto", "dropPhoto"})
    void whatIsBelowWhatDoesNotExistIsRejected(String operation) {
        assertThat(unknown(operation)).isEqualTo("held");
    }

    @ParameterizedTest
    @CsvSource({"POST, addPhoto, ADD-PHOTO", "LIST, listPhotos, LIST-PHOTOS", "GET, getPhoto, GET-PHOTO", "DELETE, dropPhoto, DROP-PHOTO"})
    void aServerThatDoesNotLookWhetherItExistsIsBlamed(String kind, String operation, String broken) {
        careless = kind;
        assertThat(unknown(operation)).isEqualTo("broken: ALBUMS-" + broken + "-UNKNOWN");
    }

    /** Nothing else of the run rests on what a wrong server might remove. */
    @Test
    void whatTheRunNeedsIsNotPutAtStake() {
        careless = "DELETE";
        MemoryRun run = run(Map.of());
        KnownResource first = KnownResources.of(run.session(), PHOTO).any();
        run.verdict(() -> new UnknownNames(run.session(), CONTRACT.operation("dropPhoto")).check());
        assertThat(photos).containsKey("a1/" + first.id());
    }
}

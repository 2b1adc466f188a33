package io.backuptck.stub.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.stub.Pace;
import io.backuptck.stub.contract.Caller.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stub of a contract with things below things. */
class NestedStubTest {

    @Test
    void membersHaveTheValuesThatRulesOfTheLifecycleDemand(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("developed.yaml"), Files.readString(Path.of("src/test/resources/own/albums.yaml")) + """
                    invariants:
                      - {id: DEVELOPED-1, text: t, rule: value-when, when: {state: [developing]}, member: progress, values: [0]}
                      - {id: DEVELOPED-2, text: t, rule: value-when, when: {state: [ready, shared]}, member: progress, values: [100]}
                """);
        Caller albums = new Caller(file, Pace.poll(), Set.of());
        String album = albums.call("addAlbum", "/albums", "{\"title\": \"x\"}").text("/id");
        Reply photo = albums.call("addPhoto", "/albums/" + album + "/photos", "{\"title\": \"x\"}");
        String path = "/albums/" + album + "/photos/" + photo.text("/id");

        assertThat(photo.text("/progress")).isEqualTo("0");
        albums.call("getPhoto", path);
        assertThat(albums.call("getPhoto", path).text("/progress")).isEqualTo("100");
    }

    /** What lies below one thing does not lie below another. */
    @Test
    void aPhotoLiesInItsAlbumOnly() {
        Caller albums = new Caller("albums.yaml", Pace.poll());
        String one = "/albums/" + albums.call("addAlbum", "/albums", "{\"title\": \"x\"}").text("/id");
        String other = "/albums/" + albums.call("addAlbum", "/albums", "{\"title\": \"x\"}").text("/id");
        String photo = "/photos/" + albums.call("addPhoto", one + "/photos", "{\"title\": \"x\"}").text("/id");

        assertThat(albums.call("listPhotos", one + "/photos").body().path("photos")).hasSize(1);
        assertThat(albums.call("listPhotos", other + "/photos").body().path("photos")).isEmpty();
        assertThat(albums.call("getPhoto", other + photo).status()).isEqualTo(404);
        assertThat(albums.call("listPhotos", "/albums/a0/photos").status()).isEqualTo(404);
        assertThat(albums.call("purgePhoto", one + photo + "/purging").status()).isEqualTo(204);
        assertThat(albums.call("getPhoto", one + photo).status()).isEqualTo(404);
    }
}

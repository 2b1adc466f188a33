package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.target.wire.WireClient;
import io.backuptck.validation.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A redirect is followed only within the target's origin, and credentials never leave it. */
class HttpTargetRedirectsTest {

    private static final Authentication TOKEN = new HeaderAuthentication("X-Auth-Token", "", Secret.of("BACKUP_TCK_TOKEN", "secret"), "");

    /** Redirects every request but those to the new place. */
    private static LoopbackServer redirecting(int status, String location) {
        return LoopbackServer.answering(request -> request.target().startsWith("/new") ? Reply.json("{\"new\":true}")
                : Reply.redirect(status, location));
    }

    private static Response send(LoopbackServer server, ApiCall call) {
        try (HttpTarget target = Calls.target(server.url(), TOKEN, TimeSource.virtual())) {
            return target.send(call).response();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aGetIsRedirectedWithinTheOrigin(int status) throws IOException {
        try (LoopbackServer server = redirecting(status, "/new/place?a=1&b=x%20y")) {
            assertThat(send(server, Calls.get()).bodyText()).isEqualTo("{\"new\":true}");
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(1).target()).isEqualTo("/new/place?a=1&b=x%20y");
            assertThat(server.requests().get(1).header("X-Auth-Token")).isEqualTo("secret");
        }
    }

    @Test
    void anAbsoluteLocationOfTheSameOriginIsFollowed() throws IOException {
        String[] url = new String[1];
        try (LoopbackServer server = LoopbackServer.answering(request -> request.target().startsWith("/new")
                ? Reply.json("{}") : Reply.redirect(302, url[0] + "/new"))) {
            url[0] = server.url();
            assertThat(send(server, Calls.get()).status()).isEqualTo(200);

            url[0] = server.url().replace("http", "HTTP");
            assertThat(send(server, Calls.get()).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void aPostThatIsToBeRepeatedKeepsItsBody(int status) throws IOException {
        try (LoopbackServer server = redirecting(status, "/new")) {
            assertThat(send(server, Calls.post().json("{\"mode\":\"full\"}")).status()).isEqualTo(200);
            assertThat(server.requests().get(1).method()).isEqualTo("POST");
            assertThat(server.requests().get(1).text()).isEqualTo("{\"mode\":\"full\"}");
            assertThat(server.requests().get(1).header("Content-Type")).isEqualTo("application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void aPostIsNotTurnedIntoAGet(int status) throws IOException {
        try (LoopbackServer server = redirecting(status, "/new")) {
            assertThat(send(server, Calls.post().json("{}")).status()).isEqualTo(status);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void anotherOriginIsNeverAsked(int status) throws IOException {
        try (LoopbackServer other = LoopbackServer.answering(Reply.json("{\"stolen\":true}"));
                LoopbackServer server = redirecting(status, other.url() + "/new")) {
            Response response = send(server, Calls.get());

            assertThat(response.status()).isEqualTo(status);
            assertThat(response.header("Location")).contains(other.url() + "/new");
            assertThat(other.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/new", "//other.invalid/new", "mailto:root@other.invalid", "http://", "ht tp:/"})
    void aLocationThatIsNotOfTheOriginIsHandedBack(String location) throws IOException {
        try (LoopbackServer server = redirecting(302, location)) {
            assertThat(send(server, Calls.get()).status()).isEqualTo(302);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aRedirectWithoutALocationIsHandedBack() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.of(302, ""))) {
            assertThat(send(server, Calls.get()).status()).isEqualTo(302);
        }
    }

    @Test
    void aCircleOfRedirectsComesToAnEnd() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.redirect(302, "/api/v1/task/dag/1123"))) {
            assertThat(send(server, Calls.get()).status()).isEqualTo(302);
            assertThat(server.requests()).hasSizeBetween(2, 10);
        }
    }

    @Test
    void aRedirectBelowThePathPrefixIsFollowed() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(request -> request.target().startsWith("/gateway/new")
                ? Reply.json("{}") : Reply.redirect(302, "/gateway/new"));
                HttpTarget target = Calls.target(server.url() + "/gateway")) {
            assertThat(target.send(Calls.get()).response().status()).isEqualTo(200);
        }
    }

    @Test
    void aRedirectOutOfThePathPrefixIsOfTheSameOriginToo() throws IOException {
        try (LoopbackServer server = redirecting(302, "/new");
                HttpTarget target = Calls.target(server.url() + "/gateway")) {
            assertThat(target.send(Calls.get()).response().status()).isEqualTo(200);
            assertThat(server.requests().get(1).target()).isEqualTo("/new");
        }
    }

    @Test
    void nothingIsFollowedWhenTheTargetSaysSo() throws IOException {
        try (LoopbackServer server = redirecting(302, "/new")) {
            TargetOptions options = new TargetOptions(URI.create(server.url()), Duration.ofSeconds(10), Optional.empty(), false, false);
            try (HttpTarget target = new HttpTarget(options, WireClient.of(options), TOKEN, TimeSource.virtual())) {
                assertThat(target.send(Calls.get()).response().status()).isEqualTo(302);
            }
        }
    }
}

package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.validation.Exchange;
import io.backuptck.validation.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever way an answer is sent, the bytes of its body come through. */
class HttpTargetAnswersTest {

    private static final String BODY = "{\"name\":\"备份\",\"n\":9007199254740993}";

    private static Response answer(Reply reply) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(reply)) {
            return Calls.send(server.url(), Calls.get()).response();
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aPlainAnswerComesWithStatusHeadersAndBody() throws IOException {
        Response response = answer(Reply.of(200, BODY, "Content-Type: application/json; charset=utf-8", "X-Two: a", "X-Two: b"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.bodyText()).isEqualTo(BODY);
        assertThat(response.header("content-type")).contains("application/json; charset=utf-8");
        assertThat(response.headers()).filteredOn(header -> header.name().equals("X-Two")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 301, 400, 401, 404, 429, 500, 503})
    void anyStatusIsAnAnswer(int status) throws IOException {
        assertThat(answer(Reply.of(status, BODY)).status()).isEqualTo(status);
        assertThat(answer(Reply.of(status, BODY)).bodyText()).isEqualTo(BODY);
    }

    @Test
    void aZippedBodyIsUnzipped() throws IOException {
        assertThat(answer(Reply.of(200, gzip(BODY), "Content-Type: application/json", "Content-Encoding: gzip")).bodyText())
                .isEqualTo(BODY);
    }

    @Test
    void aBodyInChunksIsJoined() throws IOException {
        assertThat(answer(Reply.chunked("{\"name\":", "\"备份\"", "}")).bodyText()).isEqualTo("{\"name\":\"备份\"}");
    }

    @Test
    void aBodyThatEndsWithTheConnectionIsComplete() throws IOException {
        assertThat(answer(Reply.untilClosed(BODY)).bodyText()).isEqualTo(BODY);
    }

    @Test
    void anAnswerWithoutABodyIsEmpty() throws IOException {
        assertThat(answer(Reply.of(200, "")).hasBody()).isFalse();
        assertThat(answer(Reply.cut("HTTP/1.1 204 No Content\r\n\r\n")).hasBody()).isFalse();
    }

    @Test
    void bytesThatAreNotUtf8ComeThroughAsTheyAre() throws IOException {
        byte[] latin1 = "\"é\"".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(answer(Reply.of(200, latin1, "Content-Type: application/json")).body()).isEqualTo(latin1);
    }

    @Test
    void anAnswerWithoutAContentTypeHasNone() throws IOException {
        assertThat(answer(Reply.of(200, BODY)).mediaType()).isEmpty();
    }

    @Test
    void aServerMayCloseTheConnectionAfterEachAnswer() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.json(BODY).thenClosed());
                HttpTarget target = Calls.target(server.url())) {
            for (int i = 0; i < 5; i++) {
                assertThat(target.send(Calls.get()).response().bodyText()).isEqualTo(BODY);
            }
            assertThat(server.requests()).hasSize(5);
        }
    }

    @Test
    void exchangesAreNumberedFromOneAndKeepTheRequest() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.json(BODY));
                HttpTarget target = Calls.target(server.url())) {
            Exchange first = target.send(Calls.get());
            Exchange second = target.send(Calls.post().json("{}"));

            assertThat(first.number()).isEqualTo(1);
            assertThat(second.number()).isEqualTo(2);
            assertThat(first.request().url()).isEqualTo(server.url() + "/api/v1/task/dag/1123");
            assertThat(second.request().bodyText()).isEqualTo("{}");
        }
    }
}

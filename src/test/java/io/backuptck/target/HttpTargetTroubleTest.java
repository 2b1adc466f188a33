package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When no whole answer comes, one line says so and names the server. */
class HttpTargetTroubleTest {

    private static String trouble(HttpTarget target) {
        try (target) {
            TargetException problem = catchThrowableOfType(TargetException.class, () -> target.send(Calls.get()));
            assertThat(problem).isNotNull();
            assertThat(problem.getMessage()).hasLineCount(1).isNotBlank();
            return problem.getMessage();
        }
    }

    private static int portWithoutServer() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Test
    void nothingListens() throws IOException {
        String url = "http://127.0.0.1:" + portWithoutServer();

        assertThat(trouble(Calls.target(url))).contains(url).contains("nothing answers");
    }

    @Test
    void theHostIsUnknown() {
        assertThat(trouble(Calls.target("http://backup-tck.invalid:2886"))).contains("http://backup-tck.invalid:2886")
                .contains("unknown");
    }

    @Test
    void theServerSaysNothing() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.never())) {
            assertThat(trouble(Calls.impatient(server.url(), 200))).contains("--request-timeout");
        }
    }

    @Test
    void theServerStopsInTheMiddleOfItsBody() throws IOException {
        String half = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"half\":";
        try (LoopbackServer server = LoopbackServer.answering(Reply.cut(half))) {
            assertThat(trouble(Calls.target(server.url()))).contains(server.url());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"half\":",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Encoding: gzip\r\n\r\nabc",
        "220 mail.invalid ESMTP\r\n"})
    void whatIsNoWholeAnswerIsNoAnswer(String bytes) throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.cut(bytes))) {
            assertThat(trouble(Calls.target(server.url()))).contains(server.url());
        }
    }

    /** A library that asks again by itself would hide what the server did, and might do it twice. */
    @Test
    void whatGotNoAnswerIsNotAskedAgain() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.cut(""))) {
            trouble(Calls.target(server.url()));

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anEndlessBodyIsCutOff() throws IOException {
        String huge = " ".repeat(17 * 1024 * 1024);
        try (LoopbackServer server = LoopbackServer.answering(Reply.untilClosed(huge))) {
            assertThat(trouble(Calls.target(server.url()))).contains("larger than");
        }
    }

    @Test
    void tlsIsSpokenToAPlainServer() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering(Reply.json("{}"))) {
            String url = server.url().replace("http:", "https:");

            assertThat(trouble(Calls.impatient(url, 2000))).contains(url);
        }
    }

    @Test
    void afterTroubleTheTargetCanBeUsedAgain() throws IOException {
        int[] calls = new int[1];
        try (LoopbackServer server = LoopbackServer.answering(request -> ++calls[0] == 1 ? Reply.never() : Reply.json("{}"));
                HttpTarget target = Calls.impatient(server.url(), 500)) {
            assertThat(catchThrowableOfType(TargetException.class, () -> target.send(Calls.get()))).isNotNull();
            assertThat(target.send(Calls.get()).response().status()).isEqualTo(200);
        }
    }
}

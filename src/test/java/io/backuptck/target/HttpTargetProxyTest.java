package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The JVM's proxy properties count for the requests of a run. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class HttpTargetProxyTest {

    @AfterEach
    void forget() {
        System.clearProperty("http.proxyHost");
        System.clearProperty("http.proxyPort");
    }

    @Test
    void aProxyIsAskedForAServerThatOnlyItKnows() throws IOException {
        try (LoopbackServer proxy = LoopbackServer.answering(Reply.json("{\"by\":\"proxy\"}"))) {
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty("http.proxyPort", Integer.toString(URI.create(proxy.url()).getPort()));

            assertThat(Calls.send("http://agent.invalid:2886", Calls.get()).response().bodyText())
                    .isEqualTo("{\"by\":\"proxy\"}");
            assertThat(proxy.requests().get(0).target()).isEqualTo("http://agent.invalid:2886/api/v1/task/dag/1123");
        }
    }
}

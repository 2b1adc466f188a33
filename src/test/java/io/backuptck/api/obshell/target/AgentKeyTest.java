package io.backuptck.api.obshell.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.target.PlayedAgent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentKeyTest {

    /** Chunks of 53 bytes, each encrypted into one block of the key's own length. */
    @ParameterizedTest
    @CsvSource({"512, 126, 192", "1024, 126, 384", "512, 53, 64", "1024, 53, 128", "512, 54, 128", "2048, 126, 768"})
    void chunksBecomeBlocksAsLongAsTheKey(int bits, int plain, int encrypted) {
        AgentKey key = AgentKey.parse(new PlayedAgent(bits).publicKey()).orElseThrow();

        assertThat(key.encrypt(new byte[plain])).hasSize(encrypted);
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 1024})
    void theOwnerOfTheKeyReadsWhatWasEncrypted(int bits) {
        PlayedAgent agent = new PlayedAgent(bits);
        byte[] text = "p\"ässwörd and a uri that is longer than one chunk of the shortest key".getBytes(StandardCharsets.UTF_8);

        assertThat(agent.decrypt(AgentKey.parse(agent.publicKey()).orElseThrow().encrypt(text))).isEqualTo(text);
    }

    @Test
    void theSameKeyIsKnownAgain() {
        String first = new PlayedAgent(512).publicKey();
        AgentKey key = AgentKey.parse(first).orElseThrow();

        assertThat(key.isSame(AgentKey.parse(first).orElseThrow())).isTrue();
        assertThat(key.isSame(AgentKey.parse(new PlayedAgent(512).publicKey()).orElseThrow())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base64", "AAAA", "MEgCQQ=="})
    void whatIsNoKeyIsNone(String text) {
        assertThat(AgentKey.parse(text)).isEmpty();
    }
}

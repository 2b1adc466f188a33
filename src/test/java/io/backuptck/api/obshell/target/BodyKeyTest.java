package io.backuptck.api.obshell.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class BodyKeyTest {

    /** Computed by hand: key 00 to 0f, vector 10 to 1f. */
    @Test
    void theTestVectorComesOut() {
        byte[] counting = new byte[32];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = (byte) i;
        }
        BodyKey key = new BodyKey(counting);

        assertThat(new String(key.encrypt("{\"mode\":\"full\"}".getBytes(StandardCharsets.UTF_8)), StandardCharsets.US_ASCII))
                .isEqualTo("qgbopWdO6+P7e5ZoSNMS5w==");
        assertThat(key.text()).isEqualTo("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    }

    @Test
    void everyRequestGetsAKeyOfItsOwn() {
        assertThat(BodyKey.random().text()).isNotEqualTo(BodyKey.random().text());
        assertThat(Base64.getDecoder().decode(BodyKey.random().text())).hasSize(32);
    }
}

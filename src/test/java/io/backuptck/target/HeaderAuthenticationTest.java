package io.backuptck.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.validation.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderAuthenticationTest {

    private static final Request REQUEST = new Request("GET", "http://localhost/a", List.of(), new byte[0]);

    @Test
    void nameAndPasswordAreCodedAsRfc7617HasIt() {
        HeaderAuthentication basic = HeaderAuthentication.basic(Secret.of("BACKUP_TCK_TOKEN", "Aladdin:open sesame"), "");
        Request signed = basic.sign(REQUEST, "/a");

        assertThat(signed.headers()).singleElement().hasToString("Header[name=Authorization, value=Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==]");
        assertThat(basic.shown(signed).headers()).singleElement().hasToString("Header[name=Authorization, value=Basic $BACKUP_TCK_TOKEN]");
        assertThat(basic.secrets()).as("what must not be told, in both forms").extracting(Secret::value)
                .containsExactly("Aladdin:open sesame", "QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    }

    @Test
    void aMadeUpPasswordIsThatOfSomebody() {
        HeaderAuthentication other = HeaderAuthentication.basic(Secret.madeUp("a:b"), "").with(Secret.madeUp("wrong"));

        assertThat(other.sign(REQUEST, "/a").headers().get(0).value()).isEqualTo("Basic c29tZWJvZHk6d3Jvbmc=");
    }
}

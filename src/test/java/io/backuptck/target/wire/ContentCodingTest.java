package io.backuptck.target.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every coding that a request asks for is undone, in the order in which they were applied; no other one is guessed. */
class ContentCodingTest {

    private static final byte[] PLAIN = "{\"name\":\"\u5907\u4efd\"}".getBytes(StandardCharsets.UTF_8);

    private static byte[] gzip(byte[] bytes) {
        return coded(bytes, out -> new GZIPOutputStream(out));
    }

    private static byte[] deflate(byte[] bytes, boolean bare) {
        return coded(bytes, out -> new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, bare)));
    }

    private static byte[] coded(byte[] bytes, Coder coder) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (OutputStream out = coder.around(coded)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return coded.toByteArray();
    }

    static Stream<Arguments> codings() {
        return Stream.of(
                Arguments.of("none", List.of(), PLAIN),
                Arguments.of("identity", List.of("identity"), PLAIN),
                Arguments.of("an empty header", List.of(""), PLAIN),
                Arguments.of("gzip", List.of("gzip"), gzip(PLAIN)),
                Arguments.of("x-gzip", List.of("x-gzip"), gzip(PLAIN)),
                Arguments.of("capitals", List.of("GZIP"), gzip(PLAIN)),
                Arguments.of("deflate as zlib", List.of("deflate"), deflate(PLAIN, false)),
                Arguments.of("deflate without a head", List.of("deflate"), deflate(PLAIN, true)),
                Arguments.of("twice in one header", List.of("gzip, gzip"), gzip(gzip(PLAIN))),
                Arguments.of("twice in two headers", List.of("gzip", "gzip"), gzip(gzip(PLAIN))),
                Arguments.of("the last one first", List.of("deflate, gzip"), gzip(deflate(PLAIN, false))),
                Arguments.of("the last header first", List.of("gzip", "deflate"), deflate(gzip(PLAIN), false)),
                Arguments.of("identity among them", List.of("identity, gzip"), gzip(PLAIN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codings")
    void whatWasAppliedIsUndone(String what, List<String> codings, byte[] body) throws IOException {
        assertThat(ContentCoding.decode(codings, body)).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br"})
    void anEmptyBodyIsEmptyInEveryCoding(String coding) throws IOException {
        assertThat(ContentCoding.decode(List.of(coding), new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "gzip;q=1", "aes128gcm"})
    void aCodingThatNobodyAskedForIsNamed(String coding) {
        assertThatThrownBy(() -> ContentCoding.decode(List.of(coding), PLAIN)).isInstanceOf(IOException.class)
                .hasMessage("its body is coded as '" + coding + "', which the request did not ask for (Accept-Encoding: gzip, deflate)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate"})
    void aBodyThatIsNotWhatItsLabelSaysIsNamed(String coding) {
        assertThatThrownBy(() -> ContentCoding.decode(List.of(coding), PLAIN)).isInstanceOf(IOException.class)
                .hasMessageStartingWith("its body is said to be '" + coding + "', and is not: ").hasMessageNotContaining("null");
    }

    static Stream<byte[]> broken() {
        byte[] whole = gzip(PLAIN);
        byte[] altered = whole.clone();
        altered[altered.length - 6] ^= 0x55; // its check sum
        return Stream.of(Arrays.copyOf(whole, whole.length - 9), Arrays.copyOf(whole, 5), altered);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenGzipIsNamed(byte[] body) {
        assertThatThrownBy(() -> ContentCoding.decode(List.of("gzip"), body)).isInstanceOf(IOException.class)
                .hasMessageStartingWith("its body is said to be 'gzip', and is not: ").hasMessageNotContaining("null");
    }

    @Test
    void aBodyThatGrowsWithoutBoundIsLetGo() {
        byte[] bomb = gzip(new byte[17 * 1024 * 1024]);

        assertThatThrownBy(() -> ContentCoding.decode(List.of("gzip"), bomb)).isInstanceOf(IOException.class)
                .hasMessageContaining("larger than 16777216 bytes");
    }

    /** Puts a coding around a stream. */
    private interface Coder {

        OutputStream around(OutputStream out) throws IOException;
    }
}

package io.backuptck.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the process was started with, where the JVM lost it: in a locale without a charset of its own, such as C, it reads
 * arguments and environment as ASCII, and has a question mark for each byte of a name in another script. The system still
 * has the bytes, which are UTF-8 nearly everywhere.
 */
final class NativeText {

    private static final Path ARGUMENTS = Path.of("/proc/self/cmdline");
    private static final Path ENVIRONMENT = Path.of("/proc/self/environ");

    private NativeText() {
    }

    /** The arguments of main, which stand at the end of the process's own. */
    static String[] arguments(String[] decoded) {
        List<byte[]> raw = isLossless() ? List.of() : parts(ARGUMENTS);
        int first = raw.size() - decoded.length;
        String[] whole = decoded.clone();
        for (int i = 0; first >= 0 && i < whole.length; i++) {
            whole[i] = recovered(raw.get(first + i), decoded[i]);
        }
        return whole;
    }

    /** A variable of the environment; null when it is not set. */
    static String variable(String name) {
        String decoded = System.getenv(name);
        if (decoded == null || isLossless()) {
            return decoded;
        }
        byte[] start = (name + "=").getBytes(StandardCharsets.US_ASCII);
        return parts(ENVIRONMENT).stream().filter(entry -> entry.length >= start.length
                        && ByteBuffer.wrap(entry, 0, start.length).equals(ByteBuffer.wrap(start))).findFirst()
                .map(entry -> recovered(Arrays.copyOfRange(entry, start.length, entry.length), decoded)).orElse(decoded);
    }

    /** The bytes as UTF-8, if that is what the text was before it was read as ASCII; the text itself otherwise. */
    static String recovered(byte[] raw, String decoded) {
        if (raw.length != decoded.length()) {
            return decoded;
        }
        for (int i = 0; i < raw.length; i++) {
            char c = decoded.charAt(i);
            if (raw[i] < 0 ? c != '?' && c != '\uFFFD' : c != raw[i]) {
                return decoded;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return decoded;
        }
    }

    private static boolean isLossless() {
        return Charset.defaultCharset().equals(StandardCharsets.UTF_8);
    }

    private static List<byte[]> parts(Path file) {
        List<byte[]> parts = new ArrayList<>();
        try {
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            for (byte b : Files.readAllBytes(file)) {
                if (b != 0) {
                    part.write(b);
                } else {
                    parts.add(part.toByteArray());
                    part.reset();
                }
            }
        } catch (IOException e) {
            return List.of(); // another system than Linux
        }
        return parts;
    }
}
